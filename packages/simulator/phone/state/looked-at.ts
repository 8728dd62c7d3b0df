import { computed } from "@preact/signals";

import type { CallStory } from "../../src/desk/call-story.js";
import { cursor } from "./cursor.js";
import { chosenCall } from "./route.js";
import { book } from "./session.js";

/** The call that the desk looks at: the one that was chosen, else the newest. */
export function lookedAt(): CallStory | undefined {
  const shown = book();
  const chosen = chosenCall.value;
  if (chosen !== undefined) return shown.story(chosen);
  return storiesAsOf().at(-1);
}

/** The calls that had begun at the time that is shown, oldest first. */
export function storiesAsOf(): CallStory[] {
  const { stories } = book();
  const until = cursor.value;
  return until === undefined ? stories : stories.filter(({ began }) => began <= until);
}

/** True while the newest call is followed. */
export const follows = computed(() => chosenCall.value === undefined);

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
  return storiesAsOf().findLast((story) => !isPartOfAnother(story));
}

/** True for a leg that an app made for a call that it already had. */
function isPartOfAnother({ direction, order, peers }: CallStory): boolean {
  return (
    direction === "outbound" && [...peers].some((id) => (book().story(id)?.order ?? order) < order)
  );
}

/** The calls that had begun at the time that is shown, oldest first. */
export function storiesAsOf(): CallStory[] {
  const { stories } = book();
  const until = cursor.value;
  return until === undefined ? stories : stories.filter(({ began }) => began <= until);
}

/** True while the newest call is followed. */
export const follows = computed(() => chosenCall.value === undefined);

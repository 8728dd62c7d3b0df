import { computed } from "@preact/signals";

import type { CallHistory } from "../../src/analysis/call-history.js";
import { cursor } from "./cursor.js";
import { chosenCall } from "./route.js";
import { model } from "./session.js";

/** The call that the desk looks at: the one that was chosen, else the newest. */
export function lookedAt(): CallHistory | undefined {
  const shown = model();
  const chosen = chosenCall.value;
  if (chosen !== undefined) return shown.history(chosen);
  return storiesAsOf().findLast((history) => !isPartOfAnother(history));
}

/** True for a leg that an app made for a call that it already had. */
function isPartOfAnother({ direction, order, peers }: CallHistory): boolean {
  return (
    direction === "outbound" &&
    [...peers].some((id) => (model().history(id)?.order ?? order) < order)
  );
}

/** The calls that had begun at the time that is shown, oldest first. */
export function storiesAsOf(): CallHistory[] {
  const { histories } = model();
  const until = cursor.value;
  return until === undefined ? histories : histories.filter(({ began }) => began <= until);
}

/** True while the newest call is followed. */
export const follows = computed(() => chosenCall.value === undefined);

import type { JSX } from "preact";

import { run } from "../state/actions.js";
import { calls, shownCall } from "../state/session.js";
import { Icon } from "./icon.js";

/** Calls that come in while something else is on the screen. */
export function Waiting(): JSX.Element {
  const waiting = calls.value.filter(
    ({ id, state, direction }) =>
      direction === "incoming" &&
      (state === "created" || state === "ringing") &&
      id !== shownCall.value,
  );
  return (
    <>
      {waiting.map(({ id, other }) => (
        <div key={id} class="waiting" role="alert">
          <p class="waiting-who">
            <span class="quiet">Incoming call</span>
            <strong>{other}</strong>
          </p>
          <button
            type="button"
            class="round round-small round-green"
            aria-label={`Answer ${other}`}
            onClick={() => {
              void run({ do: "answer", call: id });
              shownCall.value = id;
            }}
          >
            <Icon name="call" />
          </button>
          <button
            type="button"
            class="round round-small round-red"
            aria-label={`Decline ${other}`}
            onClick={() => void run({ do: "decline", call: id })}
          >
            <Icon name="hangUp" />
          </button>
        </div>
      ))}
    </>
  );
}

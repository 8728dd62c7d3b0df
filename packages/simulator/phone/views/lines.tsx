import type { JSX } from "preact";

import { dial } from "../state/actions.js";
import { ownNumber } from "../state/preferences.js";
import { network } from "../state/session.js";
import { Icon } from "./icon.js";

/** Every line that an app answers, one touch away. */
export function Lines(): JSX.Element {
  const { contexts, numbers } = network.value;
  const numbered = numbers.filter(({ context }) => contexts.includes(context));
  const bare = contexts.filter((name) => !numbered.some(({ context }) => context === name));
  const lines = [...numbered, ...bare.map((context) => ({ number: "", context }))];
  return (
    <div class="lines">
      <h2 class="small-heading" id="lines">
        Apps that answer
      </h2>
      {lines.length === 0 && (
        <p class="quiet">A client is connected, but it listens to no context yet.</p>
      )}
      <ul class="line-list" aria-labelledby="lines">
        {lines.map(({ number, context }) => (
          <li key={`${number} ${context}`}>
            <button
              type="button"
              class="line"
              aria-label={`Call ${context}${number === "" ? "" : `, ${number}`}`}
              onClick={() =>
                void dial({ from: ownNumber.value, to: number || "+15552220000", context })
              }
            >
              <span class="line-name">{context}</span>
              <span class="line-number quiet">{number}</span>
              <Icon name="call" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

import type { JSX } from "preact";

import { run } from "../state/actions.js";
import { network } from "../state/session.js";
import { FailNext } from "./fail-next.js";
import { FaultForm } from "./fault-form.js";
import { FaultRules } from "./fault-rules.js";
import { Pane } from "./pane.js";

/** What can go wrong between an app and the platform, at will. */
export function FaultsView(): JSX.Element {
  return (
    <Pane title="Faults">
      <div class="pane-body faults" tabIndex={0} role="group" aria-label="Faults to choose from">
        <div class="faults-lead">
          <p class="quiet">
            Break something, and watch how your app takes it. Nothing here touches anything but the
            simulator.
          </p>
          <ClearAll />
        </div>
        <div class="faults-columns">
          <div class="card">
            <h3 class="card-title">Frames</h3>
            <FaultForm />
            <FaultRules />
          </div>
          <div class="faults-column">
            <Now />
            <UntilTurnedOff />
            <FailNext />
          </div>
        </div>
      </div>
    </Pane>
  );
}

/** Ends every fault that is in force. */
function ClearAll(): JSX.Element {
  const { rules, failing, refuses_authentication, pings_muted, read_interval } = network.value;
  const any =
    rules.length + failing.length > 0 || refuses_authentication || pings_muted || read_interval > 0;
  return (
    <button
      type="button"
      class="button"
      disabled={!any}
      onClick={() => void run({ do: "clear_faults" })}
    >
      Clear all faults
    </button>
  );
}

const actions = [
  ["Drop connections", "Every link breaks. Sessions and calls stay.", { do: "drop_connections" }],
  ["Cut the cable", "Links stay half open: nothing passes any more.", { do: "half_open" }],
  [
    "Ask clients to leave",
    "signalwire.disconnect; they may resume.",
    { do: "disconnect_clients", restart: false },
  ],
  [
    "Ask to leave, with restart",
    "signalwire.disconnect; they start afresh.",
    { do: "disconnect_clients", restart: true },
  ],
  ["Forget sessions", "The platform loses its memory, calls too.", { do: "forget_sessions" }],
] as const;

function Now(): JSX.Element {
  return (
    <div class="card">
      <h3 class="card-title">Now</h3>
      <ul class="actions">
        {actions.map(([name, what, command]) => (
          <li key={name} class="action">
            <button type="button" class="button" onClick={() => void run(command)}>
              {name}
            </button>
            <span class="quiet">{what}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function UntilTurnedOff(): JSX.Element {
  const { refuses_authentication, pings_muted, read_interval } = network.value;
  return (
    <div class="card">
      <h3 class="card-title">Until turned off</h3>
      <label class="check check-row">
        <input
          type="checkbox"
          role="switch"
          checked={refuses_authentication}
          onChange={({ currentTarget }) =>
            void run({ do: "refuse_authentication", on: currentTarget.checked })
          }
        />
        Refuse every client’s credentials
      </label>
      <label class="check check-row">
        <input
          type="checkbox"
          role="switch"
          checked={pings_muted}
          onChange={({ currentTarget }) =>
            void run({ do: "mute_pings", on: currentTarget.checked })
          }
        />
        Neither send nor answer pings
      </label>
      <label class="check check-row">
        <input
          type="checkbox"
          role="switch"
          checked={read_interval > 0}
          onChange={({ currentTarget }) =>
            void run({ do: "read_slowly", seconds: currentTarget.checked ? 1 : 0 })
          }
        />
        Read slowly, one frame a second
      </label>
    </div>
  );
}

import type { JSX } from "preact";

import { please } from "../state/actions.js";
import { network } from "../state/store.js";
import { FailNext } from "./fail-next.js";
import { FaultForm } from "./fault-form.js";
import { FaultRules } from "./fault-rules.js";

/** What can go wrong between an app and the platform, at will. */
export function FaultsView(): JSX.Element {
  return (
    <section class="log" aria-labelledby="faults-heading">
      <h2 id="faults-heading" class="for-ears">
        Faults
      </h2>
      <div class="log-body faults">
        <p class="quiet faults-lead">
          Break something, and watch how your app takes it. Nothing here touches anything but the
          simulator.
        </p>
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
    </section>
  );
}

const actions = [
  ["Drop connections", "Every link breaks. Sessions and calls stay.", { do: "drop_connections" }],
  [
    "Cut the cable",
    "Links stay half open: nothing passes, and nobody is told.",
    { do: "half_open" },
  ],
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
        {actions.map(([name, what, wish]) => (
          <li key={name} class="action">
            <button type="button" class="button" onClick={() => please(wish)}>
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
            please({ do: "refuse_authentication", on: currentTarget.checked })
          }
        />
        Refuse every client’s credentials
      </label>
      <label class="check check-row">
        <input
          type="checkbox"
          role="switch"
          checked={pings_muted}
          onChange={({ currentTarget }) => please({ do: "mute_pings", on: currentTarget.checked })}
        />
        Neither send nor answer pings
      </label>
      <label class="check check-row">
        <input
          type="checkbox"
          role="switch"
          checked={read_interval > 0}
          onChange={({ currentTarget }) =>
            please({ do: "read_slowly", seconds: currentTarget.checked ? 1 : 0 })
          }
        />
        Read slowly, one frame a second
      </label>
    </div>
  );
}

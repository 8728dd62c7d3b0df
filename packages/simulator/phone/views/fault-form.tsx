import { signal } from "@preact/signals";
import type { JSX } from "preact";

import type { SessionFrame } from "../../src/analysis/session-frame.js";
import type { FaultRuleOptions } from "../../src/phone/commands.js";
import type { FaultKind } from "../../src/wire/faults-random.js";
import { refusalOf } from "../state/actions.js";
import { events, methods } from "../state/session.js";

const effects: readonly (readonly [effect: FaultKind, words: string])[] = [
  ["drop", "Drop"],
  ["delay", "Delay"],
  ["duplicate", "Duplicate"],
  ["reorder", "Reorder"],
  ["truncate", "Truncate"],
  ["corrupt", "Corrupt"],
];

const first: FaultRuleOptions = { effect: "drop", name: "", direction: "", amount: 2, times: 1 };

/** The rule that is being composed. It stays while other views are shown. */
const order = signal(first);
const problem = signal<string | undefined>(undefined);

/** Begins a rule for frames like this one. */
export function composeFor({ event_type, method, direction }: SessionFrame): void {
  problem.value = undefined;
  order.value = { ...first, name: event_type ?? method ?? "", direction };
}

async function add(): Promise<void> {
  problem.value = await refusalOf({ do: "add_rule", rule: order.value });
}

/** Composes a rule: what happens to which frames, and how often. */
export function FaultForm(): JSX.Element {
  const { effect, name, direction, amount, times } = order.value;
  const change = (part: Partial<FaultRuleOptions>): void => {
    order.value = { ...order.value, ...part };
  };
  const takesAmount = effect === "delay" || effect === "reorder";
  return (
    <form
      class="compose"
      aria-label="New rule"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <fieldset class="effects">
        <legend class="for-ears">What happens</legend>
        {effects.map(([value, words]) => (
          <label key={value} class="effect">
            <input
              type="radio"
              name="effect"
              value={value}
              checked={effect === value}
              onChange={() => change({ effect: value })}
            />
            <span>{words}</span>
          </label>
        ))}
      </fieldset>
      <div class="fields">
        <label class="field field-grows">
          <span>Method or event</span>
          <input
            list="frame-names"
            placeholder="any frame"
            spellcheck={false}
            value={name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
          <datalist id="frame-names">
            {[...events.value, ...methods.value].map((known) => (
              <option key={known} value={known} />
            ))}
          </datalist>
        </label>
        <label class="field">
          <span>Direction</span>
          <select
            value={direction}
            onChange={({ currentTarget }) =>
              change({ direction: currentTarget.value as FaultRuleOptions["direction"] })
            }
          >
            <option value="">either</option>
            <option value="to_platform">from the app</option>
            <option value="to_client">to the app</option>
          </select>
        </label>
        {takesAmount && (
          <label class="field field-short">
            <span>{effect === "delay" ? "Seconds" : "Frames first"}</span>
            <input
              type="number"
              min={effect === "delay" ? 0 : 1}
              step={effect === "delay" ? 0.1 : 1}
              value={amount}
              onInput={({ currentTarget }) => change({ amount: currentTarget.valueAsNumber || 0 })}
            />
          </label>
        )}
        <label class="field field-short">
          <span>Times</span>
          <select
            value={String(times)}
            onChange={({ currentTarget }) => change({ times: Number(currentTarget.value) })}
          >
            <option value="1">once</option>
            <option value="2">twice</option>
            <option value="5">5 ×</option>
            <option value="0">always</option>
          </select>
        </label>
      </div>
      {problem.value !== undefined && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      <button type="submit" class="button-strong">
        Put the rule in force
      </button>
    </form>
  );
}

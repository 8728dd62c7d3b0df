import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

import { announcement, please } from "../state/actions.js";
import { methods } from "../state/store.js";

/** Refuses the next request of a method. */
export function FailNext(): JSX.Element {
  const method = useSignal("calling.play");
  const code = useSignal("500");
  const told = useSignal("");
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        please({ do: "fail_next", method: method.value, code: code.value });
        told.value = `The next ${method.value} will fail with ${code.value}.`;
        announcement.value = told.value;
      }}
    >
      <h3 class="card-title">The next request</h3>
      <div class="fields">
        <label class="field field-grows">
          <span>Method</span>
          <input
            list="methods"
            value={method.value}
            spellcheck={false}
            onInput={({ currentTarget }) => (method.value = currentTarget.value)}
          />
          <datalist id="methods">
            {methods.value.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <label class="field field-short">
          <span>Code</span>
          <input
            value={code.value}
            inputMode="numeric"
            onInput={({ currentTarget }) => (code.value = currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          Refuse it
        </button>
      </div>
      {told.value !== "" && <p class="quiet">{told.value}</p>}
    </form>
  );
}

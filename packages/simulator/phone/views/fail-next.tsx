import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

import { announcement, refusalOf } from "../state/actions.js";
import { methods, network } from "../state/session.js";

/** Refuses the next request of a method. */
export function FailNext(): JSX.Element {
  const method = useSignal("calling.play");
  const code = useSignal("500");
  const problem = useSignal<string | undefined>(undefined);
  const { failing } = network.value;
  const fail = async (): Promise<void> => {
    const command = { do: "fail_next", method: method.value, code: code.value } as const;
    problem.value = await refusalOf(command);
    if (problem.value === undefined) {
      announcement.value = `The next ${command.method} will fail with ${command.code}.`;
    }
  };
  return (
    <form
      class="card"
      aria-label="The next request"
      onSubmit={(event) => {
        event.preventDefault();
        void fail();
      }}
    >
      <h3 class="card-title">The next request</h3>
      <div class="fields">
        <label class="field field-grows">
          <span>Method</span>
          <input
            list="methods"
            spellcheck={false}
            value={method.value}
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
            inputMode="numeric"
            value={code.value}
            onInput={({ currentTarget }) => (code.value = currentTarget.value)}
          />
        </label>
        <button type="submit" class="button">
          Refuse it
        </button>
      </div>
      {problem.value !== undefined && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
      {failing.map(({ method: name, code: with_ }, index) => (
        <p key={index} class="quiet">
          The next {name} will fail with {with_}.
        </p>
      ))}
    </form>
  );
}

import { signal } from "@preact/signals";
import type { JSX } from "preact";

import type { CallHistory } from "../../src/analysis/call-history.js";
import { runners, testOf, type Runner } from "../../src/analysis/call-test.js";
import { model } from "../state/session.js";
import { CopyButton } from "./copy-button.js";

const runner = signal<Runner>("jest");

/** Copies a test that makes this call again and expects the same of the app. */
export function CopyAsTest({ history }: { readonly history: CallHistory }): JSX.Element {
  return (
    <span class="copy-as-test">
      <label>
        <span class="for-ears">Test runner</span>
        <select
          value={runner.value}
          onChange={({ currentTarget }) => (runner.value = currentTarget.value as Runner)}
        >
          {runners.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <CopyButton
        text={() => testOf(model(), [history], { runner: runner.value })}
        what="this call"
        label="Copy as test"
      />
    </span>
  );
}

import { signal } from "@preact/signals";
import type { JSX } from "preact";

import type { CallStory } from "../../src/desk/call-story.js";
import { runners, testOf, type Runner } from "../../src/desk/call-test.js";
import { book } from "../state/session.js";
import { CopyButton } from "./copy-button.js";

const runner = signal<Runner>("jest");

/** Copies a test that makes this call again and expects the same of the app. */
export function CopyAsTest({ story }: { readonly story: CallStory }): JSX.Element {
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
        text={() => testOf(book(), [story], { runner: runner.value })}
        what="this call"
        label="Copy as test"
      />
    </span>
  );
}

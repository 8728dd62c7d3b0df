import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

import { run } from "../state/actions.js";
import { network } from "../state/session.js";
import { Icon } from "./icon.js";

/** The numbers at which apps reach this phone. */
export function OwnNumbers(): JSX.Element {
  const { own } = network.value;
  const draft = useSignal("");
  return (
    <details class="own">
      <summary>
        Ring here when the app calls
        <span class="badge badge-quiet">{own.length === 0 ? "no number" : own.length}</span>
      </summary>
      <ul class="own-list" aria-label="Numbers of this phone">
        {own.map((number) => (
          <li key={number} class="own-number">
            <span>{number}</span>
            <button
              type="button"
              class="button-tiny"
              aria-label={`Stop ringing for ${number}`}
              onClick={() => void run({ do: "disown", number })}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
      <form
        class="own-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (draft.value.trim() === "") return;
          void run({ do: "own", number: draft.value });
          draft.value = "";
        }}
      >
        <input
          type="tel"
          aria-label="Number that rings here"
          placeholder="+15550199"
          autocomplete="off"
          value={draft.value}
          onInput={({ currentTarget }) => (draft.value = currentTarget.value)}
        />
        <button type="submit" class="button">
          Add
        </button>
      </form>
    </details>
  );
}

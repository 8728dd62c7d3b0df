import { signal } from "@preact/signals";
import type { JSX } from "preact";

import { dial } from "../state/actions.js";
import { ownNumber } from "../state/preferences.js";
import { network } from "../state/session.js";
import { Icon } from "./icon.js";
import { Keypad } from "./keypad.js";
import { Lines } from "./lines.js";
import { NoClient } from "./no-client.js";

const number = signal("");
const context = signal("");

/** What a call needs: the number or context, the app, and the caller's number. */
export function Dialler(): JSX.Element {
  const { clients, contexts, numbers } = network.value;
  const route = numbers.find((known) => known.number === number.value.trim());
  const ready = number.value.trim() !== "" || context.value.trim() !== "";
  const call = (): void => {
    if (!ready) return;
    void dial({
      from: ownNumber.value,
      to: number.value.trim() || "+15552220000",
      context: context.value.trim(),
    });
  };
  return (
    <form
      class="dialler"
      aria-label="Make a call"
      onSubmit={(event) => {
        event.preventDefault();
        call();
      }}
    >
      {clients.length === 0 ? <NoClient /> : <Lines />}
      <div class="fields">
        <label class="field">
          <span>Context</span>
          <input
            type="text"
            list="contexts"
            autocomplete="off"
            spellcheck={false}
            placeholder={route?.context ?? "by the number"}
            value={context.value}
            onInput={({ currentTarget }) => (context.value = currentTarget.value)}
          />
          <datalist id="contexts">
            {contexts.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <label class="field">
          <span>Calling as</span>
          <input
            type="tel"
            autocomplete="off"
            value={ownNumber.value}
            onInput={({ currentTarget }) => (ownNumber.value = currentTarget.value)}
          />
        </label>
      </div>
      <div class="number">
        <label class="for-ears" for="number">
          Number to call
        </label>
        <input
          id="number"
          class="number-input"
          type="tel"
          autocomplete="off"
          placeholder="Number"
          value={number.value}
          onInput={({ currentTarget }) => (number.value = currentTarget.value)}
        />
        {number.value !== "" && (
          <button
            type="button"
            class="button-tiny number-erase"
            aria-label="Delete the last digit"
            onClick={() => (number.value = number.value.slice(0, -1))}
          >
            <Icon name="erase" />
          </button>
        )}
      </div>
      <p class="number-note quiet" aria-live="polite">
        {route !== undefined && context.value === "" ? `leads to ${route.context}` : " "}
      </p>
      <Keypad
        onKey={(key) => (number.value += key)}
        onErase={() => (number.value = number.value.slice(0, -1))}
        onEnter={call}
      />
      <div class="call-row">
        <button type="submit" class="round round-green" aria-label="Call" disabled={!ready}>
          <Icon name="call" />
        </button>
      </div>
    </form>
  );
}

import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

import { canListen, microphone, startListening, stopListening } from "../sound/microphone.js";
import { run } from "../state/actions.js";
import { Icon } from "./icon.js";

interface SayBoxProps {
  readonly call: string;
  readonly disabled: boolean;
}

/** Says something to the app: typed, or spoken where the browser understands speech. */
export function SayBox({ call, disabled }: SayBoxProps): JSX.Element {
  const words = useSignal("");
  const say = (text: string): void => {
    if (text.trim() === "") return;
    void run({ do: "say", call, text });
    words.value = "";
  };
  const listens = microphone.value === "listening";
  const toggle = (): void => {
    if (listens) return stopListening();
    startListening((text, final) => {
      words.value = text;
      if (final) say(text);
    });
  };
  return (
    <form
      class="say"
      aria-label="Say something"
      onSubmit={(event) => {
        event.preventDefault();
        say(words.value);
      }}
    >
      <input
        type="text"
        class="say-input"
        aria-label="Say something"
        placeholder={listens ? "Listening…" : "Say something"}
        autocomplete="off"
        disabled={disabled}
        value={words.value}
        onInput={({ currentTarget }) => (words.value = currentTarget.value)}
      />
      {canListen && (
        <button
          type="button"
          class="button-round"
          aria-label="Microphone"
          aria-pressed={listens}
          title={
            microphone.value === "denied"
              ? "The browser does not let this page use the microphone"
              : "Speak instead of typing"
          }
          disabled={disabled || microphone.value === "denied"}
          onClick={toggle}
        >
          <Icon name="mic" />
        </button>
      )}
      <button type="submit" class="button-round" aria-label="Say it" disabled={disabled}>
        <Icon name="send" />
      </button>
    </form>
  );
}

import { signal } from "@preact/signals";
import type { JSX } from "preact";

import type { Text } from "../../src/analysis/session-messages.js";
import { refusalOf } from "../state/actions.js";
import { cursor } from "../state/cursor.js";
import { ownNumber } from "../state/preferences.js";
import { model, network, opened } from "../state/session.js";
import { clockTime } from "../state/words.js";
import { FrameLink } from "./frame-link.js";
import { Empty, Pane } from "./pane.js";
import { VirtualList } from "./virtual-list.js";

/** The conversation that is open: the person's number and the app's. */
const chosen = signal<string | undefined>(undefined);

/** Messages between people and apps, as conversations. */
export function MessagesView(): JSX.Element {
  const until = cursor.value ?? Infinity;
  const all = model().texts.all.filter(({ at }) => at <= until);
  const threads = threadsOf(all);
  const name = chosen.value !== undefined && threads.has(chosen.value) ? chosen.value : undefined;
  const shown = name ?? [...threads.keys()].at(-1);
  const texts = shown === undefined ? [] : (threads.get(shown) ?? []);
  return (
    <Pane
      title="Messages"
      head={
        threads.size > 0 && (
          <label class="picker">
            <span class="for-ears">Conversation</span>
            <select
              value={shown}
              onChange={({ currentTarget }) => (chosen.value = currentTarget.value)}
            >
              {[...threads].map(([key, { length }]) => (
                <option key={key} value={key}>
                  {key} ({length})
                </option>
              ))}
            </select>
          </label>
        )
      }
    >
      {texts.length === 0 ? (
        <Empty title="No message yet">
          Messages that apps send, and those that you send to an app, appear here as a conversation.
        </Empty>
      ) : (
        <VirtualList
          key={shown}
          label="Messages of this conversation"
          class="texts"
          items={texts}
          keyOf={({ id }) => id}
          rowHeight={64}
          followsEnd={true}
          render={(text) => <TextRow text={text} />}
        />
      )}
      {opened.value === undefined && <Compose />}
    </Pane>
  );
}

/** By the person's number and the app's, oldest conversation first. */
function threadsOf(texts: readonly Text[]): Map<string, Text[]> {
  const threads = new Map<string, Text[]>();
  for (const text of texts) {
    const { direction, from, to } = text;
    const name = direction === "inbound" ? `${from} with ${to}` : `${to} with ${from}`;
    threads.set(name, [...(threads.get(name) ?? []), text]);
  }
  return threads;
}

function TextRow({ text }: { readonly text: Text }): JSX.Element {
  const { direction, body, media, state, reason, at, frame } = text;
  const fromPerson = direction === "inbound";
  return (
    <div class={`text ${fromPerson ? "text-person" : "text-app"}`}>
      <p class="utterance">
        <span class="for-ears">{fromPerson ? "To the app: " : "From the app: "}</span>
        {body}
        {media.map((url) => (
          <span key={url} class="url">
            {url}
          </span>
        ))}
      </p>
      <p class="text-facts quiet">
        {clockTime(at)} ·{" "}
        <span class={/failed|undelivered/.test(state) ? "outcome outcome-bad" : ""}>
          {state}
          {reason !== undefined && ` (${reason})`}
        </span>{" "}
        <FrameLink number={frame} />
      </p>
    </div>
  );
}

const to = signal("");
const context = signal("");
const body = signal("");
const problem = signal<string | undefined>(undefined);

async function sendText(): Promise<void> {
  const { numbers, contexts } = network.peek();
  const known = numbers.find((route) => contexts.includes(route.context));
  problem.value = await refusalOf({
    do: "text",
    from: ownNumber.value,
    to: to.value.trim() || (known?.number ?? "+15552220000"),
    context:
      context.value.trim() ||
      (to.value.trim() === "" && known === undefined ? (contexts[0] ?? "") : ""),
    body: body.value,
  });
  if (problem.value === undefined) body.value = "";
}

function Compose(): JSX.Element {
  const { numbers } = network.value;
  return (
    <form
      class="compose-text"
      aria-label="Send a message to an app"
      onSubmit={(event) => {
        event.preventDefault();
        void sendText();
      }}
    >
      <div class="fields">
        <label class="field">
          <span>To</span>
          <input
            type="tel"
            list="numbers"
            autocomplete="off"
            placeholder={numbers[0]?.number ?? "+15552220000"}
            value={to.value}
            onInput={({ currentTarget }) => (to.value = currentTarget.value)}
          />
          <datalist id="numbers">
            {numbers.map(({ number }) => (
              <option key={number} value={number} />
            ))}
          </datalist>
        </label>
        <label class="field">
          <span>Context</span>
          <input
            autocomplete="off"
            placeholder="by the number"
            value={context.value}
            onInput={({ currentTarget }) => (context.value = currentTarget.value)}
          />
        </label>
        <label class="field field-grows">
          <span>Message</span>
          <input
            autocomplete="off"
            value={body.value}
            onInput={({ currentTarget }) => (body.value = currentTarget.value)}
          />
        </label>
        <button type="submit" class="button-strong">
          Send
        </button>
      </div>
      {problem.value !== undefined && (
        <p class="problem" role="alert">
          {problem.value}
        </p>
      )}
    </form>
  );
}

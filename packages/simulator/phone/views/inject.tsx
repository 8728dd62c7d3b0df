import { useSignal } from "@preact/signals";
import type { JSX } from "preact";

import { announcement, refusalOf } from "../state/actions.js";
import { events } from "../state/session.js";

interface InjectProps {
  readonly call_id: string;
  readonly event_type: string;
  readonly params: { readonly [key: string]: unknown };
}

/** Names that the simulator adds by itself. */
const added = new Set(["call_id", "node_id", "segment_id", "tag"]);

/** Sends an event of one's own to the app of a call. */
export function Inject({ call_id, event_type, params }: InjectProps): JSX.Element {
  const own = Object.entries(params).filter(([name]) => !added.has(name));
  const type = useSignal(event_type);
  const text = useSignal(JSON.stringify(Object.fromEntries(own), undefined, 2));
  const problem = useSignal("");
  const inject = async (): Promise<void> => {
    problem.value = "";
    const content = parsed(text.value);
    if (content === undefined) {
      problem.value = "The content is not a JSON object.";
      return;
    }
    const command = { do: "inject", call_id, event_type: type.value, params: content } as const;
    problem.value = (await refusalOf(command)) ?? "";
    if (problem.value === "") announcement.value = `Sent ${command.event_type} to the app`;
  };
  return (
    <details class="inject">
      <summary>Send an event like this to the app</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void inject();
        }}
      >
        <label class="field">
          <span>Event</span>
          <input
            list="event-names"
            spellcheck={false}
            value={type.value}
            onInput={({ currentTarget }) => (type.value = currentTarget.value)}
          />
          <datalist id="event-names">
            {events.value.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </label>
        <label class="field">
          <span>Content</span>
          <textarea
            rows={6}
            spellcheck={false}
            value={text.value}
            onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          />
        </label>
        {problem.value !== "" && (
          <p class="problem" role="alert">
            {problem.value}
          </p>
        )}
        <button type="submit" class="button">
          Send to the app
        </button>
      </form>
    </details>
  );
}

function parsed(text: string): { [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? (value as { [key: string]: unknown }) : undefined;
  } catch {
    return undefined;
  }
}

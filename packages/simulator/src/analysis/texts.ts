import type { SessionFrame } from "./session-frame.js";

/** A text or media message, as it is now. */
export interface Text {
  readonly id: string;
  /** `inbound`: to an app. */
  readonly direction: "inbound" | "outbound";
  readonly from: string;
  readonly to: string;
  readonly context: string;
  readonly body: string;
  readonly media: readonly string[];
  readonly at: number;
  state: string;
  reason: string | undefined;
  readonly frame: number;
}

/** How many messages are kept. */
const most = 2000;

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** The messages of a session, oldest first. */
export class Texts {
  #all: Text[] = [];

  get all(): readonly Text[] {
    return this.#all;
  }

  frame({ event_type, params, at, number }: SessionFrame): void {
    if (event_type !== "messaging.receive" && event_type !== "messaging.state") return;
    const id = text(params["message_id"]);
    const known = this.#all.find((message) => message.id === id);
    const state = text(params["message_state"]);
    if (known !== undefined) {
      known.state = state;
      known.reason = text(params["reason"]) || known.reason;
      return;
    }
    this.#all.push({
      id,
      direction: event_type === "messaging.receive" ? "inbound" : "outbound",
      from: text(params["from_number"]),
      to: text(params["to_number"]),
      context: text(params["context"]),
      body: text(params["body"]),
      media: Array.isArray(params["media"]) ? params["media"].map(String) : [],
      at,
      state,
      reason: text(params["reason"]) || undefined,
      frame: number,
    });
    if (this.#all.length > most * 1.1) this.#all = this.#all.slice(-most);
  }
}

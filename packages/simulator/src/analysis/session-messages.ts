import { stringOf } from "@twinline/core/internal";

import type { SessionFrame } from "./session-frame.js";

/** An SMS or MMS in its latest state. */
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

/** The messages of a session, oldest first. */
export class SessionMessages {
  #all: Text[] = [];

  get all(): readonly Text[] {
    return this.#all;
  }

  frame({ event_type, params, at, number }: SessionFrame): void {
    if (event_type !== "messaging.receive" && event_type !== "messaging.state") return;
    const id = stringOf(params["message_id"]);
    const known = this.#all.find((message) => message.id === id);
    const state = stringOf(params["message_state"]);
    if (known !== undefined) {
      known.state = state;
      known.reason = stringOf(params["reason"]) || known.reason;
      return;
    }
    this.#all.push({
      id,
      direction: event_type === "messaging.receive" ? "inbound" : "outbound",
      from: stringOf(params["from_number"]),
      to: stringOf(params["to_number"]),
      context: stringOf(params["context"]),
      body: stringOf(params["body"]),
      media: Array.isArray(params["media"]) ? params["media"].map(String) : [],
      at,
      state,
      reason: stringOf(params["reason"]) || undefined,
      frame: number,
    });
    if (this.#all.length > most * 1.1) this.#all = this.#all.slice(-most);
  }
}

import type { Entry } from "../analysis/session-file.js";
import type { ConnectionServer } from "../network/connection-server.js";
import type { TimedNote } from "../notes/note.js";
import { unreferenced } from "../platform/process.js";
import type { Frame } from "../wire/frame.js";
import type { ToPage } from "./messages.js";

/** Entries go to the pages together, at this interval of real time, seconds. */
const interval = 0.06;

/** How many entries go in one message. */
const chunk = 2000;

/** How many entries are kept for pages that come later. Those of live calls are kept longer. */
const kept = 25_000;

type Item = Frame | TimedNote;

/** Sends the session to the pages: its frames, and notes of what happened beside them. */
export class SessionFeed {
  readonly #server: ConnectionServer;
  readonly #send: (message: ToPage) => void;
  readonly #isLive: (call_id: string) => boolean;
  #items: Item[] = [];
  #limit = kept;
  #waiting: Item[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    server: ConnectionServer,
    isLive: (call_id: string) => boolean,
    send: (message: ToPage) => void,
  ) {
    this.#server = server;
    this.#isLive = isLive;
    this.#send = send;
    for (const frame of server.log.frames) this.#keep(frame);
    server.listeners.on("frame", this.#add);
    server.listeners.on("note", this.#add);
  }

  /** The entries so far. */
  *past(): Generator<ToPage> {
    this.#flush();
    for (let start = 0; start < this.#items.length; start += chunk) {
      yield this.#message(this.#items.slice(start, start + chunk), true);
    }
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#server.listeners.off("frame", this.#add);
    this.#server.listeners.off("note", this.#add);
  }

  readonly #add = (item: Item): void => {
    this.#keep(item);
    this.#waiting.push(item);
    this.#timer ??= unreferenced(setTimeout(() => this.#flush(), interval * 1000));
  };

  #keep(item: Item): void {
    this.#items.push(item);
    if (this.#items.length <= this.#limit) return;
    const old = this.#items.length - kept;
    const live = this.#items.slice(0, old).filter((known) => this.#isOfLiveCall(known));
    // A call that never ends does not keep everything.
    this.#items = [...live.slice(-kept), ...this.#items.slice(old)];
    this.#limit = this.#items.length + kept / 4;
  }

  #isOfLiveCall(item: Item): boolean {
    const call_id =
      "note" in item ? "call_id" in item.note && item.note.call_id : (item.call_id ?? false);
    return typeof call_id === "string" && this.#isLive(call_id);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const items = this.#waiting.splice(0);
    for (let start = 0; start < items.length; start += chunk) {
      this.#send(this.#message(items.slice(start, start + chunk), false));
    }
  }

  #message(items: readonly Item[], past: boolean): ToPage {
    const entries = items.map((item): Entry => ("note" in item ? item : (item.toJSON() as never)));
    return { is: "entries", now: this.#server.now(), past, entries };
  }
}

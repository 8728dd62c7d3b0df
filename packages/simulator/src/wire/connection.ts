import { isJson, type Json } from "@twinline/core/internal";

import type { ActivitySource } from "../clock/idle-detector.js";
import type { Timers } from "../clock/timers.js";
import { afterThis, textOf, type RawData } from "../platform/process.js";
import type { Envelope, EnvelopeConnection } from "./envelope.js";
import { FaultGate, type Faults } from "./faults.js";
import { deepest, longestUnauthenticated, nestsTooDeep } from "./frame-limits.js";
import type { FrameLog } from "./frame-log.js";
import { ReadReceipts } from "./read-receipts.js";
import { SlowReader } from "./slow-reader.js";
import type { Corkable, WireSocket } from "./wire-socket.js";

/** Follows a connection. */
export interface ConnectionObserver {
  /** A request of the client, in order of arrival. */
  onRequest(
    connection: Connection,
    id: string | number | undefined,
    method: string,
    params: unknown,
  ): void;
  /** Called once. */
  onClosed(connection: Connection, code: number): void;
}

/** What a connection uses of its server. */
export interface ConnectionContext {
  readonly log: FrameLog;
  readonly faults: Faults;
  readonly timers: Timers;
  /** How long each frame of a client takes to be read, seconds. */
  readInterval(): number;
  /** The envelope of a client whose first frame this is; undefined for today's. */
  envelopeFor(connection: Connection, first: Json, own: EnvelopeConnection): Envelope | undefined;
  /** Something happens on the wire: a virtual clock waits. */
  onActivity(): void;
}

/** One WebSocket of a client: JSON-RPC both ways. It knows nothing of sessions and calls. */
export class Connection implements ActivitySource {
  readonly number: number;
  readonly #socket: WireSocket;
  readonly #wire: Corkable;
  readonly #context: ConnectionContext;
  readonly #observer: ConnectionObserver;
  readonly #incoming: FaultGate<unknown>;
  readonly #outgoing: FaultGate<Json>;
  readonly #reader: SlowReader;
  /** How many characters the frames of the client have. */
  readonly #sizes = new WeakMap<object, number>();
  /** Requests of ours that were written and have no reply yet. */
  readonly #unanswered = new Map<string, ((reply: Json) => void) | undefined>();
  /** Of these, the ones that virtual time waits for. */
  readonly #awaited = new Set<string | symbol>();
  /** True until its first frame: a client that connects has something to say. */
  #expected = true;
  #corked = false;
  /** Undefined for today's; null until the first frame. */
  #envelope: Envelope | undefined | null = null;
  readonly #envelopeConnection: EnvelopeConnection;
  /** True when the link is half open: it is there, and nothing passes. */
  #vanished = false;
  /** True once the client has authenticated. */
  authenticated = false;
  /** True once the platform has begun to close it. */
  dismissed = false;

  constructor(
    number: number,
    socket: WireSocket,
    wire: Corkable,
    context: ConnectionContext,
    observer: ConnectionObserver,
  ) {
    this.number = number;
    this.#socket = socket;
    this.#wire = wire;
    this.#context = context;
    this.#observer = observer;
    const { log, faults, timers } = context;
    this.#incoming = new FaultGate(
      (message) => faults.effectOn("to_platform", number, message),
      timers,
      (message, fault, text, delay) => {
        log.add("to_platform", number, message, { fault, delay, size: this.#sizeOf(message) });
        if (text === undefined) this.#process(message);
        else this.#processSpoilt(text);
      },
      (message) =>
        log.add("to_platform", number, message, {
          fault: "dropped",
          size: this.#sizeOf(message),
        }),
    );
    this.#outgoing = new FaultGate(
      (message) => faults.effectOn("to_client", number, message),
      timers,
      (message, fault, spoilt, delay) => {
        const text = spoilt ?? JSON.stringify(message);
        log.add("to_client", number, message, { fault, delay, size: text.length });
        this.#write(message, text, spoilt !== undefined);
      },
      (message) => log.add("to_client", number, message, { fault: "dropped", size: 0 }),
    );
    this.#reader = new SlowReader(
      timers,
      () => context.readInterval(),
      (held) => (held ? socket.pause?.() : socket.resume?.()),
    );
    const marks = new ReadReceipts(socket);
    this.#envelopeConnection = {
      receive: (message) => this.#receive(message),
      send: (frame) => this.#outgoing.pass(frame),
      whenRead: (then) => this.#whenRead(marks, then),
    };
    socket.on("message", (data: RawData) => this.#received(textOf(data)));
    socket.on("close", (code: number) => {
      this.#awaited.clear();
      this.#context.onActivity();
      if (!this.#vanished) this.#observer.onClosed(this, code);
    });
    // `close` follows and says the same.
    socket.on("error", () => undefined);
  }

  get open(): boolean {
    return !this.#vanished && this.#socket.readyState === this.#socket.OPEN;
  }

  /** True while the client owes its first frame, or the reply to something that has reached it. */
  busy(): boolean {
    if (!this.open || this.#reader.behind) return false;
    return this.#expected || this.#awaited.size > 0;
  }

  give_up(): void {
    this.#expected = false;
    this.#awaited.clear();
  }

  reply(id: string | number, result: Json): void {
    this.send({ jsonrpc: "2.0", id, result });
  }

  refuse(id: string | number | null, error: Json): void {
    this.send({ jsonrpc: "2.0", id, error });
  }

  /** A request of ours to the client. */
  request(message: Json & { readonly id: string }, answered?: (reply: Json) => void): void {
    this.#unanswered.set(message.id, answered);
    this.send(message);
  }

  send(message: Json): void {
    if (!this.open) return;
    if (this.#envelope) this.#envelope.send(message);
    else this.#outgoing.pass(message);
  }

  /** Closes politely. */
  close(code: number, reason: string): void {
    this.dismissed = true;
    this.#socket.close(code, reason);
  }

  /** Breaks the link at once. */
  destroy(): void {
    this.#socket.terminate();
  }

  /** Leaves the link half open: for its observer it is closed, and the client hears nothing of it. */
  vanish(): void {
    if (!this.open) return;
    this.#vanished = true;
    this.#socket.pause?.();
    this.#observer.onClosed(this, 1006);
  }

  #received(text: string): void {
    if (this.#vanished) return;
    this.#context.onActivity();
    this.#expected = false;
    if (!this.authenticated && text.length > longestUnauthenticated) {
      return this.#refuseUnread(text, requestError("frames before authentication must be small"));
    }
    if (nestsTooDeep(text)) {
      return this.#refuseUnread(text, requestError(`it nests deeper than ${deepest} levels`));
    }
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return this.#refuseUnread(text, parseError);
    }
    if (typeof message === "object" && message !== null) this.#sizes.set(message, text.length);
    // The client has replied, whatever happens to its reply: the clock does not wait any longer.
    if (isJson(message) && message["method"] === undefined)
      this.#awaited.delete(String(message["id"]));
    this.#reader.add(() => this.#incoming.pass(message));
  }

  /** Refuses a frame that is not looked into: all that is known of it is its length. */
  #refuseUnread(text: string, error: Json): void {
    this.#reader.add(() => {
      const words = `${text.length} characters`;
      this.#context.log.add("to_platform", this.number, words, { size: words.length });
      this.refuse(null, error);
    });
  }

  #sizeOf(message: unknown): number {
    return typeof message === "object" && message !== null ? (this.#sizes.get(message) ?? 0) : 0;
  }

  #processSpoilt(text: string): void {
    let message: unknown;
    try {
      message = JSON.parse(text);
    } catch {
      return this.refuse(null, parseError);
    }
    this.#process(message);
  }

  #process(message: unknown): void {
    if (!isJson(message)) {
      return this.refuse(null, requestError("a frame must be one object"));
    }
    if (this.#envelope === null) {
      this.#envelope = this.#context.envelopeFor(this, message, this.#envelopeConnection);
    }
    if (this.#envelope === undefined) this.#receive(message);
    else this.#envelope.onFrame(message);
  }

  #receive(message: Json): void {
    const { id, method, params } = message;
    const known = typeof id === "string" || typeof id === "number" ? id : undefined;
    if (typeof method === "string") {
      return this.#observer.onRequest(this, known, method, params ?? {});
    }
    if (known === undefined || !("result" in message || "error" in message)) {
      return this.refuse(
        null,
        requestError("it has neither a method nor a result or an error with an id"),
      );
    }
    this.#awaited.delete(String(known));
    const answered = this.#unanswered.get(String(known));
    if (this.#unanswered.delete(String(known))) answered?.(message);
  }

  #whenRead(marks: ReadReceipts, then: () => void): void {
    // Time waits for it as it does for a reply.
    const waiting = Symbol("read");
    this.#awaited.add(waiting);
    marks.set(() => {
      this.#context.onActivity();
      this.#awaited.delete(waiting);
      then();
    });
  }

  #write(message: Json, text: string, isSpoilt: boolean): void {
    if (!this.open) return;
    this.#context.onActivity();
    const id = String(message["id"]);
    // A spoilt frame may get no answer, so time does not wait for it.
    const asks = !isSpoilt && typeof message["method"] === "string" && this.#unanswered.has(id);
    if (asks) this.#awaited.add(id);
    // What is sent in one turn leaves in one write, as it does from a busy platform.
    if (!this.#corked) {
      this.#corked = true;
      this.#wire.cork();
      afterThis(() => {
        this.#corked = false;
        this.#wire.uncork();
      });
    }
    this.#socket.send(text);
    if (asks) this.#envelope?.onWritten(id);
  }
}

const parseError: Json = { code: -32700, message: "Parse error: the frame is not JSON" };

const requestError = (why: string): Json => ({ code: -32600, message: `Invalid request: ${why}` });

import { isJson } from "@twinline/core/internal";

import type { Note } from "../notes/note.js";
import type { RecordedFrame } from "@twinline/core/internal";
import type { CallHistory } from "./call-history.js";
import { NetworkEvents } from "./network-events.js";
import { isNote, type Entry } from "./session-file.js";
import { sessionFrame, type SessionFrame } from "./session-frame.js";
import { CallHistoryBuilder } from "./call-history-builder.js";
import { SessionMessages } from "./session-messages.js";

export interface ModelLimits {
  /** How many frames are kept. Default 20,000. */
  readonly frames?: number;
  /** How many calls that have ended are kept; those that live always are. Default 1,000. */
  readonly calls?: number;
}

/** How many forgotten calls are remembered by id. */
const mostForgotten = 50_000;

/** How many requests may wait for their replies; the oldest are dropped. */
const mostAsked = 10_000;

/** A whole session, live or saved: its frames, its calls, its messages and its faults. */
export class SessionModel {
  readonly networkEvents = new NetworkEvents();
  readonly texts = new SessionMessages();
  readonly #frameLimit: number;
  readonly #callLimit: number;
  #frames: SessionFrame[] = [];
  readonly #writers = new Map<string, CallHistoryBuilder>();
  readonly #forgotten = new Set<string>();
  /** Requests that have no reply yet, by direction, connection and id. */
  readonly #asked = new Map<string, SessionFrame>();
  /** `calling.dial` requests, by tag, until their call is known. */
  readonly #dials = new Map<string, SessionFrame>();
  #order = 0;
  #end = 0;

  constructor({ frames = 20_000, calls = 1000 }: ModelLimits = {}) {
    this.#frameLimit = frames;
    this.#callLimit = calls;
  }

  /** Oldest first. */
  get frames(): readonly SessionFrame[] {
    return this.#frames;
  }

  /** Oldest first. */
  get histories(): CallHistory[] {
    return [...this.#writers.values()].map(({ history }) => history);
  }

  /** The time of the last entry, seconds. */
  get end(): number {
    return this.#end;
  }

  history(id: string): CallHistory | undefined {
    return this.#writers.get(id)?.history;
  }

  /** The frame of this number, if it is kept. */
  frame(number: number): SessionFrame | undefined {
    // Numbers count up, mostly one by one.
    const first = this.#frames[0]?.number ?? 0;
    const guess = this.#frames[number - first];
    if (guess?.number === number) return guess;
    return this.#frames.find((frame) => frame.number === number);
  }

  /** The call and all that it is or was connected with, oldest first. */
  legsOf(id: string): CallHistory[] {
    const found = new Set([id]);
    const all = this.histories;
    for (const known of found) {
      const own = this.history(known);
      for (const { id: other, peers, rooms, was } of all) {
        const together = [...rooms].some((room) => own?.rooms.has(room));
        const joined = peers.has(known) || own?.peers.has(other) === true;
        if (together || joined || was === known || own?.was === other) found.add(other);
      }
    }
    return all.filter((history) => found.has(history.id));
  }

  add(entry: Entry): void {
    this.#order += 1;
    this.#end = Math.max(this.#end, entry.at);
    if (isNote(entry)) this.#note(entry.note, entry.at);
    else this.#frame(entry);
  }

  #frame(recorded: RecordedFrame): void {
    const frame = sessionFrame(recorded);
    this.#frames.push(frame);
    // In bulk: to shift a long array costs as much as it is long.
    if (this.#frames.length > this.#frameLimit * 1.1) {
      this.#frames = this.#frames.slice(-this.#frameLimit);
    }
    if (frame.method === undefined) this.#reply(frame);
    else this.#message(frame);
    if (frame.fault !== undefined) {
      this.#known(frame.call_id)?.fault(frame, this.#order);
    }
  }

  #message(frame: SessionFrame): void {
    const { direction, event_type, method, params, call_id, fault } = frame;
    // A frame that never arrived has no effect.
    if (fault === "dropped") return;
    const request = askedKey(frame);
    if (request !== undefined) {
      this.#asked.set(request, frame);
      forgetFirst(this.#asked, mostAsked);
    }
    this.texts.frame(frame);
    const tag = params["tag"];
    if (event_type !== undefined) {
      if (typeof tag === "string") this.#dialled(frame, tag);
      const writer = this.#writerOf(frame.call_id, frame.at);
      writer?.event(frame, this.#order);
      this.#forgetOldest();
    } else if (direction === "to_platform" && call_id !== undefined) {
      this.#writerOf(call_id, frame.at)?.request(frame, this.#order);
    } else if (direction === "to_platform" && method === "calling.dial") {
      this.#dials.set(String(tag), frame);
      forgetFirst(this.#dials, mostAsked);
    }
  }

  /** An event with the tag of a `calling.dial`, whose call was not known until now. */
  #dialled(event: SessionFrame, tag: string): void {
    const call = isJson(event.params["call"]) ? event.params["call"]["call_id"] : undefined;
    if (event.call_id === undefined && typeof call === "string") event.call_id = call;
    const dial = this.#dials.get(tag);
    if (dial === undefined || event.call_id === undefined) return;
    const known = this.#writers.has(event.call_id);
    const writer = this.#writerOf(event.call_id, dial.at);
    if (writer === undefined) return;
    dial.call_id ??= event.call_id;
    const reply = dial.reply === undefined ? undefined : this.frame(dial.reply);
    if (reply !== undefined) reply.call_id ??= event.call_id;
    const has = writer.history.spans.some(({ frame }) => frame === dial.number);
    if (!has && (!known || writer.history.spans.length === 0)) writer.request(dial, this.#order);
  }

  #reply(frame: SessionFrame): void {
    const key = replyKey(frame);
    const request = this.#asked.get(key);
    if (request === undefined) return;
    frame.request = request.number;
    frame.call_id = request.call_id;
    if (frame.fault === "dropped") return;
    this.#asked.delete(key);
    request.reply = frame.number;
    frame.latency = frame.at - request.at;
    if (frame.refusal === undefined || frame.direction !== "to_client") return;
    this.#known(request.call_id)?.refused(request, frame, this.#order);
  }

  #note(note: Note, at: number): void {
    switch (note.is) {
      case "leg":
        this.#writerOf(note.call_id, at)?.leg(note);
        if (note.was !== undefined) this.history(note.was)?.peers.add(note.call_id);
        return;
      case "unheard":
        return this.#known(note.call_id)?.unheard(note);
      case "act":
        return this.#known(note.call_id)?.act(note, at, this.#order);
      case "said":
        return this.#known(note.call_id)?.said(note, at);
      case "sound":
        return this.#known(note.call_id)?.sound(note, this.#order);
      case "over":
        this.#known(note.call_id)?.over(note.reason, at, this.#order);
        return this.#forgetOldest();
      case "connection":
      case "disturbance":
        return this.networkEvents.add(note, at, this.#order, this.#frames.at(-1)?.number);
      default:
        // A note of another program, such as why a capture was written.
        return;
    }
  }

  #known(call_id: string | undefined): CallHistoryBuilder | undefined {
    return call_id === undefined ? undefined : this.#writers.get(call_id);
  }

  /** Undefined for a call that was forgotten. */
  #writerOf(call_id: string | undefined, at: number): CallHistoryBuilder | undefined {
    const known = this.#known(call_id);
    if (known !== undefined || call_id === undefined || this.#forgotten.has(call_id)) return known;
    const writer = new CallHistoryBuilder(call_id, this.#order, at);
    this.#writers.set(call_id, writer);
    return writer;
  }

  #forgetOldest(): void {
    if (this.#writers.size <= this.#callLimit) return;
    const over = [...this.#writers].filter(([, writer]) => !writer.live);
    for (const [id] of over.slice(0, Math.max(0, over.length - this.#callLimit))) {
      this.#writers.delete(id);
      this.#forgotten.add(id);
    }
    forgetFirst(this.#forgotten, mostForgotten);
  }
}

/** The key of a request that expects a reply. */
function askedKey({ direction, connection, message }: SessionFrame): string | undefined {
  const { id } = message;
  return id === undefined ? undefined : `${direction} ${connection} ${String(id)}`;
}

function replyKey({ direction, connection, message }: SessionFrame): string {
  const asker = direction === "to_client" ? "to_platform" : "to_client";
  return `${asker} ${connection} ${String(message["id"])}`;
}

/** Drops the oldest key above a limit. */
function forgetFirst(
  items: { readonly size: number; keys(): Iterable<string>; delete(key: string): boolean },
  limit: number,
): void {
  if (items.size <= limit) return;
  for (const key of items.keys()) {
    items.delete(key);
    return;
  }
}

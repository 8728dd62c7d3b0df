import { isJson, nearestName, stringOf, type Json } from "@twinline/core/internal";

import type { ActNote, LegNote, SaidNote, SoundNote, UnheardNote } from "../notes/note.js";
import { InferredPerson } from "./inferred-person.js";
import { newHistory, type CallHistory, type Mark } from "./call-history.js";
import { Commands } from "./commands.js";
import type { SessionFrame } from "./session-frame.js";
import { summaryOf } from "./summary.js";
import { Utterances } from "./utterances.js";
import { endWords } from "./words.js";

const actWords: Readonly<Record<ActNote["act"], string>> = {
  press: "presses",
  say: "says",
  tone: "makes a tone",
  answer: "answers",
  decline: "declines",
  hang_up: "hangs up",
};

/** Builds the history of one call from frames and notes as they come. */
export class CallHistoryBuilder {
  readonly history: CallHistory;
  readonly #commands: Commands;
  readonly #utterances: Utterances;
  /** Until there is a note of the leg. */
  #inferred: InferredPerson | undefined;
  #hungUp = false;
  #appEnds = false;
  #overAt: number | undefined;

  constructor(id: string, order: number, began: number) {
    this.history = newHistory(id, order, began);
    this.#commands = new Commands(this.history);
    this.#utterances = new Utterances(this.history);
    this.#inferred = new InferredPerson(id, this.#utterances, (note, at, place) =>
      this.act(note, at, place),
    );
  }

  get live(): boolean {
    return this.history.ended === undefined;
  }

  leg({ direction, from, to, context, was }: LegNote): void {
    this.#inferred = undefined;
    Object.assign(this.history, { direction, from, to, context, was });
  }

  unheard({ context, listened }: UnheardNote): void {
    const names = listened.map((known) => known.context);
    this.history.unheard = { context, listened, nearest: nearestName(context, names) };
    this.history.troubles += 1;
  }

  act({ act, text: what }: ActNote, at: number, order: number): void {
    if (act === "hang_up" || act === "decline") this.#hungUp = true;
    const detail = act === "say" && what === "" ? "something unintelligible" : what;
    const during = this.#utterances.act(act, what, at, order);
    this.history.acts.push({ order, at, act, text: what, during });
    const more = during === undefined ? detail : `${detail} (while the app speaks)`.trim();
    this.#mark(at, order, "person", actWords[act], more, undefined);
  }

  said({ text: words }: SaidNote, at: number): void {
    this.#utterances.said(words, at);
  }

  sound(note: SoundNote, order: number): void {
    this.#utterances.sound(note, order);
  }

  over(reason: string, at: number, order: number): void {
    const { history } = this;
    history.end_reason ??= reason;
    this.#end(at, order);
  }

  request(frame: SessionFrame, order: number): void {
    if (frame.method === "calling.end") this.#appEnds = true;
    this.#inferred?.request(frame, order);
    this.#commands.request(frame, order);
  }

  refused(request: SessionFrame, reply: SessionFrame, order: number): void {
    if (request.method === "calling.end") this.#appEnds = false;
    this.#commands.refused(request.number, reply.at, reply.refusal ?? "", order);
  }

  event(frame: SessionFrame, order: number): void {
    const { event_type = "", params, at, number } = frame;
    for (const peer of peersOf(params)) if (peer !== this.history.id) this.history.peers.add(peer);
    for (const room of roomsOf(params)) this.history.rooms.add(room);
    const isState = event_type === "calling.call.receive" || event_type === "calling.call.state";
    if (!isState) {
      const name = event_type.replace(/^calling\.(call\.)?/, "");
      this.#mark(at, order, "platform", name, summaryOf(params), number);
    }
    this.#inferred?.event(frame, order);
    this.#commands.event(frame);
    if (isState) this.#enter(frame, order);
  }

  /** A frame about the call that a fault was injected into. */
  fault(
    { at, fault: name = "dropped", delay, method, event_type, number }: SessionFrame,
    order: number,
  ): void {
    const what = (event_type ?? method ?? "a reply").replace(/^calling\.(call\.)?/, "");
    const by = delay === undefined ? "" : ` by ${delay} s`;
    this.#mark(at, order, "fault", name, `${what}${by}`, number, true);
    this.history.troubles += 1;
  }

  #enter({ params, at, number }: SessionFrame, order: number): void {
    const { history } = this;
    const state = stringOf(params["call_state"]);
    const device = isJson(params["device"]) ? params["device"] : {};
    const ends = isJson(device["params"]) ? device["params"] : {};
    const told = {
      from: stringOf(ends["from_number"] ?? ends["from"]),
      to: stringOf(ends["to_number"] ?? ends["to"]),
      context: stringOf(params["context"]),
    };
    if (history.states.length === 0) {
      history.direction = params["direction"] === "outbound" ? "outbound" : "inbound";
    }
    for (const name of ["from", "to", "context"] as const) {
      if (told[name] !== "") history[name] = told[name];
    }
    if (state !== "" && history.states.at(-1)?.state !== state) {
      history.states.push({ state, at, frame: number });
    }
    if (state === "answered") history.answered ??= at;
    if (state !== "ended") return;
    history.end_reason = stringOf(params["end_reason"]) || history.end_reason;
    this.#end(at, order);
  }

  #end(at: number, order: number): void {
    const { history } = this;
    const isFirst = history.ended === undefined;
    history.ended ??= at;
    history.ended_by = this.#hungUp
      ? "person"
      : this.#appEnds
        ? "app"
        : (history.ended_by ?? "platform");
    // A session that was recorded by an app has no note of a hang-up: it is the person's.
    if (history.ended_by === "platform" && /^(?:hangup|cancel)$/.test(history.end_reason ?? "")) {
      history.ended_by = "person";
      if (isFirst) this.#inferred?.hangUp(at, order);
    }
    if (history.states.at(-1)?.state !== "ended") {
      history.states.push({ state: "ended", at, frame: undefined });
    }
    this.#utterances.close(at);
    if (this.#overAt === at) return;
    this.#overAt = at;
    this.#commands.callEnded(at, endWords(history));
  }

  #mark(
    at: number,
    order: number,
    by: Mark["by"],
    name: string,
    detail: string,
    frame: number | undefined,
    failed = false,
  ): void {
    this.history.marks.push({ kind: "mark", order, at, by, name, detail, failed, frame });
  }
}

/** The conference or the queue that an event says this call is in. */
function roomsOf(params: Json): string[] {
  return ["conference_id", "queue_id", "room_id"].flatMap((name) => {
    const id = params[name];
    return typeof id === "string" ? [`${name} ${id}`] : [];
  });
}

/** The calls that an event says this one is connected with. */
function peersOf(params: Json): string[] {
  const { peer, call, legs } = params;
  const named = [peer, call, ...(Array.isArray(legs) ? (legs as unknown[]) : [])];
  return named.flatMap((other) => {
    const id = isJson(other) ? other["call_id"] : undefined;
    return typeof id === "string" ? [id] : [];
  });
}

import { completionOf, isJson, methodRow, type Json, type Tracking } from "@twinline/core/internal";

import type { Frame } from "../wire/frame.js";
import { gistOf } from "./gist.js";
import type { CallStory, StoryMark, StorySpan } from "./messages.js";

/** What runs until something else says so, though the catalogue has no word on when it is complete. */
const untilSaid: Readonly<Record<string, Tracking>> = {
  "calling.hold": by("calling.call.hold", "state", ["unhold"]),
  "calling.echo": by("calling.call.echo", "state", ["finished"]),
  // An app has its answer when the legs are connected; the talk goes on.
  "calling.connect": by("calling.call.connect", "connect_state", ["failed", "disconnected"]),
};

function by(event: string, path: string, accepted: readonly string[]): Tracking {
  return { event, by: "call", completes: [{ path, in: accepted }] };
}

/** Commands whose whole effect is a state of the call, which has a line of its own. */
const stateOnly = new Set(["calling.answer", "calling.end", "calling.dial"]);

interface Running {
  span: StorySpan;
  readonly tracking: Tracking;
  readonly control_id: unknown;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** One call, put together from the frames about it as they pass. */
export class Story {
  readonly id: string;
  #facts: Pick<CallStory, "direction" | "from" | "to" | "context"> = {
    direction: "inbound",
    from: "",
    to: "",
    context: "",
  };
  readonly #began: number;
  #ended: number | undefined;
  #endReason: string | undefined;
  readonly #states: { state: string; at: number }[] = [];
  readonly #spans = new Map<string, Running>();
  readonly #marks: StoryMark[] = [];
  /** Requests about the call that have no reply yet, by connection and id. */
  readonly #asked = new Map<string, string>();

  constructor(id: string, began: number) {
    this.id = id;
    this.#began = began;
  }

  /** A request of the app about the call. */
  request(frame: Frame, reply: string): void {
    const { method = "", params, at, number } = frame;
    const tracking = untilSaid[method] ?? methodRow(method)?.tracking;
    if (tracking === undefined || stateOnly.has(method) || tracking.by === "message_id") {
      if (!stateOnly.has(method)) this.#mark(frame, method.replace(/^calling\./, ""));
      return;
    }
    const key = `${number}`;
    const span: StorySpan = {
      key,
      method,
      title: gistOf(params),
      began: at,
      frame: number,
    };
    this.#spans.set(key, { span, tracking, control_id: params["control_id"] });
    this.#asked.set(reply, key);
  }

  /** A reply of the platform: a command that it refuses never ran. */
  reply(id: string, at: number, message: Json): void {
    const running = this.#spans.get(this.#asked.get(id) ?? "");
    this.#asked.delete(id);
    if (running === undefined) return;
    const result = isJson(message["result"]) ? message["result"] : {};
    const error = isJson(message["error"]) ? message["error"] : undefined;
    const code = text(result["code"]);
    if (error === undefined && (code === "" || code.startsWith("2"))) return;
    const why = error === undefined ? code : String(error["code"]);
    running.span = { ...running.span, ended: at, outcome: `refused: ${why}` };
  }

  /** An event about the call. */
  event(frame: Frame): void {
    const { event_type = "", params, at } = frame;
    if (event_type === "calling.call.receive" || event_type === "calling.call.state") {
      this.#enter(text(params["call_state"]), at, params);
    } else {
      this.#mark(frame, event_type.replace(/^calling\.(call\.)?/, ""));
    }
    for (const running of this.#spans.values()) this.#advance(running, event_type, params, at);
  }

  view(): CallStory {
    return {
      id: this.id,
      ...this.#facts,
      began: this.#began,
      ended: this.#ended,
      end_reason: this.#endReason,
      states: this.#states,
      spans: [...this.#spans.values()].map(({ span }) => span),
      marks: this.#marks,
    };
  }

  #enter(state: string, at: number, params: Json): void {
    const device = isJson(params["device"]) ? params["device"] : {};
    const ends = isJson(device["params"]) ? device["params"] : {};
    this.#facts = {
      direction: params["direction"] === "outbound" ? "outbound" : "inbound",
      from: text(ends["from_number"] ?? ends["from"]),
      to: text(ends["to_number"] ?? ends["to"]),
      context: text(params["context"]),
    };
    if (this.#states.at(-1)?.state !== state) this.#states.push({ state, at });
    if (state !== "ended") return;
    this.#ended = at;
    this.#endReason = text(params["end_reason"]);
    for (const running of this.#spans.values()) {
      if (running.span.ended !== undefined) continue;
      running.span = { ...running.span, ended: at, outcome: "the call ended" };
    }
  }

  #advance(running: Running, event_type: string, params: Json, at: number): void {
    const { span, tracking, control_id } = running;
    const concerns =
      span.ended === undefined &&
      tracking.event === event_type &&
      (tracking.by !== "control_id" || params["control_id"] === control_id);
    if (!concerns) return;
    const url = text(params["url"]);
    if (url !== "") running.span = { ...span, url };
    if (!completionOf(tracking)(params)) return;
    running.span = { ...running.span, ended: at, outcome: gistOf(params) };
  }

  #mark(frame: Frame, name: string): void {
    const { at, number, params } = frame;
    this.#marks.push({ at, name, detail: gistOf(params), frame: number });
  }
}

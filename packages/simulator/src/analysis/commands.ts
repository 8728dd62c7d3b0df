import {
  isComplete,
  isJson,
  methodRow,
  stringOf,
  type Json,
  type Tracking,
} from "@twinline/core/internal";

import type { CallHistory, Span } from "./call-history.js";
import type { SessionFrame } from "./session-frame.js";
import { summaryOf } from "./summary.js";

/** Commands that end on the timeline with another event than an app waits for. */
const shown: Readonly<Record<string, Tracking>> = {
  "calling.hold": by("calling.call.hold", "state", ["unhold"]),
  "calling.echo": by("calling.call.echo", "state", ["finished"]),
  // For an app it is complete when the legs are connected; the bar lasts as long as they are.
  "calling.connect": by("calling.call.connect", "connect_state", ["failed", "disconnected"]),
  // An app may have its finding long before the platform stops listening.
  "calling.detect": {
    event: "calling.call.detect",
    by: "control_id",
    completes: [{ path: "detect.params.event", in: ["finished", "error"] }],
  },
  "calling.answer": by("calling.call.state", "call_state", ["answered", "ending", "ended"]),
  "calling.end": by("calling.call.state", "call_state", ["ended"]),
};

function by(event: string, path: string, accepted: readonly string[]): Tracking {
  return { event, by: "call", completes: [{ path, in: accepted }] };
}

const mostRequests = 500;

interface Running {
  readonly span: Span;
  readonly tracking: Tracking;
  readonly id: unknown;
  /** What a detector found so far. */
  readonly found: string[];
}

/** The commands on one call, as spans and marks. */
export class Commands {
  readonly #history: CallHistory;
  #running: Running[] = [];

  constructor(history: CallHistory) {
    this.#history = history;
  }

  /** The app sent a command. */
  request(frame: SessionFrame, order: number): void {
    const { method = "", params, at, number } = frame;
    const tracking = shown[method] ?? methodRow(method)?.tracking;
    this.#history.commands += 1;
    // A longer call is too long for a test.
    if (this.#history.requests.length < mostRequests)
      this.#history.requests.push({ method, params });
    if (tracking === undefined || tracking.by === "message_id") {
      const name = method.replace(/^calling\./, "");
      const detail = summaryOf(params);
      this.#history.marks.push({
        kind: "mark",
        order,
        at,
        by: "app",
        name,
        detail,
        failed: false,
        frame: number,
      });
      return;
    }
    const span: Span = {
      kind: "span",
      order,
      method,
      title: summaryOf(params),
      began: at,
      ended: undefined,
      outcome: undefined,
      failed: false,
      url: undefined,
      frame: number,
    };
    this.#history.spans.push(span);
    const id = params[tracking.by === "tag" ? "tag" : "control_id"];
    this.#running.push({ span, tracking, id, found: [] });
  }

  /** The platform refused the request of a frame. */
  refused(request: number, at: number, why: string, order: number): void {
    this.#history.troubles += 1;
    const running = this.#running.find(({ span }) => span.frame === request);
    if (running === undefined) {
      const name = "refused";
      this.#history.marks.push({
        kind: "mark",
        order,
        at,
        by: "platform",
        name,
        detail: why,
        failed: true,
        frame: request,
      });
      return;
    }
    this.#end(running, at, `refused: ${why}`, true);
  }

  event({ event_type = "", params, at }: SessionFrame): void {
    for (const running of [...this.#running]) this.#advance(running, event_type, params, at);
  }

  /**
   * The call has ended, and its commands with it. A command that ended with an error at that moment ended because
   * of it.
   */
  callEnded(at: number, how: string): void {
    for (const running of [...this.#running]) {
      const isEnd = running.span.method === "calling.end";
      this.#end(running, at, isEnd ? "ended" : how, false);
    }
    for (const span of this.#history.spans.slice(-20)) {
      const isCut = span.failed && span.ended !== undefined && at - span.ended < 0.05;
      if (!isCut || span.outcome?.startsWith("refused") === true) continue;
      span.outcome = how;
      span.failed = false;
      this.#history.troubles -= 1;
    }
    for (const mark of this.#history.marks.slice(-20)) {
      const isCut = mark.by === "platform" && mark.detail === "error" && at - mark.at < 0.05;
      if (isCut) mark.detail = how;
    }
  }

  #advance(running: Running, event_type: string, params: Json, at: number): void {
    const { span, tracking, id, found } = running;
    if (tracking.event !== event_type) return;
    if (tracking.by === "control_id" && params["control_id"] !== id) return;
    if (tracking.by === "tag" && params["tag"] !== id) return;
    const url = stringOf(params["url"]);
    if (url !== "") span.url = url;
    const isOver = isComplete(tracking, params);
    if (span.method === "calling.detect") {
      const finding = detected(params);
      if (finding !== "" && finding !== "finished") found.push(finding);
      span.outcome = found.join(", ");
    }
    if (!isOver) return;
    const words = found.length > 0 ? found.join(", ") : outcomeOf(params);
    this.#end(running, at, words, /\berror\b/.test(words));
  }

  #end(running: Running, at: number, outcome: string, failed: boolean): void {
    const { span } = running;
    span.ended = at;
    span.outcome = outcome;
    span.failed = failed;
    if (failed && !outcome.startsWith("refused")) this.#history.troubles += 1;
    this.#running = this.#running.filter((other) => other !== running);
  }
}

function outcomeOf(params: Json): string {
  const { call_state, dial_state } = params;
  if (typeof call_state === "string") return call_state;
  return typeof dial_state === "string" ? dial_state : summaryOf(params);
}

function detected(params: Json): string {
  const detect = isJson(params["detect"]) ? params["detect"] : {};
  const inner = isJson(detect["params"]) ? detect["params"] : {};
  return stringOf(inner["event"]);
}

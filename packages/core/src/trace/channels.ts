import { channel, tracingChannel, type Channel } from "../platform/diagnostics.js";
import type { WireFrame } from "./wire-frame.js";

/** The session of a message. It is the `Session` itself: the same object in every message. */
export interface TracedSession {
  readonly url: string;
  readonly project: string;
  readonly contexts: readonly string[];
}

/** The call of a message: the same object from the first message to the last. */
export interface TracedCall {
  readonly call_id: string;
  readonly direction: "inbound" | "outbound";
  /** The routing context of an inbound call; empty for an outbound call. */
  readonly context: string;
  readonly tag: string;
  readonly state: string;
  /** Why it ended; empty while it is live. */
  readonly end_reason: string;
  /** The error that closed it before it ended: the session was lost or closed. */
  readonly error?: Error | undefined;
}

/**
 * The messages that Twinline publishes on `node:diagnostics_channel`, for metrics and traces. A message is built only
 * while its channel has a subscriber. Durations are in seconds. `params` and `result` are exactly as on the wire: they
 * contain what callers say and key, and credentials. Don't write them anywhere.
 */
export interface TraceMessages {
  /** The status of a session changed. `resumed` is there when it became ready. */
  "twinline:session": {
    session: TracedSession;
    state: string;
    resumed?: boolean;
    /** Why the session is not connected. */
    error?: Error;
  };
  /** A request is about to be sent, or to wait for the connection (`queued`). */
  "twinline:request": {
    session: TracedSession;
    id: string;
    method: string;
    params: object;
    queued: boolean;
    call_id?: string | undefined;
    /** The operation or the dial that sends it: the same object as in their messages. */
    owner?: object | undefined;
  };
  /** A request was answered, or will not be. */
  "twinline:reply": {
    session: TracedSession;
    id: string;
    method: string;
    duration: number;
    call_id?: string | undefined;
    result?: object;
    error?: Error;
  };
  /** An event arrived and was acknowledged. */
  "twinline:event": { session: TracedSession; event_type: string; params: object };
  /**
   * An operation is `starting`, was `started`, or has ended: `completed`, `ended` (with its call), `gone`
   * (the platform did not know the call), `refused`, `lost` (with the session) or `closed` (we closed the session).
   */
  "twinline:operation": {
    session: TracedSession;
    /** The same object from the first message to the last. */
    operation: object;
    call: TracedCall;
    method: string;
    call_id: string;
    control_id: string;
    phase: string;
    /** The params of its final event. */
    params?: object;
    error?: Error;
  };
  /** A call became known, changed its state, or was released: nothing more happens to it here. */
  "twinline:call": {
    session: TracedSession;
    call: TracedCall;
    call_id: string;
    direction: string;
    phase: "known" | "state" | "released";
    /** The dial or the call that brought it about, when it became known. */
    origin?: object | undefined;
  };
  /** A dial was asked for, or has ended: `answered`, `failed` (it was not answered), or `abandoned`. */
  "twinline:dial": {
    session: TracedSession;
    /** The same object from the first message to the last. */
    dial: object;
    tag: string;
    phase: "starting" | "answered" | "failed" | "abandoned";
    call?: TracedCall;
    /** Why it was not answered, in the platform's word. */
    reason?: string;
    error?: Error;
  };
  /** A line was written to the log. */
  "twinline:log": TracedLogLine;
  /** A frame was sent or received. */
  "twinline:frame": WireFrame;
}

/** A line of the log, secrets hidden; see `LogRecord`. */
export interface TracedLogLine {
  readonly level: "debug" | "info" | "warn" | "error";
  readonly area: string;
  readonly message: string;
  readonly fields: {
    readonly call_id?: string | undefined;
    readonly method?: string | undefined;
    readonly control_id?: string | undefined;
    readonly handler?: string | undefined;
    readonly code?: string | number | undefined;
  };
  readonly error?: string;
  readonly left_out?: number;
}

/** A handler of the app that runs; see {@link trace.handler}. */
export interface TracedHandler {
  readonly session: TracedSession;
  /** `on_call`, or the name of the event that it handles. */
  readonly name: string;
  /** The call that it is about, if any. */
  readonly call: TracedCall | undefined;
  /**
   * Runs it. A subscriber of `start` may put a function of its own around it, to run it in a context:
   * that works with any context manager, where `bindStore` needs its AsyncLocalStorage.
   */
  run: () => unknown;
  /** What it returned or resolved with, as of `end` and `asyncEnd`. */
  result?: unknown;
  /** What it threw or rejected with. */
  error?: unknown;
}

function named<Name extends keyof TraceMessages>(name: Name): Channel<TraceMessages[Name]> {
  return channel(name) as Channel<TraceMessages[Name]>;
}

/** The channels. Check `hasSubscribers` before building a message. */
export const trace = {
  session: named("twinline:session"),
  request: named("twinline:request"),
  reply: named("twinline:reply"),
  event: named("twinline:event"),
  operation: named("twinline:operation"),
  call: named("twinline:call"),
  dial: named("twinline:dial"),
  log: named("twinline:log"),
  frame: named("twinline:frame"),
  /**
   * The app's handlers, from start to end: a `TracingChannel`. Its `start` takes stores (`bindStore`),
   * or a function around the handler, so that a tracer's context is there in it and in all that it awaits.
   */
  handler: tracingChannel("twinline:handler"),
} as const;

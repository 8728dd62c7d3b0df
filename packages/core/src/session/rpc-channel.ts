import { RelayParamError } from "../errors/errors.js";
import { rejected } from "../errors/session-end.js";
import type { RelayError } from "../errors/relay-error.js";
import { numberOr, timeoutRange } from "../limits/limits.js";
import type { Log } from "../log/log.js";
import { trace, type TracedSession } from "../trace/channels.js";
import {
  acknowledgement,
  isJson,
  methodNotFound,
  readFrame,
  requestFrame,
  type Frame,
  type Json,
} from "./frames.js";
import type { SessionHealth } from "./health.js";
import type { Connection, FrameObserver } from "./connection.js";
import type { EventDispatcher } from "./event-dispatcher.js";
import { OfflineQueue } from "./offline-queue.js";
import { FrameTracer } from "./frame-tracer.js";
import { PendingRequest, PendingRequests, type RequestObserver } from "./pending-requests.js";
import { RecentEvents } from "./recent-events.js";
import type { Result } from "./replies.js";
import { aborted, answerLost, queueFull } from "./request-errors.js";
import type { ResumeState } from "./resume.js";
import type { SessionSettings } from "./session-options.js";

/** Options of a request. */
export interface RequestOptions {
  /** Maximum time for the reply, in seconds, 0 to 2,147,483. Default: the session's `request_timeout`. */
  readonly timeout?: number | undefined;
  /** The call that the request is about. The request is not sent to a session that does not know the call. */
  readonly call_id?: string | undefined;
  /** Aborts the request: it rejects with a `RelayAbortError`, and is not sent if it is still waiting. */
  readonly signal?: AbortSignal | undefined;
  /** The operation or the dial that sends it, for traces. */
  readonly owner?: object | undefined;
  readonly observer?: RequestObserver | undefined;
}

/** How long the platform may take to close a connection after announcing it, seconds: it may finish sending first. */
const disconnectTimeout = 5;

/**
 * Requests and their replies, over one connection after another. While there is no connection, requests wait. A
 * request whose reply was lost with the connection is never sent again automatically.
 */
export class RpcChannel implements FrameObserver {
  readonly #session: TracedSession;
  readonly #settings: SessionSettings;
  readonly #events: EventDispatcher;
  readonly #resume: ResumeState;
  readonly #log: Log;
  readonly #pending: PendingRequests;
  readonly #queue: OfflineQueue;
  readonly #recent = new RecentEvents();
  #current: Connection | undefined;
  #pings = 0;
  #pingedAt = 0;
  #pingLatency: number | undefined;
  #heardAt: number | undefined;
  readonly #tracer: FrameTracer;

  constructor(
    session: TracedSession,
    settings: SessionSettings,
    events: EventDispatcher,
    resume: ResumeState,
  ) {
    this.#session = session;
    this.#settings = settings;
    this.#events = events;
    this.#resume = resume;
    this.#log = settings.log.area("wire");
    this.#pending = new PendingRequests(session, settings.clock, settings.log.secrets);
    this.#queue = new OfflineQueue(settings.queueLimit);
    this.#tracer = new FrameTracer(session, settings.clock, settings.log.secrets);
  }

  /** Its part of the session's health. */
  health(): Pick<
    SessionHealth,
    "last_frame_age" | "ping_latency" | "requests_queued" | "requests_pending"
  > {
    this.#queue.retain((waiting) => this.#pending.get(waiting) !== undefined);
    const heardAt = this.#heardAt;
    return {
      last_frame_age:
        heardAt === undefined ? undefined : (this.#settings.clock.now() - heardAt) / 1000,
      ping_latency: this.#pingLatency,
      requests_queued: this.#queue.size,
      requests_pending: this.#pending.size,
    };
  }

  /** Sends a request, or queues it until there is a connection. */
  request(method: string, params: object, options: RequestOptions = {}): Promise<Result> {
    const connection = this.#current;
    const { signal } = options;
    try {
      const request = this.#make(method, params, options);
      if (signal?.aborted === true) throw aborted(method, signal);
      if (connection === undefined && !this.#enqueue(request.id)) {
        throw queueFull(method, this.#settings.queueLimit);
      }
      this.#pending.add(request);
      this.#announce(request, params, options.owner, connection === undefined);
      if (signal !== undefined) this.#giveUpAt(signal, request);
      if (connection !== undefined) this.#send(connection, request);
      return request.promise;
    } catch (error) {
      options.observer?.onFailed?.(method, error as RelayError);
      return rejected(error);
    }
  }

  /** Sends a request on a connection that is not open for other requests yet. */
  requestOn(
    connection: Connection,
    method: string,
    params: object,
    observer: RequestObserver,
  ): Promise<Result> {
    this.#tracer.nextConnection();
    const request = this.#make(method, params, { observer });
    this.#pending.add(request);
    this.#announce(request, params, undefined, false);
    this.#send(connection, request);
    return request.promise;
  }

  /** Sends a ping. Any frame counts as an answer, so nothing waits for this one. */
  ping(connection: Connection): void {
    this.#pings += 1;
    this.#pingedAt = this.#settings.clock.now();
    this.#put(connection, requestFrame(pingId(this.#pings), "signalwire.ping", {}), undefined);
  }

  /** Sends requests on this connection from now on, starting with the waiting ones, in order. */
  open(connection: Connection): void {
    this.#current = connection;
    for (const id of this.#queue.removeAll()) {
      const request = this.#pending.get(id);
      if (request !== undefined) this.#send(connection, request);
    }
  }

  /** Called when the connection is lost: requests sent on it reject, and the others keep waiting. */
  lost(error: RelayError): void {
    this.#current = undefined;
    const unanswered = this.#pending.failAll((request) =>
      request.unsent === undefined ? answerLost(request, error) : undefined,
    );
    this.#logUnanswered("lost", unanswered);
  }

  /** Forgets the events of the old session; a new session numbers its events from the start. */
  forgetEvents(): void {
    this.#recent.clear();
  }

  /** Rejects waiting requests about calls that the platform no longer knows. */
  forgetCalls(error: RelayError): void {
    const unsent = this.#pending.failAll((request) =>
      request.call_id === undefined ? undefined : error,
    );
    if (unsent.length > 0) {
      this.#log.warn(`Requests about lost calls were not sent: ${counted(unsent)}`);
    }
  }

  close(error: RelayError): void {
    this.#current = undefined;
    this.#queue.removeAll();
    this.#logUnanswered(
      "closed",
      this.#pending.failAll(() => error),
    );
  }

  /** If an app does not await a request, this line is the only trace of its failure. */
  #logUnanswered(what: "lost" | "closed", methods: readonly string[]): void {
    if (methods.length === 0) return;
    const line = `The connection was ${what} before these requests got a reply: ${counted(methods)}`;
    if (what === "lost") this.#log.warn(line);
    else this.#log.debug(line);
  }

  onFrame(connection: Connection, text: string): void {
    this.#heardAt = this.#settings.clock.now();
    const frame = readFrame(text);
    if (trace.frame.hasSubscribers) this.#tracer.publish("to_client", text, this.#callOf(frame));
    if (frame.kind === "malformed") {
      this.#log.warn(`A frame from the platform was ignored: ${frame.problem}`);
      return;
    }
    if (this.#log.debugs) this.#log.debug(`received ${this.#log.shown(frame)}`);
    if (frame.kind === "reply") {
      const known = this.#pending.settle(frame.id, frame.result, frame.error);
      if (!known && frame.id === pingId(this.#pings)) {
        this.#pingLatency = (this.#heardAt - this.#pingedAt) / 1000;
      } else if (!known && this.#log.debugs) this.#log.debug(`unexpected reply ${frame.id}`);
      return;
    }
    this.#asked(connection, frame.method, frame.id, frame.params);
  }

  #asked(
    connection: Connection,
    method: string,
    id: string | number | undefined,
    params: Json,
  ): void {
    const isKnown =
      method === "signalwire.event" ||
      method === "signalwire.ping" ||
      method === "signalwire.disconnect";
    if (id !== undefined) {
      const call_id = trace.frame.hasSubscribers ? callIn(params) : undefined;
      this.#put(connection, isKnown ? acknowledgement(id) : methodNotFound(id, method), call_id);
    }
    if (method === "signalwire.event") {
      // This event may arrive before the reply that announces a new session, whose ids start again.
      const isState = params["event_type"] === "signalwire.authorization.state";
      if (id === undefined || isState || this.#recent.isNew(id)) this.#events.dispatch(params);
      else if (this.#log.debugs) this.#log.debug(`event ${id} was delivered again`);
    } else if (method === "signalwire.disconnect") this.#disconnect(connection, params);
    else if (!isKnown) this.#log.warn(`The platform sent an unknown request, ${method}`);
  }

  /** Handles the platform's announcement that it will close the connection. */
  #disconnect(connection: Connection, params: Json): void {
    this.#log.info("The platform is about to close the connection; the session will reconnect");
    if (params["restart"] === true) this.#resume.clear();
    connection.endWithin(disconnectTimeout);
  }

  #make(method: string, params: object, options: RequestOptions): PendingRequest {
    const { clock, ids, requestTimeout } = this.#settings;
    const { call_id, observer, timeout } = options;
    const id = ids.next();
    const since = clock.now();
    const deadline =
      since + numberOr(requestTimeout, method, "timeout", timeout, timeoutRange) * 1000;
    const frame = frameOf(id, method, params);
    this.#log.secrets.addFrom(frame, params);
    return new PendingRequest({ id, method, frame, call_id, observer, since, deadline });
  }

  #announce(
    { id, method, call_id }: PendingRequest,
    params: object,
    owner: object | undefined,
    queued: boolean,
  ): void {
    if (!trace.request.hasSubscribers) return;
    const session = this.#session;
    trace.request.publish({ session, id, method, params, queued, call_id, owner });
  }

  #giveUpAt(signal: AbortSignal, request: PendingRequest): void {
    const giveUp = (): void => this.#pending.fail(request.id, aborted(request.method, signal));
    const forget = (): void => signal.removeEventListener("abort", giveUp);
    signal.addEventListener("abort", giveUp, { once: true });
    request.promise.then(forget, forget);
  }

  #enqueue(id: string): boolean {
    if (this.#queue.add(id)) return true;
    // Remove the requests that have timed out.
    this.#queue.retain((waiting) => this.#pending.get(waiting) !== undefined);
    return this.#queue.add(id);
  }

  #send(connection: Connection, request: PendingRequest): void {
    const { unsent: frame } = request;
    if (frame === undefined) return;
    request.unsent = undefined;
    if (this.#log.debugs) this.#log.debug(`send ${this.#log.shown(JSON.parse(frame))}`);
    this.#put(connection, frame, request.call_id);
  }

  #put(connection: Connection, text: string, call_id: string | undefined): void {
    if (trace.frame.hasSubscribers) this.#tracer.publish("to_platform", text, call_id);
    connection.send(text);
  }

  /** The id of the call that a frame from the platform is about. */
  #callOf(frame: Frame): string | undefined {
    if (frame.kind === "reply") return this.#pending.get(frame.id)?.call_id;
    return frame.kind === "request" ? callIn(frame.params) : undefined;
  }
}

const pingId = (number: number): string => `ping-${number}`;

/** The call id in the params of an event. */
function callIn(params: Json): string | undefined {
  const inner = isJson(params["params"]) ? params["params"] : params;
  const named = inner["call_id"] ?? (isJson(inner["call"]) ? inner["call"]["call_id"] : undefined);
  return typeof named === "string" ? named : undefined;
}

/** Lists methods with their counts: `calling.play, calling.end (3)`. */
function counted(methods: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const method of methods) counts.set(method, (counts.get(method) ?? 0) + 1);
  return [...counts].map(([name, count]) => (count > 1 ? `${name} (${count})` : name)).join(", ");
}

function frameOf(id: string, method: string, params: object): string {
  if (!/^[\w.]+$/.test(method)) {
    throw new RelayParamError(
      `method: expected words joined by dots, such as calling.play, got ${JSON.stringify(method)}`,
      { path: "method" },
    );
  }
  try {
    return requestFrame(id, method, params);
  } catch (cause) {
    throw new RelayParamError(`${method}: the params cannot be sent as JSON: ${String(cause)}`, {
      method,
      cause,
    });
  }
}

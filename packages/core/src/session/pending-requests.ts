import type { Clock, Timer } from "../clock/clock.js";
import type { RelayError } from "../errors/relay-error.js";
import { isSessionEnd } from "../errors/session-end.js";
import type { Secrets } from "../log/secrets.js";
import { trace, type TracedSession, type TraceMessages } from "../trace/channels.js";
import { timedOut } from "./request-errors.js";
import { readReply, type Result } from "./replies.js";

/** Observes a request. Its methods run before the code that awaits the request. */
export interface RequestObserver {
  /** Called when the platform has accepted it, before any frame after the reply is read. */
  onAccepted?(method: string, result: Result): void;
  /** Called when it failed: it was refused, or got no reply. */
  onFailed?(method: string, error: RelayError): void;
}

/** The facts of a request. */
export interface RequestFields {
  readonly id: string;
  readonly method: string;
  readonly frame: string;
  readonly call_id: string | undefined;
  readonly observer: RequestObserver | undefined;
  /** When it was made, and its deadline, on the session's clock. */
  readonly since: number;
  readonly deadline: number;
}

/** A request without a reply. */
export class PendingRequest {
  readonly id: string;
  readonly method: string;
  readonly call_id: string | undefined;
  readonly since: number;
  readonly deadline: number;
  /** Settles with the reply. */
  readonly promise: Promise<Result>;
  /** The frame, until it is sent; then undefined. If the connection is lost after that, the request may or may not have been carried out.
   */
  unsent: string | undefined;
  readonly #observer: RequestObserver | undefined;
  #resolve!: (result: Result) => void;
  #reject!: (error: RelayError) => void;

  constructor({ id, method, frame, call_id, observer, since, deadline }: RequestFields) {
    this.id = id;
    this.method = method;
    this.unsent = frame;
    this.call_id = call_id;
    this.since = since;
    this.deadline = deadline;
    this.#observer = observer;
    this.promise = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  accept(result: Result): void {
    this.#observer?.onAccepted?.(this.method, result);
    this.#resolve(result);
  }

  /** An observer has heard of it, and the session logs its own end: then it need not be awaited. */
  fail(error: RelayError): void {
    this.#observer?.onFailed?.(this.method, error);
    if (this.#observer !== undefined || isSessionEnd(error)) this.promise.catch(ignore);
    this.#reject(error);
  }
}

function ignore(): void {}

/** The requests without a reply, by id. One timer checks all deadlines, however many requests there are. */
export class PendingRequests {
  readonly #session: TracedSession;
  readonly #clock: Clock;
  readonly #secrets: Secrets;
  readonly #byId = new Map<string, PendingRequest>();
  #timer: Timer | undefined;
  #firesAt = Infinity;

  constructor(session: TracedSession, clock: Clock, secrets: Secrets) {
    this.#session = session;
    this.#clock = clock;
    this.#secrets = secrets;
  }

  get size(): number {
    return this.#byId.size;
  }

  add(request: PendingRequest): void {
    this.#byId.set(request.id, request);
    if (request.deadline < this.#firesAt) this.#arm(request.deadline);
  }

  get(id: string): PendingRequest | undefined {
    return this.#byId.get(id);
  }

  /** Settles the request with this id. Returns false if there is none. */
  settle(id: string, result: unknown, error: unknown): boolean {
    const request = this.#remove(id);
    if (request === undefined) return false;
    const { method, call_id } = request;
    const mask = (value: unknown): unknown => this.#secrets.masked(value);
    const outcome = readReply(method, call_id, result, error, mask);
    if ("refusal" in outcome) this.#reject(request, outcome.refusal);
    else {
      if (trace.reply.hasSubscribers) {
        trace.reply.publish({ ...this.#traced(request), result: outcome.result });
      }
      request.accept(outcome.result);
    }
    return true;
  }

  fail(id: string, error: RelayError): void {
    const request = this.#remove(id);
    if (request !== undefined) this.#reject(request, error);
  }

  /** Rejects every request for which `errorFor` returns an error. Returns their methods. */
  failAll(errorFor: (request: PendingRequest) => RelayError | undefined): string[] {
    const failed: string[] = [];
    for (const request of [...this.#byId.values()]) {
      const error = errorFor(request);
      if (error === undefined) continue;
      failed.push(request.method);
      this.fail(request.id, error);
    }
    if (this.#byId.size === 0) this.#disarm();
    return failed;
  }

  #remove(id: string): PendingRequest | undefined {
    const request = this.#byId.get(id);
    if (request === undefined) return undefined;
    this.#byId.delete(id);
    // Virtual time must not wait for a request that has its reply. On a real clock the timer stays for the next
    // request, because setting one for each costs more than sending the request.
    if (this.#byId.size === 0 && this.#clock.hold !== undefined) this.#disarm();
    return request;
  }

  #reject(request: PendingRequest, error: RelayError): void {
    if (trace.reply.hasSubscribers) trace.reply.publish({ ...this.#traced(request), error });
    request.fail(error);
  }

  #traced(request: PendingRequest): TraceMessages["twinline:reply"] {
    const { id, method, call_id, since } = request;
    const duration = (this.#clock.now() - since) / 1000;
    return { session: this.#session, id, method, call_id, duration };
  }

  #arm(deadline: number): void {
    this.#disarm();
    this.#firesAt = deadline;
    const wait = Math.max(0, deadline - this.#clock.now());
    this.#timer = this.#clock.setTimeout(() => this.#sweep(), wait);
  }

  #disarm(): void {
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#firesAt = Infinity;
  }

  #sweep(): void {
    this.#disarm();
    const now = this.#clock.now();
    let next = Infinity;
    for (const request of [...this.#byId.values()]) {
      if (request.deadline <= now) this.fail(request.id, timedOut(request));
      else next = Math.min(next, request.deadline);
    }
    if (next !== Infinity && next < this.#firesAt) this.#arm(next);
  }
}

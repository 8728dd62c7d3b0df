import { Deferred } from "../emitter/deferred.js";
import {
  RelayCallEndedError,
  RelayClosedError,
  RelayCommandError,
  RelayParamError,
} from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import { methodRow } from "../protocol/catalogue.js";
import { stringOf, type Json } from "../session/frames.js";
import type { WireEvent } from "../session/observer.js";
import type { Result } from "../session/replies.js";
import type { RequestObserver } from "../session/pending-requests.js";
import type { Session } from "../session/session.js";
import { trace } from "../trace/channels.js";
import { hasReached, isCallState } from "./call-state.js";
import { none, withAdded, without } from "./copied-list.js";
import { LegEvents, type LegObserver } from "./leg-events.js";
import { Operation, type OperationOptions } from "./operation.js";
import type { LiveLegs } from "./live-legs.js";
import type { Outcome } from "./outcome.js";
import { UnsentCommands } from "./unsent-commands.js";
import { waitFor, type WaitOptions } from "./wait.js";

/** What a leg needs of the live legs, of which it is one. */
type LegOwner = Pick<LiveLegs, "session" | "release" | "forgetRecentSoon">;

/** The device at the other end, as the platform describes it. */
export interface LegDevice {
  readonly type: string;
  readonly params: Json;
}

/** The `end_reason` of a call that was passed back to routing. */
const passedOn = "passed";

/**
 * One live call: its ids, its state, and its running operations. It knows nothing about the faces, which are views of
 * it.
 *
 * A process may hold thousands of calls, so fields that most calls never need are created on first use.
 */
export class CallLeg implements RequestObserver {
  readonly call_id: string;
  readonly direction: "inbound" | "outbound";
  /** The routing context of an inbound call; empty for an outbound call. */
  readonly context: string;
  readonly tag: string;
  node_id: string;
  project_id: string;
  segment_id: string;
  device: LegDevice | undefined;
  /** The state. It never goes back to an earlier one, in whatever order events arrive. */
  state: string;
  /** The state before the last change; empty before the first. */
  prev_state = "";
  /** Why the call ended; empty while it is live, or if the platform gave no reason. */
  end_reason = "";
  /** The leg that it is connected to. */
  peer: CallLeg | undefined;
  /** Each face's view of the leg, by the face's symbol; see `LegViews`. */
  [face: symbol]: object | undefined;
  /** The latest state that this version knows. The platform may have other states, whose order is unknown. */
  #furthest: string;
  readonly #owner: LegOwner;
  readonly #events: LegEvents;
  // Copied on write, because operations end while it is iterated.
  #operations: readonly Operation[] = none;
  #unsent: UnsentCommands | undefined;
  #endEvent: WireEvent | undefined;
  #closed: RelayError | undefined;
  #over: Deferred<WireEvent> | undefined;

  /** @param params the params of the event that announced the call */
  constructor(owner: LegOwner, params: Json, direction: "inbound" | "outbound", state: string) {
    this.#owner = owner;
    this.call_id = stringOf(params["call_id"]);
    this.direction = direction;
    this.context = direction === "inbound" ? stringOf(params["context"] ?? params["protocol"]) : "";
    this.tag = stringOf(params["tag"]);
    this.node_id = stringOf(params["node_id"]);
    this.project_id = stringOf(params["project_id"]) || owner.session.project;
    this.segment_id = stringOf(params["segment_id"]);
    this.device = deviceOf(params["device"]);
    this.state = state;
    this.#furthest = state;
    this.#events = new LegEvents(this.call_id, owner.session.log);
  }

  get session(): Session {
    return this.#owner.session;
  }

  /** True if no more commands are possible: the call ended or is gone, or the session was closed. */
  get over(): boolean {
    return this.#endEvent !== undefined || this.#closed !== undefined;
  }

  /** The error that closed the leg before its call ended: the session was lost or closed. For traces. */
  get error(): RelayError | undefined {
    return this.#closed;
  }

  /** Resolves with the `ended` event; rejects if the session is closed or lost before that. */
  get ended(): Promise<WireEvent> {
    if (this.#over === undefined) {
      this.#over = new Deferred();
      this.#settleOver();
    }
    return this.#over.promise;
  }

  /** Returns a new id for an operation. */
  nextId(): string {
    return this.session.settings.ids.next();
  }

  /**
   * Sends a command for this call and waits for the reply.
   *
   * @throws {RelayCommandError} if the platform refuses it; `gone` is true if the call has ended, and then nothing may
   * have been sent
   * @throws {RelayError} for the same reasons as `Session.request`
   */
  command(method: string, params: Readonly<Record<string, unknown>> = {}): Promise<Result> {
    return this.send(method, params, this);
  }

  /**
   * Like `command`, for an operation.
   *
   * @param observer the operation, which passes on to the leg what it observes; or the leg
   */
  send(
    method: string,
    params: Readonly<Record<string, unknown>>,
    observer: RequestObserver,
  ): Promise<Result> {
    if (this.over) return this.#refuse(method, observer);
    const { call_id, node_id } = this;
    const owner = observer === this ? undefined : observer;
    const options = { call_id, owner, observer };
    return this.session.request(method, { node_id, call_id, ...params }, options);
  }

  #refuse(method: string, observer: RequestObserver): Promise<Result> {
    const refused = this.notSent(method).then((error) => {
      observer.onFailed?.(method, error);
      throw error;
    });
    refused.catch(ignore);
    return refused;
  }

  /** Resolves with the error for a command that was not sent because the call has ended. */
  notSent(method: string): Promise<RelayCommandError> {
    this.#unsent ??= new UnsentCommands(this.call_id, this.session.log);
    return this.#unsent.add(method);
  }

  /** Handles a failed command: the call may be gone. */
  onFailed(method: string, error: RelayError): void {
    if (error instanceof RelayCommandError && error.gone && provesGone(method)) this.drop();
  }

  /**
   * Starts an operation. It is registered before its request is sent, so that no event arrives too early.
   *
   * @throws {RelayParamError} if an operation of that method and control id is already running on this call
   */
  operate(
    method: string,
    params: Readonly<Record<string, unknown>>,
    options: OperationOptions = {},
  ): Operation {
    const { control_id } = options;
    if (control_id !== undefined && this.#runs(method, control_id)) {
      throw new RelayParamError(
        `${method}: control_id "${control_id}" is in use by a running operation on call ${this.call_id}. ` +
          `Use another id, or leave it out to get a new one.`,
        { method, path: "control_id", call_id: this.call_id },
      );
    }
    const operation = new Operation(this, method, options);
    this.#operations = withAdded(this.#operations, operation);
    operation.begin(params);
    return operation;
  }

  #runs(method: string, control_id: string): boolean {
    return this.#operations.some(
      (running) => running.method === method && running.control_id === control_id,
    );
  }

  /** Forgets an operation that has ended. */
  forget(operation: Operation): void {
    this.#operations = without(this.#operations, operation);
  }

  /** The number of running operations. */
  get running(): number {
    return this.#operations.length;
  }

  /** Adds an observer until the call has ended. Returns a function that removes it. */
  observe(observer: LegObserver): () => void {
    return this.over && !this.#events.areHeld ? ignore : this.#events.observe(observer);
  }

  /**
   * Waits for an event: a future one, or one that arrived right after the reply to a command that was accepted in this
   * turn of the event loop. So you miss nothing if you await the command and then wait for its outcome.
   *
   * @throws {RelayCallEndedError} if the call ends first
   * @throws {RelayTimeoutError} if the time is up
   * @throws {RelayClosedError} if the session is closed
   */
  waitFor(
    eventType: string,
    matches: (event: WireEvent) => boolean,
    options: WaitOptions,
  ): Promise<WireEvent> {
    const what = `${eventType} (call ${this.call_id})`;
    return waitFor(this.session.settings.clock, what, options, (resolve, reject) => {
      const recent = this.#events.consume(eventType, matches);
      if (recent !== undefined) {
        resolve(recent);
        return ignore;
      }
      if (this.over) {
        reject(this.#missed(what));
        return ignore;
      }
      return this.observe({
        onEvent: (event) => {
          if (event.event_type === eventType && matches(event)) resolve(event);
          else if (this.over) reject(this.#missed(what));
        },
        onClosed: () => reject(this.#missed(what)),
      });
    });
  }

  /** Whether a command was accepted in this turn of the event loop. The app may not have seen its reply yet. */
  get hasJustAccepted(): boolean {
    return this.#events.areKept;
  }

  /** Forgets recent events, because the turn in which a command was accepted has ended. */
  forgetRecent(): void {
    this.#events.forgetRecent();
  }

  /** Holds events back from the observers until {@link CallLeg.release}. */
  hold(): void {
    this.#events.hold();
  }

  /** Passes the held events to the observers, in order. */
  release(): void {
    this.#events.release();
    this.#settleOver();
    if (this.over) this.#events.dropObservers();
  }

  /** Handles an event of this call: first its state, then its operations, then its observers. */
  onEvent(event: WireEvent): void {
    const { params } = event;
    if (this.node_id === "") this.node_id = stringOf(params["node_id"]);
    if (event.event_type === "calling.call.state") this.#advance(params);
    this.#events.keep(event);
    for (const operation of this.#operations) {
      if (operation.concerns(event)) operation.onEvent(event);
    }
    if (event.event_type === "calling.call.state" && params["call_state"] === "ended") {
      this.#finish(event, { kind: "ended", event });
    } else {
      this.#events.notify(event);
    }
  }

  /** Records that the call was answered, if another event implies it. */
  answered(): void {
    this.#advance({ call_state: "answered" });
  }

  /** True if the call was passed back to routing: it is live, but elsewhere, and may be offered again. */
  get passed(): boolean {
    return this.#endEvent?.params["end_reason"] === passedOn;
  }

  /** Ends the leg, because the platform no longer knows the call; its last event was lost. */
  drop(): void {
    if (!this.over) this.#finish(this.#silentEnd(), { kind: "gone" });
  }

  /** Closes the leg, because the session was lost and could not be resumed. */
  lose(error: RelayError): void {
    if (this.over) return;
    this.#closed = error;
    this.#finish(this.#silentEnd(), { kind: "lost", error });
  }

  /** Closes the leg with the session. The call itself may still be live. */
  close(error: RelayError): void {
    if (this.over) return;
    this.#closed = error;
    this.#settleAll({ kind: "closed", error });
    this.#over?.reject(error);
    this.#events.close();
    this.#events.dropObservers();
    this.#owner.release(this);
  }

  /** Handles the acceptance of a command, before any frame after its reply is read. */
  onAccepted(method: string): void {
    if (method === "calling.pass" && !this.over) {
      const event = this.#silentEnd(passedOn);
      this.#finish(event, { kind: "ended", event });
    } else if (!this.#events.areKept && !this.over) {
      this.#events.keepRecent();
      this.#owner.forgetRecentSoon(this);
    }
  }

  /** Settles `ended` once the observers have seen the event, so not while events are held. */
  #settleOver(): void {
    if (this.#closed !== undefined) this.#over?.reject(this.#closed);
    else if (this.#endEvent !== undefined && !this.#events.areHeld) {
      this.#over?.resolve(this.#endEvent);
    }
  }

  #advance(params: Json): void {
    const next = params["call_state"];
    if (typeof next !== "string") return;
    if (next === this.state) return;
    if (isCallState(next)) {
      if (hasReached(this.#furthest, next)) return;
      this.#furthest = next;
    }
    this.prev_state = this.state;
    this.state = next;
    if (next === "ended") this.end_reason = stringOf(params["end_reason"]);
    if (trace.call.hasSubscribers) {
      const { session, call_id, direction } = this;
      trace.call.publish({ session, call: this, call_id, direction, phase: "state" });
    }
  }

  #finish(event: WireEvent, outcome: Outcome): void {
    this.#advance(event.params);
    this.#endEvent = event;
    this.peer = undefined;
    this.#settleAll(outcome);
    this.#settleOver();
    this.#events.notify(event);
    if (!this.#events.areHeld) this.#events.dropObservers();
    this.#owner.release(this);
  }

  #settleAll(outcome: Outcome): void {
    for (const operation of this.#operations) operation.settle(outcome);
  }

  #silentEnd(end_reason?: string): WireEvent {
    const { call_id, node_id, direction } = this;
    const reason = end_reason === undefined ? {} : { end_reason };
    const params = { call_id, node_id, direction, call_state: "ended", ...reason };
    return { event_type: "calling.call.state", timestamp: Date.now() / 1000, params };
  }

  #missed(what: string): RelayError {
    const { call_id } = this;
    if (this.#closed instanceof RelayClosedError) {
      return new RelayClosedError(`Waiting for ${what}: the session was closed`, {
        call_id,
        cause: this.#closed,
      });
    }
    const cause = this.#closed;
    return new RelayCallEndedError(`Waiting for ${what}: the call ended first`, { call_id, cause });
  }
}

/**
 * Whether a 404 or 410 in reply to this method means the call itself. For other methods it may mean a conference, a
 * queue or an operation.
 */
function provesGone(method: string): boolean {
  const row = methodRow(method);
  return row?.kind === "operation" || row?.family === "lifecycle";
}

function ignore(): void {}

function deviceOf(value: unknown): LegDevice | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { type, params } = value as { type?: unknown; params?: unknown };
  return {
    type: stringOf(type),
    params: typeof params === "object" && params !== null ? (params as Json) : {},
  };
}

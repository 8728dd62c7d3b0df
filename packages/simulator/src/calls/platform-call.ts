import { Deferred, type CallState, type Json } from "@twinline/core/internal";

import type { Alarm, Timers } from "../clock/timers.js";
import { Person } from "../people/person.js";
import { Transcript } from "../people/transcript.js";
import type { Session } from "../session/session.js";
import type { Bridge } from "./bridge.js";
import type { Conference } from "./conference.js";
import type { Device } from "./device.js";
import { publicDevice } from "./device.js";
import { DigitBindings } from "./digit-bindings.js";
import { CallInput } from "./call-input.js";
import type { Mixer } from "./mixer.js";
import { Operations } from "./operations.js";
import { CallAudio } from "./call-audio.js";

/** What a call is made of. */
export interface CallFacts {
  readonly call_id: string;
  readonly node_id: string;
  readonly segment_id: string;
  readonly direction: "inbound" | "outbound";
  readonly device: Device;
  /** The routing context of an inbound call; empty for others. */
  readonly context: string;
  readonly tag: string | undefined;
  /** The command that made it, for an outbound call. */
  readonly created_by: string | undefined;
}

/** A call as the platform sees it. */
export interface LiveCall {
  readonly call_id: string;
  readonly call_state: string;
  readonly direction: "inbound" | "outbound";
  readonly context: string;
  /** The commands that run on it, by method. */
  readonly operations: readonly string[];
  /** The leg it is connected with. */
  readonly peer: string | undefined;
}

/** What a call reports to the network. */
export interface CallObserver {
  /** Called once, when the call has ended. */
  onEnded(call: PlatformCall): void;
  /** Called when an app has lost a call that stays up: the call gets another id. */
  onReleased(call: PlatformCall): void;
}

/**
 * One leg, as the platform sees it: on one side the session that controls it, on the other a person.
 * It reports every change of its state to its session.
 */
export class PlatformCall {
  /** They change when the call is transferred to another app. */
  facts: CallFacts;
  readonly timers: Timers;
  readonly input = new CallInput();
  /** What the person at the other end hears. */
  readonly transcript: Transcript;
  /** The person at the other end. */
  readonly person: Person;
  /** What both sides hear, for recordings, taps and streams. */
  readonly audio: CallAudio;
  readonly operations = new Operations();
  /** The keys that start commands. */
  readonly bindings: DigitBindings;
  readonly answered = new Deferred<void>();
  readonly over = new Deferred<string>();
  /** The leg it is connected with, and what connects them. */
  peer: PlatformCall | undefined;
  bridge: Bridge | undefined;
  /** The conference that it is in. */
  conference: Conference | undefined;
  /** The room that it is in. */
  room: Mixer | undefined;
  /** Gives up the `connect` that is being set up, for this reason; undefined when none is. */
  cancelConnect: ((state: "failed" | "disconnected", reason?: string) => void) | undefined;
  /** For a leg that another leg's `connect` made: that leg. */
  parent: PlatformCall | undefined;
  readonly #observer: CallObserver;
  readonly #whenAnswered: (() => void)[] = [];
  readonly #whenEnding: (() => void)[] = [];
  readonly #whenOver: ((reason: string) => void)[] = [];
  #owner: Session | undefined;
  #state: CallState = "created";
  #endReason: string | undefined;
  #limit: Alarm | undefined;

  constructor(observer: CallObserver, facts: CallFacts, timers: Timers) {
    this.#observer = observer;
    this.facts = facts;
    this.timers = timers;
    const began = timers.now();
    this.transcript = new Transcript(() => timers.now() - began);
    this.audio = new CallAudio(this.input, this.transcript, () => timers.now());
    this.bindings = new DigitBindings(this.input, () => timers.now());
    this.person = new Person(this);
  }

  get call_id(): string {
    return this.facts.call_id;
  }

  get state(): CallState {
    return this.#state;
  }

  /** Why it ended, or undefined while it lives. */
  get end_reason(): string | undefined {
    return this.#endReason;
  }

  /** The session whose app controls it. */
  get owner(): Session | undefined {
    return this.#owner;
  }

  set owner(owner: Session | undefined) {
    if (this.#owner !== undefined) this.#owner.load -= 1;
    this.#owner = owner;
    if (owner !== undefined) owner.load += 1;
  }

  /** True until it begins to end. */
  get alive(): boolean {
    return this.#state !== "ending" && this.#state !== "ended";
  }

  /** True for a call that is connected with others already, or waits to be. */
  get engaged(): boolean {
    return (
      this.peer !== undefined ||
      this.cancelConnect !== undefined ||
      this.conference !== undefined ||
      this.room !== undefined ||
      this.operations.of("calling.queue.enter").length > 0
    );
  }

  /** What every event of this call carries. */
  get names(): Json {
    const { call_id, node_id, segment_id, tag } = this.facts;
    return { call_id, node_id, segment_id, ...(tag === undefined ? {} : { tag }) };
  }

  /** Sends an event to the session that controls the call, and to no other. */
  sendEvent(event_type: string, params: Json): void {
    this.#owner?.sendEvent(event_type, { ...this.names, ...params });
  }

  /** The params of `calling.call.receive` and `calling.call.state`. */
  description(): Json {
    const { direction, device, context, created_by } = this.facts;
    const other = this.peer ?? this.parent;
    return {
      call_state: this.#state,
      direction,
      device: publicDevice(device),
      ...(context === "" ? {} : { context }),
      ...(created_by === undefined ? {} : { created_by }),
      ...(other === undefined ? {} : { peer: other.reference() }),
    };
  }

  /** The call as a test sees it. */
  summary(): LiveCall {
    return {
      call_id: this.call_id,
      call_state: this.#state,
      direction: this.facts.direction,
      context: this.facts.context,
      operations: this.operations.all().map(({ method }) => method),
      peer: this.peer?.call_id,
    };
  }

  /** How the events of another leg refer to this one. */
  reference(): Json {
    const { call_id, node_id } = this.facts;
    return { call_id, node_id };
  }

  /** Announces the call to the session; an outbound one begins so. */
  announce(): void {
    this.#reportState();
  }

  ring(): void {
    if (this.#state !== "created") return;
    this.#state = "ringing";
    this.#reportState();
  }

  answer(): void {
    if (this.#state !== "created" && this.#state !== "ringing") return;
    this.#state = "answered";
    this.#reportState();
    this.answered.resolve();
    for (const action of this.#whenAnswered.splice(0)) action();
  }

  /** Ends it after this many seconds, with the reason `max_duration`. */
  limit(seconds: unknown): void {
    if (typeof seconds !== "number" || seconds <= 0) return;
    this.timers.cancel(this.#limit);
    this.#limit = this.timers.after(seconds, () => this.end("max_duration"));
  }

  /** Calls back when it is answered. */
  whenAnswered(action: () => void): void {
    this.#whenAnswered.push(action);
  }

  /** Calls back when it has ended. */
  whenOver(action: (reason: string) => void): void {
    this.#whenOver.push(action);
  }

  /** Calls back when it begins to end, after its operations have ended. */
  whenEnding(action: () => void): void {
    this.#whenEnding.push(action);
  }

  /**
   * Ends the call: its operations end with their events, then a connected peer gets its event,
   * then the state goes to `ending` and `ended`. A leg that never rang goes to `ended` at once.
   */
  end(reason: string): void {
    if (!this.alive) return;
    const rang = this.#state !== "created" || this.facts.direction === "inbound";
    this.#state = "ending";
    this.#endReason = reason;
    this.transcript.close();
    this.operations.end();
    for (const action of this.#whenEnding.splice(0)) action();
    if (rang) this.#reportState();
    this.#state = "ended";
    this.#reportState({ end_reason: reason });
    this.timers.close();
    this.owner = undefined;
    this.#observer.onEnded(this);
    this.answered.reject(new Error(`The call ended before it was answered (${reason})`));
    this.over.resolve(reason);
    for (const action of this.#whenOver.splice(0)) action(reason);
  }

  /**
   * Takes it from its app, which gets the events of an end; the person stays on the line. The operations
   * of the app end first. Does nothing when no app has it.
   */
  release(): void {
    if (this.#owner === undefined || !this.alive) return;
    this.operations.end();
    for (const action of this.#whenEnding.splice(0)) action();
    this.#reportState({ call_state: "ended", end_reason: "hangup" });
    this.owner = undefined;
    this.#observer.onReleased(this);
  }

  #reportState(more: Json = {}): void {
    this.sendEvent("calling.call.state", { ...this.description(), ...more });
  }
}

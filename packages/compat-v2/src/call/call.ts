import {
  defineTwins,
  hasReached,
  installMethods,
  legKey,
  LegViews,
  liveLeg,
  quietlyAtOnce,
  type CallLeg,
  type CallState,
  type LegDevice,
  type LegView,
  type Session,
} from "@twinline/core/internal";

import { rows, type CallMethods } from "../methods/call-methods.js";
import { answerOf, logRefusal, refusalOf } from "../common/answer.js";
import { listenersKey, sessionKey } from "../common/call-keys.js";
import { dialectKey, documentedDialect, type Dialect } from "../common/dialect.js";
import { numberIn, stringIn, valueIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import { PassResult } from "../results/control.js";
import { DialResult } from "../results/lifecycle.js";
import { callMethods } from "../methods/method-table.js";
import { Dial } from "./dial.js";
import type { CallEventName, CallEvents } from "./event-names.js";
import { Listeners } from "./listeners.js";
import { waits, type WaitMethods } from "./waits.js";

/** The spellings of the Node SDK that are not mechanical, and the documented name of each. */
export const nodeSpellings = {
  playTTS: "play_tts",
  playTTSAsync: "play_tts_async",
  promptTTS: "prompt_tts",
  promptTTSAsync: "prompt_tts_async",
} as const;

/** A SIP header. */
export interface SipHeader {
  readonly name: string;
  readonly value: string;
}

/**
 * A call: a connection between the platform and another device.
 *
 * Page: Relay.Calling.Call.
 */
export class Call implements LegView {
  static {
    installMethods(this, { ...callMethods(rows), ...waits }, quietlyAtOnce);
    defineTwins(this, nodeSpellings);
    defineShown(this, [
      ...["id", "call_type", "from_number", "to_number", "timeout", "state", "prev_state"],
      ...["context", "active", "ended", "answered", "failed", "busy"],
    ]);
  }

  /**
   * The v2 view of a call of another Twinline package. Both are views of the same call. A call that no v2 client has
   * seen gets the documented dialect.
   *
   * @throws {RelayParamError} it is not a call, or not dialled yet
   */
  static from(other: object): Call {
    return other instanceof Call ? other : Call.of(liveLeg(other), documentedDialect);
  }

  /** @internal The view of a leg; made in this dialect when there is none. */
  static of(leg: CallLeg, dialect: Dialect): Call {
    return views.of(leg, () => new Call(leg, dialect));
  }

  #leg: CallLeg | undefined;
  readonly #dial: Dial | undefined;
  readonly #dialect: Dialect;
  #tag: string | undefined;
  #listeners: Listeners | undefined;

  /** @internal Calls are made by `client.calling.new_call`, or arrive. */
  constructor(origin: CallLeg | Dial, dialect: Dialect) {
    if (origin instanceof Dial) this.#dial = origin;
    else this.#leg = origin;
    this.#dialect = dialect;
  }

  /** @internal */
  get [dialectKey](): Dialect {
    return this.#dialect;
  }

  /** @internal */
  get [legKey](): CallLeg | undefined {
    return this.#leg;
  }

  /** @internal */
  get [sessionKey](): Session {
    return (this.#leg ?? (this.#dial as Dial)).session;
  }

  /** @internal */
  get [listenersKey](): Listeners {
    if (this.#listeners === undefined) {
      this.#listeners = new Listeners(this, this.#dial);
      if (this.#leg !== undefined) this.#listeners.follow(this.#leg);
    }
    return this.#listeners;
  }

  /** The id of the call; empty until the platform has created it. */
  get id(): string {
    return this.#leg?.call_id ?? "";
  }

  /** The type of the device: `phone`, `sip`, … */
  get call_type(): string {
    return this.device?.type ?? "";
  }

  /** The Node SDK's name of `call_type`. */
  get type(): string {
    return this.call_type;
  }

  /** The number, or the SIP address, that the call comes from. Empty when unknown. */
  get from_number(): string {
    const params = this.device?.params;
    return stringIn(params, "from_number") || stringIn(params, "from");
  }

  /** The Node SDK's name of `from_number`. */
  get from(): string {
    return this.from_number;
  }

  /** The number, or the SIP address, that is called. Empty when unknown. */
  get to_number(): string {
    const params = this.device?.params;
    return stringIn(params, "to_number") || stringIn(params, "to");
  }

  /** The Node SDK's name of `to_number`. */
  get to(): string {
    return this.to_number;
  }

  /**
   * How long the call rings, seconds. If the platform does not report it: null; in the dialect of Node, 30 for a
   * phone.
   */
  get timeout(): number | null {
    const { device } = this;
    const ringTimeout = device?.type === "phone" ? this.#dialect.ringTimeout : undefined;
    return numberIn(device?.params, "timeout") || (ringTimeout ?? null);
  }

  /** The SIP headers of the call, `{name, value}` each; null when it has none. */
  get headers(): readonly SipHeader[] | null {
    const headers = this.call_type === "sip" ? valueIn(this.device?.params, "headers") : undefined;
    return Array.isArray(headers) ? (headers as readonly SipHeader[]) : null;
  }

  /** Whether the call has an `id`. */
  get ready(): boolean {
    return this.id !== "";
  }

  /** The state: `created`, `ringing`, `answered`, `ending` or `ended`; `none` before it is dialled. */
  get state(): CallState | "none" {
    const dial = this.#dial;
    const leg = this.#leg;
    if (leg === undefined) return dial?.hasFailed === true ? "ended" : "none";
    // While other devices may answer, the end of one leg is not the end of the call.
    if (leg.over && dial?.isUndecided === true) return "created";
    return leg.prev_state === "" && this.#hidesFirstState ? "none" : (leg.state as CallState);
  }

  /** The state before the last change; `none` before the first. */
  get prev_state(): CallState | "none" {
    const state = this.#leg?.prev_state || "none";
    return state === "created" && this.#hidesFirstState ? "none" : (state as CallState | "none");
  }

  /** In the dialect of Node, an inbound call has no state before the first change. */
  get #hidesFirstState(): boolean {
    return this.#dialect.name === "node" && this.#leg?.direction === "inbound";
  }

  /** The context of an inbound call; empty for an outbound call. */
  get context(): string {
    return this.#leg?.context ?? "";
  }

  /** Whether the state is neither `ending` nor `ended`. */
  get active(): boolean {
    return !this.ended;
  }

  /** Whether the state is `ending` or `ended`. */
  get ended(): boolean {
    return hasReached(this.state, "ending");
  }

  /** Whether the state is `answered`. */
  get answered(): boolean {
    return this.state === "answered";
  }

  /** Whether the call ended because of an error. */
  get failed(): boolean {
    return ["error", "failed"].includes(this.#endReason);
  }

  /** Whether the call ended because the other party was busy. */
  get busy(): boolean {
    return this.#endReason === "busy";
  }

  /** The call that this one is connected to; undefined when there is none. */
  get peer(): Call | undefined {
    const peer = this.#leg?.peer;
    return peer === undefined ? undefined : Call.of(peer, this.#dialect);
  }

  /** The device at the other end, `{type, params}`. */
  get device(): LegDevice | undefined {
    return this.#leg?.device ?? this.#dial?.device;
  }

  /** The tag of its dial; a new id for a call that was not dialled. */
  get tag(): string {
    this.#tag ??= this.#dial?.tag ?? (this.#leg?.tag || this.#leg?.nextId());
    return this.#tag ?? "";
  }

  /** The node of the platform that holds the call. Empty until it is known. */
  get node_id(): string {
    return this.#leg?.node_id ?? "";
  }

  /**
   * Adds a handler of an event. Handlers run in the order in which you added them.
   *
   * @param event its name; see {@link CallEvents}
   * @param handler gets the event's params; it is not awaited, and what it throws or rejects with is logged
   * @returns the call
   * @throws {RelayParamError} the event is unknown or the handler is not a function, and the client is strict
   *
   * Page: Relay.Calling.Call, on.
   */
  on<Name extends CallEventName>(
    event: Name,
    handler: (params: CallEvents[Name]) => unknown,
  ): this {
    this[listenersKey].on(event, handler);
    return this;
  }

  /**
   * Removes a handler, or all handlers of an event.
   *
   * @param event its name; see {@link CallEvents}
   * @param handler the function that you added; by default all handlers of the event
   * @returns the call
   *
   * Page: Relay.Calling.Call, off.
   */
  off<Name extends CallEventName>(
    event: Name,
    handler?: (params: CallEvents[Name]) => unknown,
  ): this {
    this.#listeners?.off(event, handler);
    return this;
  }

  /**
   * Dials a call that `new_call` made, and waits until it is answered or has ended. You can dial a call once.
   *
   * @returns unsuccessful when there was no answer or the platform refused it; never rejects for that
   *
   * Page: Relay.Calling.Call, dial.
   */
  async dial(): Promise<DialResult> {
    const dial = this.#dial;
    if (dial?.isFresh !== true) {
      this[sessionKey].log.warn(
        "call.dial was not sent: only a call made by new_call can be dialled, and once",
      );
      return new DialResult(this, undefined);
    }
    const event = await dial.run({
      onLeg: (leg) => this.#bind(leg),
      onEvent: (kept) => this.#listeners?.handleEvent(kept),
    });
    if (dial.hasFailed && this.#leg?.over !== false) this.#listeners?.end();
    return new DialResult(this, event);
  }

  /**
   * Passes an inbound call back to the platform, which routes it elsewhere. For this client the call has ended.
   *
   * @returns unsuccessful when the platform refused it; never rejects for that
   */
  async pass(): Promise<PassResult> {
    const leg = this.#leg;
    try {
      if (leg === undefined) throw new Error("call.pass was not sent: the call is not dialled");
      if (this.ended) throw await leg.notSent("calling.pass");
      return new PassResult(answerOf(await leg.command("calling.pass")));
    } catch (error) {
      logRefusal(leg?.session.log, error);
      return new PassResult(refusalOf(error));
    }
  }

  get #endReason(): string {
    return this.#dial?.reason || (this.#leg?.end_reason ?? "");
  }

  #bind(leg: CallLeg): void {
    this.#leg = leg;
    views.bind(leg, this);
    this.#listeners?.follow(leg);
  }
}

export interface Call extends CallMethods, WaitMethods {}

const views = new LegViews<Call>("twinline.v2");

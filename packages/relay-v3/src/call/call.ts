import type { CallDevice } from "@twinline/core";
import {
  appListeners,
  installMethods,
  legKey,
  LegViews,
  liveLeg,
  stringOf,
  type CallLeg,
  type CallState,
  type Emitter,
  type LegView,
} from "@twinline/core/internal";

import { checkFunction } from "../common/check-function.js";
import { publicClass } from "../common/public-class.js";
import { eventOf, type EventOf } from "../events/event-of.js";
import { checkEventName, type CallEventName } from "../events/event-name.js";
import type { RelayEvent } from "../events/relay-event.js";
import { rows, type CallMethods } from "../methods/call-methods.js";
import { callMethods } from "../methods/method-table.js";
import type { CallTwins } from "../types/twins.generated.js";
import { waits, type WaitMethods } from "./waits.js";

/** Spellings of TypeScript programs that do not follow from the documented names. */
export const nodeSpellings = { playTTS: "play_tts", promptTTS: "prompt_tts" } as const;

/**
 * A state of a call. The platform may have others. (With a closed list, the compiler would reject a second
 * comparison after the first, although the state may have changed in between.)
 */
export type CallStateName = CallState | (string & Record<never, never>);

/** The listeners of a call, by the names of their events. */
export type CallListeners = Emitter<{ [Name in CallEventName]: EventOf<Name> }>;

/**
 * A live call: what the handler of `client.on_call` receives and `client.dial` returns. You can spell every
 * name in camelCase too (`play_and_collect`, `playAndCollect`). All times are in seconds.
 *
 * Mirrors: Relay v3 `Call`, /docs/server-sdks/reference/python/relay/call
 */
export class Call implements LegView, AsyncDisposable {
  readonly #leg: CallLeg;
  #listeners: CallListeners | undefined;

  static {
    installMethods(Call, { ...callMethods(rows), ...waits });
    publicClass(Call, [], nodeSpellings);
  }

  /** @internal Calls are made by a client, and by `Call.from()`, only. */
  constructor(leg: CallLeg) {
    this.#leg = leg;
  }

  /**
   * The `Call` of this API for a call of another API, such as `@twinline/compat-v2`. Both are views of the
   * same live call.
   *
   * @param call a call of any Twinline package
   * @returns the same object for the same call, each time
   * @throws {RelayParamError} it is not a call, or it has not been dialled yet
   */
  static from(call: object): Call {
    return callOf(liveLeg(call));
  }

  /** The live call that this is a view of; for other Twinline packages. */
  get [legKey](): CallLeg {
    return this.#leg;
  }

  /**
   * The id of the call: unique, assigned by the platform.
   *
   * Mirrors: Relay v3 `call.call_id`, /docs/server-sdks/reference/python/relay/call
   */
  get call_id(): string {
    return this.#leg.call_id;
  }

  /**
   * The node of the platform that holds the call.
   *
   * Mirrors: Relay v3 `call.node_id`, /docs/server-sdks/reference/python/relay/call
   */
  get node_id(): string {
    return this.#leg.node_id;
  }

  /**
   * The project that owns the call.
   *
   * Mirrors: Relay v3 `call.project_id`, /docs/server-sdks/reference/python/relay/call
   */
  get project_id(): string {
    return this.#leg.project_id;
  }

  /**
   * The context that the call was routed to; empty for an outbound call.
   *
   * Mirrors: Relay v3 `call.context`, /docs/server-sdks/reference/python/relay/call
   */
  get context(): string {
    return this.#leg.context;
  }

  /**
   * The tag that the call was placed with; empty when it has none.
   *
   * Mirrors: Relay v3 `call.tag`, /docs/server-sdks/reference/python/relay/call
   */
  get tag(): string {
    return this.#leg.tag;
  }

  /**
   * `inbound` for a call that you received, `outbound` for one that you placed.
   *
   * Mirrors: Relay v3 `call.direction`, /docs/server-sdks/reference/python/relay/call
   */
  get direction(): "inbound" | "outbound" {
    return this.#leg.direction;
  }

  /**
   * The device at the other end. Its `params` depend on its `type` (`phone`, `sip`, …; empty when unknown):
   * a phone has `from_number` and `to_number`, a SIP endpoint `from` and `to`.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  get device(): CallDevice {
    return (this.#leg.device ?? { type: "", params: {} }) as CallDevice;
  }

  /**
   * The number or SIP address of the caller; empty when unknown.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  get from_number(): string {
    const { from_number, from } = this.device.params;
    return stringOf(from_number ?? from);
  }

  /**
   * The number or SIP address that was called; empty when unknown.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  get to_number(): string {
    const { to_number, to } = this.device.params;
    return stringOf(to_number ?? to);
  }

  /**
   * `created`, `ringing`, `answered`, `ending` or `ended`. A call may skip states and never goes back.
   *
   * Mirrors: Relay v3 `call.state`, /docs/server-sdks/reference/python/relay/call
   */
  get state(): CallStateName {
    return this.#leg.state;
  }

  /**
   * The id of the segment that the call belongs to; empty for an outbound call.
   *
   * Mirrors: Relay v3 `call.segment_id`, /docs/server-sdks/reference/python/relay/call
   */
  get segment_id(): string {
    return this.#leg.segment_id;
  }

  /**
   * Adds a listener for an event of this call. Events arrive in order, one at a time. Errors that a
   * listener throws are logged. All listeners are removed when the call ends.
   *
   * ```ts
   * call.on("calling.call.play", (event) => console.log(event.state));
   * ```
   *
   * @param event_type the name of the event on the wire. With a name that this version does not know, a
   *   warning is logged, and you get the event if the platform sends it
   * @param listener receives the event; it may be async and is not awaited
   * @throws {RelayParamError} `event_type` looks like a misspelt name or is a name of the v2 API (`ended`,
   *   `play.finished`), or `listener` is not a function
   *
   * Mirrors: Relay v3 `call.on`, /docs/server-sdks/reference/python/relay/call/on
   */
  on<Name extends CallEventName>(
    event_type: Name,
    listener: (event: EventOf<Name>) => unknown,
  ): this;
  on(event_type: string, listener: (event: RelayEvent) => unknown): this;
  on(event_type: string, listener: (event: never) => unknown): this {
    checkEventName("call.on", event_type, this.#leg.session);
    checkFunction("call.on", "listener", listener);
    this.#listeners ??= listenersOf(this.#leg, () => (this.#listeners = undefined));
    this.#listeners.on(event_type as CallEventName, listener as (event: unknown) => unknown);
    return this;
  }

  /**
   * Removes a listener, or all listeners of an event.
   *
   * @param event_type the name of the event on the wire
   * @param listener the listener that you gave to `on`; by default all of them
   * @throws {RelayParamError} `event_type` looks like a misspelt name or is a name of the v2 API
   *
   * Mirrors: Relay v3 `call.on`, /docs/server-sdks/reference/python/relay/call/on
   */
  off<Name extends CallEventName>(
    event_type: Name,
    listener?: (event: EventOf<Name>) => unknown,
  ): this;
  off(event_type: string, listener?: (event: RelayEvent) => unknown): this;
  off(event_type: string, listener?: (event: never) => unknown): this {
    checkEventName("call.off", event_type, this.#leg.session);
    this.#listeners?.off(
      event_type as CallEventName,
      listener as ((event: unknown) => unknown) | undefined,
    );
    return this;
  }

  /** Describes the call in one line, for logs. */
  toString(): string {
    return `Call ${this.call_id} (${this.direction}, ${this.state})`;
  }

  /** Hangs up, unless the call has ended. For `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#leg.over) await this.hangup();
  }
}

export interface Call extends CallMethods, WaitMethods, CallTwins {}

const views = new LegViews<Call>("twinline.v3");

/** The call of this API for a leg: the same object each time. */
export function callOf(leg: CallLeg): Call {
  return views.of(leg, (of) => new Call(of));
}

/**
 * Creates listeners that receive the events of a leg.
 *
 * @param onReleased runs after the last event
 */
function listenersOf(leg: CallLeg, onReleased: () => void): CallListeners {
  const listeners: CallListeners = appListeners(
    leg.session,
    (name) => `A listener of ${name} (call ${leg.call_id})`,
    () => leg,
  );
  leg.observe({
    onEvent: (wire) => {
      const name = wire.event_type as CallEventName;
      if (listeners.has(name)) listeners.emit(name, eventOf(wire) as never);
    },
    onReleased,
  });
  return listeners;
}

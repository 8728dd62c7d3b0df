import type { CallDevice } from "@twinline/core";
import {
  appListeners,
  installMethods,
  legKey,
  LegViews,
  liveLeg,
  text,
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

/** The documented names of methods by spellings of TypeScript programs that are not mechanical. */
export const nodeSpellings = { playTTS: "play_tts", promptTTS: "prompt_tts" } as const;

/**
 * A state of a call. The platform may have more than are named. (The compiler does not know that the
 * state may change between two reads: with a closed list it would call the second one impossible.)
 */
export type CallStateName = CallState | (string & Record<never, never>);

/** The listeners of a call, by the names of their events. */
export type CallListeners = Emitter<{ [Name in CallEventName]: EventOf<Name> }>;

/**
 * A live call: what `client.on_call` hands over and `client.dial` returns. Every name may also be
 * spelled in camelCase (`play_and_collect`, `playAndCollect`). All times are seconds.
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
   * This API's view of a call that another part of the program holds through another API, such as a
   * call of `@twinline/compat-v2`. Both views are of the same live call.
   *
   * @param call a call of any Twinline package
   * @throws {RelayParamError} it is not a call, or one that was not dialled yet
   */
  static from(call: object): Call {
    return callOf(liveLeg(call));
  }

  /** The live call that this is a view of; for the other faces. */
  get [legKey](): CallLeg {
    return this.#leg;
  }

  /**
   * Names the call: given by the platform, unique.
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
   * The context that the call was routed to; empty for a call that we placed.
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
   * `inbound` for a call that came in, `outbound` for one that you placed.
   *
   * Mirrors: Relay v3 `call.direction`, /docs/server-sdks/reference/python/relay/call
   */
  get direction(): "inbound" | "outbound" {
    return this.#leg.direction;
  }

  /**
   * The device at the other end. Its `type` (`phone`, `sip`, …; empty when the platform did not say) tells
   * which `params` there are: `from_number` and `to_number` of a phone, `from` and `to` of a SIP endpoint.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  get device(): CallDevice {
    return (this.#leg.device ?? { type: "", params: {} }) as CallDevice;
  }

  /**
   * The number, or the SIP address, that the call comes from; empty when the platform did not say.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  get from_number(): string {
    const { from_number, from } = this.device.params;
    return text(from_number ?? from);
  }

  /**
   * The number, or the SIP address, that the call goes to; empty when the platform did not say.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  get to_number(): string {
    const { to_number, to } = this.device.params;
    return text(to_number ?? to);
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
   * The part of the call's history that it belongs to; empty for a call that we placed.
   *
   * Mirrors: Relay v3 `call.segment_id`, /docs/server-sdks/reference/python/relay/call
   */
  get segment_id(): string {
    return this.#leg.segment_id;
  }

  /**
   * Adds a listener for one kind of event of this call. Listeners run in the order in which the
   * events arrive. An error that one throws is logged. They are removed when the call ends.
   *
   * ```ts
   * call.on("calling.call.play", (event) => console.log(event.state));
   * ```
   *
   * @param event_type the event's name on the wire. A name that this version does not know is taken,
   *   with a warning: its events arrive with their params
   * @param listener gets the event; it may be async and is not awaited
   * @throws {RelayParamError} `event_type` is almost the name of a known event, or is the v2 API's name
   *   for one (`ended`, `play.finished`), or `listener` is not a function
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
   * Removes a listener, or every listener of that event when none is given.
   *
   * @param event_type the event's name on the wire
   * @param listener the one that was given to `on`
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

  /** The call in one line, for logs. */
  toString(): string {
    return `Call ${this.call_id} (${this.direction}, ${this.state})`;
  }

  /** Hangs up, unless the call has ended: for `await using`. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (!this.#leg.over) await this.hangup();
  }
}

export interface Call extends CallMethods, WaitMethods, CallTwins {}

const views = new LegViews<Call>("twinline.v3");

/** The one view of a leg that this API has. */
export function callOf(leg: CallLeg): Call {
  return views.of(leg, (of) => new Call(of));
}

/**
 * Makes listeners that get the events of a leg.
 *
 * @param over runs after the last event
 */
function listenersOf(leg: CallLeg, over: () => void): CallListeners {
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
    onReleased: over,
  });
  return listeners;
}

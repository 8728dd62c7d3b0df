import type { EventName } from "@twinline/core";
import {
  defineTwins,
  Emitter,
  legKey,
  text,
  type CallLeg,
  type CallState,
  type LegView,
} from "@twinline/core/internal";

import { checkEventName } from "../events/event-name.js";
import type { EventOf } from "../events/event-classes.js";
import { eventOf } from "../events/parse-event.js";
import type { RelayEvent } from "../events/relay-event.js";
import { checkFunction } from "../guard.js";
import { showAsText } from "../inspected.js";

/** The events that a call can tell its listeners. */
export type CallEventName = Exclude<
  Extract<EventName, `calling.${string}`>,
  "calling.call.receive" | "calling.call.dial"
>;

type CallEvents = { [Name in CallEventName]: EventOf<Name> };

/** The device at the other end of a call. */
export interface CallDevice {
  /** `phone`, `sip`, …; empty when the platform did not say. */
  readonly type: string;
  /** Such as `{ from_number, to_number }` of a phone. */
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * A state of a call. The platform may have more than are named. (The compiler does not know that the
 * state may change between two reads: with a closed list it would call the second one impossible.)
 */
export type CallStateName = CallState | (string & Record<never, never>);

/** What a call is and what it is told, under the documented names. */
export class CallView implements LegView {
  readonly #leg: CallLeg;
  #listeners: Emitter<CallEvents> | undefined;

  static {
    defineTwins(CallView);
    showAsText(CallView);
  }

  /** Made by a client, and by `Call.from()`, only. */
  constructor(leg: CallLeg) {
    this.#leg = leg;
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
   * `inbound` when somebody called us, `outbound` when we placed the call.
   *
   * Mirrors: Relay v3 `call.direction`, /docs/server-sdks/reference/python/relay/call
   */
  get direction(): "inbound" | "outbound" {
    return this.#leg.direction;
  }

  /**
   * The device at the other end: its `type`, and its `params` such as `from_number` and `to_number`.
   *
   * Mirrors: Relay v3 `call.device`, /docs/server-sdks/reference/python/relay/call
   */
  get device(): CallDevice {
    return this.#leg.device ?? { type: "", params: {} };
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
    this.#heard().on(event_type as CallEventName, listener as (event: unknown) => unknown);
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

  #heard(): Emitter<CallEvents> {
    if (this.#listeners !== undefined) return this.#listeners;
    const leg = this.#leg;
    const { log, handlers } = leg.session;
    const listeners = new Emitter<CallEvents>(
      (error, name) => {
        const { call_id } = this;
        const fields = { handler: name, call_id };
        log.area("handlers").error(`A listener of ${name} threw (call ${call_id})`, error, fields);
      },
      (name, run, payload) => handlers.run(name, leg, run, payload),
    );
    this.#listeners = listeners;
    this.#leg.follow({
      event: (wire) => {
        const name = wire.event_type as CallEventName;
        if (listeners.has(name)) listeners.emit(name, eventOf(wire) as never);
      },
      over: () => (this.#listeners = undefined),
    });
    return listeners;
  }
}

import {
  hasReached,
  legKey,
  refuseUnknownOptions,
  Signature,
  within,
  type CallLeg,
  type CallState,
  type WaitOptions,
  type WireEvent,
} from "@twinline/core/internal";

import { checkEventName, type CallEventName } from "../events/event-name.js";
import { eventOf, type EventOf } from "../events/event-of.js";
import type { RelayEvent } from "../events/relay-event.js";
import {
  waitOptions,
  waitParameters,
  warnOfHours,
  type WaitArgument,
  type WaitLimits,
} from "../common/wait-options.js";
import type { Call } from "./call.js";

/** The options of `call.wait_for`. */
export interface WaitForOptions<Event extends RelayEvent> extends WaitLimits {
  /** Returns true for the event that you wait for; by default the next event of that name matches. */
  readonly predicate?: ((event: Event) => boolean) | undefined;
}

type StateEvent = EventOf<"calling.call.state">;

/** Waiting for the events and states of a call. */
export interface WaitMethods {
  /**
   * Waits for an event of this call: the next one of that name that the predicate accepts. If you start the
   * wait right after `await call.connect(…)`, or another command, it also sees the events that arrived
   * directly after the reply: you cannot miss the outcome.
   *
   * ```ts
   * await call.connect([[{ type: "phone", to_number: "+15550002", from_number: "+15550001" }]]);
   * const outcome = await call.wait_for(
   *   "calling.call.connect",
   *   (event) => event.connect_state === "connected" || event.connect_state === "failed",
   *   60,
   * );
   * ```
   *
   * @param event_type the name of the event on the wire, such as `calling.call.connect`
   * @param predicate returns true for the event that you wait for; by default the next one matches. An error
   *   that it throws rejects the promise
   * @param limits seconds, 0 to 2,147,483 (0 gives up at once; unlimited by default), or
   *   `{ timeout, signal }`. More than an hour logs a warning: some SDKs take milliseconds
   * @returns the event
   * @throws {RelayParamError} an argument is wrong, or `event_type` looks like a misspelt name or is a name
   *   of the v2 API
   * @throws {RelayTimeoutError} the event did not arrive in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayCallEndedError} the call ended first
   * @throws {RelayClosedError} the client was disconnected first
   *
   * Mirrors: Relay v3 `call.wait_for`, /docs/server-sdks/reference/python/relay/call/wait-for
   */
  wait_for<Name extends CallEventName, Narrow extends EventOf<Name>>(
    event_type: Name,
    predicate: (event: EventOf<Name>) => event is Narrow,
    limits?: WaitArgument,
  ): Promise<Narrow>;
  wait_for<Name extends CallEventName>(
    event_type: Name,
    predicate?: ((event: EventOf<Name>) => boolean) | null,
    limits?: WaitArgument,
  ): Promise<EventOf<Name>>;
  wait_for<Name extends CallEventName>(
    event_type: Name,
    options: WaitForOptions<EventOf<Name>>,
  ): Promise<EventOf<Name>>;
  wait_for(
    event_type: string,
    predicate?: ((event: RelayEvent) => boolean) | null,
    limits?: WaitArgument,
  ): Promise<RelayEvent>;
  wait_for(event_type: string, options: WaitForOptions<RelayEvent>): Promise<RelayEvent>;

  /**
   * Waits until the call has ended; resolves at once if it has already ended.
   *
   * ```ts
   * const event = await call.wait_for_ended();
   * console.log(event.params.end_reason);
   * ```
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the call's last event
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ended`, /docs/server-sdks/reference/python/relay/call/wait-for-ended
   */
  wait_for_ended(limits?: WaitArgument): Promise<StateEvent>;

  /**
   * Waits until the call rings; resolves at once if it has got that far or further.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the event with that state. Its `params.call_state` may be a later one: a call may skip
   *   `ringing`
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ringing`, /docs/server-sdks/reference/python/relay/call
   */
  wait_for_ringing(limits?: WaitArgument): Promise<StateEvent>;

  /**
   * Waits until the call is answered; resolves at once if it has got that far or further.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the event with that state. Its `params.call_state` may be a later one: a call may end without
   *   having been answered
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_answered`, /docs/server-sdks/reference/python/relay/call
   */
  wait_for_answered(limits?: WaitArgument): Promise<StateEvent>;

  /**
   * Waits until the call is ending; resolves at once if it is ending or has ended.
   *
   * @param limits seconds to wait (0 gives up at once; unlimited by default), or `{ timeout, signal }`
   * @returns the event with that state. Its `params.call_state` may be `ended`: a call may skip `ending`
   * @throws {RelayTimeoutError} the call did not get there in time
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected first
   * @throws {RelayConnectionError} the session was lost and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ending`, /docs/server-sdks/reference/python/relay/call
   */
  wait_for_ending(limits?: WaitArgument): Promise<StateEvent>;
}

type Wait = (call: Call, args: readonly unknown[]) => Promise<RelayEvent>;

/** The implementations. */
export const waits: Readonly<Record<keyof WaitMethods, Wait>> = {
  wait_for: (call, args) => waitForEvent(call[legKey], args),
  wait_for_ended: (call, [limits]) => waitForEnd(call[legKey], limits),
  wait_for_ringing: (call, [limits]) => reached(call, "ringing", limits),
  wait_for_answered: (call, [limits]) => reached(call, "answered", limits),
  wait_for_ending: (call, [limits]) => reached(call, "ending", limits),
};

const waitForSignature = new Signature({
  where: "call.wait_for",
  method: "call.wait_for",
  positional: ["event_type", "predicate", "timeout"],
  parameters: {
    event_type: { schema: { type: "string" }, required: true },
    predicate: { typeof: "function" },
    ...waitParameters,
  },
  strictness: refuseUnknownOptions,
});

interface WaitForArguments extends WaitOptions {
  readonly event_type: string;
  readonly predicate?: (event: RelayEvent) => boolean;
}

async function waitForEvent(leg: CallLeg, args: readonly unknown[]): Promise<RelayEvent> {
  const { local } = waitForSignature.bind(args);
  const { event_type, predicate, ...limits } = local as unknown as WaitForArguments;
  const { session } = leg;
  checkEventName("call.wait_for", event_type, session);
  warnOfHours("call.wait_for", limits.timeout, session);
  const thrown: { error?: unknown } = {};
  const matches = (wire: WireEvent): boolean => {
    try {
      return predicate?.(eventOf(wire)) ?? true;
    } catch (error) {
      thrown.error = error;
      return true;
    }
  };
  const wire = await leg.waitFor(event_type, matches, limits);
  if ("error" in thrown) throw thrown.error;
  return eventOf(wire);
}

function waitForEnd(leg: CallLeg, limits: unknown): Promise<StateEvent> {
  const options = waitOptions("call.wait_for_ended", limits, leg.session);
  const { clock } = leg.session.settings;
  const what = `the end of call ${leg.call_id}`;
  return within(clock, what, options, leg.ended).then((wire) =>
    eventOf<"calling.call.state">(wire),
  );
}

async function reached(call: Call, target: CallState, limits: unknown): Promise<StateEvent> {
  const leg = call[legKey];
  const options = waitOptions(`call.wait_for_${target}`, limits, leg.session);
  if (hasReached(leg.state, target)) return eventOf<"calling.call.state">(presentState(call));
  const matches = () => hasReached(leg.state, target);
  return eventOf<"calling.call.state">(await leg.waitFor("calling.call.state", matches, options));
}

/** An event with the present state of the call. */
function presentState({ call_id, node_id, direction, state, device, tag }: Call): WireEvent {
  const params = { call_id, node_id, tag, call_state: state, direction, device };
  return { event_type: "calling.call.state", params };
}

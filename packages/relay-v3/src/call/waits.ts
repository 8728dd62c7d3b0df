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

/** Which event to wait for, and how long. */
export interface WaitForOptions<Event extends RelayEvent> extends WaitLimits {
  /** Decides which event it is; by default the next one. */
  readonly predicate?: ((event: Event) => boolean) | undefined;
}

type StateEvent = EventOf<"calling.call.state">;

/** Waiting for what happens to a call. */
export interface WaitMethods {
  /**
   * Waits for an event of this call: the next one of that name that the predicate accepts. Right after
   * `await call.connect(…)`, or another command, it also sees an event that arrived behind the reply:
   * begin the wait at once, and you cannot miss the outcome.
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
   * @param event_type the event's name on the wire; see `on`
   * @param predicate decides which event it is; by default the next one. When it throws, so does this
   * @param limits seconds, 0 to 2,147,483 (0 gives up at once; by default without limit), or
   *   `{ timeout, signal }`. More than an hour is warned of: some SDKs take milliseconds
   * @returns the event
   * @throws {RelayTimeoutError} the time is up
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayCallEndedError} the call ended without it
   * @throws {RelayClosedError} the client was disconnected before
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
   * Waits until the call has ended; resolves at once when it has.
   *
   * ```ts
   * const event = await call.wait_for_ended();
   * console.log(event.params.end_reason);
   * ```
   *
   * @param limits seconds to wait (0 gives up at once; by default without limit), or
   *   `{ timeout, signal }`
   * @returns the call's last event
   * @throws {RelayTimeoutError} the time is up
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected before
   * @throws {RelayConnectionError} the session was lost before and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ended`, /docs/server-sdks/reference/python/relay/call/wait-for-ended
   */
  wait_for_ended(limits?: WaitArgument): Promise<StateEvent>;

  /**
   * Waits until the call rings, or is past that; resolves at once when it is.
   *
   * @param limits seconds to wait, or `{ timeout, signal }`; by default without limit
   * @returns the event that tells so. Its `params.call_state` may be a later state: a call may skip
   *   `ringing`, and end
   * @throws {RelayTimeoutError} the time is up
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected before
   * @throws {RelayConnectionError} the session was lost before and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ringing`, /docs/server-sdks/reference/python/relay/call
   */
  wait_for_ringing(limits?: WaitArgument): Promise<StateEvent>;

  /**
   * Waits until the call is answered, or past that; resolves at once when it is.
   *
   * @param limits seconds to wait, or `{ timeout, signal }`; by default without limit
   * @returns the event with that state. Its `params.call_state` may be a later one: a call that is not
   *   answered ends
   * @throws {RelayTimeoutError} the time is up
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected before
   * @throws {RelayConnectionError} the session was lost before and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_answered`, /docs/server-sdks/reference/python/relay/call
   */
  wait_for_answered(limits?: WaitArgument): Promise<StateEvent>;

  /**
   * Waits until the call is about to end, or has ended; resolves at once when it is.
   *
   * @param limits seconds to wait, or `{ timeout, signal }`; by default without limit
   * @returns the event that tells so. Its `params.call_state` may be `ended`: a call may skip `ending`
   * @throws {RelayTimeoutError} the time is up
   * @throws {RelayAbortError} the signal was aborted
   * @throws {RelayClosedError} the client was disconnected before
   * @throws {RelayConnectionError} the session was lost before and could not be resumed
   *
   * Mirrors: Relay v3 `call.wait_for_ending`, /docs/server-sdks/reference/python/relay/call
   */
  wait_for_ending(limits?: WaitArgument): Promise<StateEvent>;
}

type Wait = (call: Call, args: readonly unknown[]) => Promise<RelayEvent>;

/** What each of the waits does. */
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
  const slip: { error?: unknown } = {};
  const matches = (wire: WireEvent): boolean => {
    try {
      return predicate?.(eventOf(wire)) ?? true;
    } catch (error) {
      slip.error = error;
      return true;
    }
  };
  const wire = await leg.waitFor(event_type, matches, limits);
  if ("error" in slip) throw slip.error;
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

/** An event with the state that the call is in now. */
function presentState({ call_id, node_id, direction, state, device, tag }: Call): WireEvent {
  const params = { call_id, node_id, tag, call_state: state, direction, device };
  return { event_type: "calling.call.state", params };
}

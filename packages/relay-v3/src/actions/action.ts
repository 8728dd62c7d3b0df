import type { EventName, Result } from "@twinline/core";
import type { Twins } from "@twinline/core/internal";

import type { Call } from "../call.js";
import { ActionCore, type ActionRequest } from "./action-core.js";

/**
 * Something that runs on a call: what `play`, `record` and the like return once the platform has
 * accepted them. It goes on by itself: wait for it, follow it, stop it, or leave it alone.
 *
 * An action is no promise: to wait for its end, `await action.wait()`.
 *
 * Mirrors: Relay v3 actions, /docs/server-sdks/reference/python/relay/actions
 */
export abstract class Action<Name extends EventName = EventName> extends ActionCore<Name> {
  /**
   * Asks the platform to end it. The action is over when its last event has come: `wait()` for it.
   *
   * @returns the platform's reply; empty when the operation or the call was over already
   * @throws {RelayCommandError} the platform refused
   *
   * Mirrors: Relay v3 `action.stop`, /docs/server-sdks/reference/python/relay/actions
   */
  stop(): Promise<Result> {
    return this.steer(`${this.method}.stop`);
  }
}

// The camelCase names are added by the base class.
export interface Action<Name extends EventName = EventName> extends Twins<ActionCore<Name>> {}

/** A class of actions. */
export type ActionKind = new (call: Call, request: ActionRequest) => ActionCore<EventName>;

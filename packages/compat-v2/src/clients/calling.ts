import { RelayParamError } from "@twinline/core";
import {
  CallRegistry,
  defineTwins,
  Signature,
  type CallLeg,
  type CallTaker,
  type Twins,
} from "@twinline/core/internal";

import { Call } from "../calls/call.js";
import { Dial } from "../calls/dial.js";
import { hasKey } from "../calls/documented-form.js";
import type { DialDevice, Steps } from "../methods/devices.js";
import type { DialResult } from "../results/dial-result.js";
import { deviceGroups } from "../signatures/devices.js";
import type { Client } from "./client.js";
import { Routes } from "./routes.js";

/** How a call is made: one device, several, or all in one object. */
export interface NewCall<Outcome> {
  (device: DialDevice): Outcome;
  (options: {
    /** Whom to call: one after another; devices in a list of their own ring at the same time. */
    readonly devices: Steps<DialDevice>;
    /** Where in the world the call is placed from. */
    readonly region?: string | undefined;
  }): Outcome;
  (...devices: Steps<DialDevice>): Outcome;
}

/** Takes an inbound call. It is not waited for. */
export type CallHandler = (call: Call) => unknown;

/** What there is for calls under names that have a twin. */
export interface CallingMembers {
  /**
   * Makes an outbound call and sends nothing: `dial()` of the call does.
   *
   * ```ts
   * const call = client.calling.new_call({ from_number: "+15550001111", to_number: "+15550002222" });
   * const result = await call.dial();
   * ```
   *
   * @param device `from_number` and `to_number`, how long it rings (`timeout`, seconds), and the type of
   *   the device (`call_type`, default `phone`). Several devices are tried one after another; those in a
   *   list of their own ring at the same time
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   *
   * Page: Relay.Calling, new_call.
   */
  readonly new_call: NewCall<Call>;
}

/**
 * What there is for calls.
 *
 * Page: Relay.Calling.
 */
export class Calling implements CallingMembers {
  static {
    defineTwins(this);
  }

  readonly #client: Client;
  readonly #routes: Routes<Call>;
  #taker: CallTaker | undefined;

  /** @internal */
  constructor(client: Client) {
    this.#client = client;
    this.#routes = new Routes("call", client.session);
  }

  readonly new_call = (...args: unknown[]): Call =>
    new Call(undefined, this.#newDial("calling.new_call", args));

  /**
   * Makes an outbound call, dials it, and waits until it was answered or has ended. Parameters as of
   * `new_call`.
   *
   * @returns unsuccessful when nobody answered or the platform refused it
   * @throws {RelayParamError} an argument is missing, unknown or of the wrong type
   *
   * Page: Relay.Calling, dial.
   */
  readonly dial: NewCall<Promise<DialResult>> = async (...args: unknown[]): Promise<DialResult> =>
    new Call(undefined, this.#newDial("calling.dial", args)).dial();

  /**
   * Receives the calls of these contexts, now and after every reconnect.
   *
   * @param contexts one context or more
   * @param handler gets each call
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  receive(contexts: string | readonly string[], handler: CallHandler): Promise<boolean> {
    this.#listen();
    return this.#routes.add(this.#client, contexts, handler);
  }
}

import { SendDigitsAction } from "../actions/media.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import { byField } from "../operation/event-reader.js";
import { SendDigitsResult } from "../results/media.js";
import type { Optional } from "./spelling.js";

/** How `send_digits` may be called. */
export interface SendDigits<Outcome> {
  /**
   * Sends keys to the other party and waits until all were sent. The `_async` form returns at once.
   *
   * @param digits any of `1234567890*#ABCD`, with `w` and `W` for a short and a long wait; the platform refuses
   *   all of it for one other character
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (digits: string): Promise<Outcome>;
  /**
   * Sends keys to the other party and waits until all were sent. The `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: { readonly digits: string } & Optional<object>): Promise<Outcome>;
}

/** The methods of a call that send keys. */
export interface DigitsMethods {
  /**
   * Sends keys to the other party and waits until all were sent.
   *
   * @param digits any of `1234567890*#ABCD`, with `w` and `W` for a short and a long wait; the platform
   *   refuses all of it for one other character
   * @returns unsuccessful when the platform refused it or the call ended; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, send_digits.
   */
  readonly send_digits: SendDigits<SendDigitsResult>;
  /**
   * Starts to send keys. Parameters as of `send_digits`.
   *
   * @returns the running action; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, send_digits_async.
   */
  readonly send_digits_async: SendDigits<SendDigitsAction>;
}

const sending: MethodFamily<SendDigitsResult, SendDigitsAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: SendDigitsResult,
  Action: SendDigitsAction,
  showsOnlyItsEnd: true,
};

export const digitsMethods: MethodTable<DigitsMethods> = {
  send_digits: {
    method: "calling.send_digits",
    family: sending,
    positional: ["digits"],
    parameters: () => ({ digits: { to: "digits" } }),
  },
};

import { methodRows } from "@twinline/core/internal";
import { SendDigitsAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import { byField } from "../common/event.js";
import { SendDigitsResult } from "../results/media.js";
import type { SendDigitsParams } from "../types/inputs.generated.js";

/** The methods of a call that send keys. */
export interface DigitsMethods {
  /**
   * Sends keys to the other party and waits until all have been sent.
   *
   * @param digits any of `1234567890*#ABCD`, and `w` and `W` for a short and a long wait; one other character makes the
   *   platform refuse all of them
   * @returns unsuccessful when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, send_digits.
   */
  send_digits(digits: string | SendDigitsParams): Promise<SendDigitsResult>;
  /**
   * Starts to send keys to the other party and returns at once.
   *
   * @param digits any of `1234567890*#ABCD`, and `w` and `W` for a short and a long wait; one other character makes the
   *   platform refuse all of them
   * @returns the running action; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, send_digits_async.
   */
  send_digits_async(digits: string | SendDigitsParams): Promise<SendDigitsAction>;
}

const sending: MethodFamily<SendDigitsResult, SendDigitsAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: SendDigitsResult,
  Action: SendDigitsAction,
  showsOnlyItsEnd: true,
};

export const digitsMethods = methodRows<MethodTable<DigitsMethods>>()({
  send_digits: {
    method: "calling.send_digits",
    family: sending,
    positional: ["digits"],
    parameters: () => ({ digits: { to: "digits" } }),
  },
});

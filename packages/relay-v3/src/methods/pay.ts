import { methodRows } from "@twinline/core/internal";
import { Action } from "../actions/action.js";
import type { AnyPayParams, PayOptions } from "../types/inputs.generated.js";
import { asStrings, stringParameters } from "./as-strings.js";
import type { MethodTable } from "./method-table.js";

/**
 * A payment. Each step is an event of the action, named by `for`; it ends when the payment is completed,
 * failed or canceled.
 *
 * Mirrors: Relay v3 `PayAction`, /docs/server-sdks/reference/python/relay/actions/pay-action
 */
export class PayAction extends Action<"calling.call.pay"> {}

/** Payments. */
export interface PayMethods {
  /**
   * Collects a payment: the caller enters the card or the account on the keypad.
   *
   * @param payment_connector_url address of the service that processes the payment
   * @param options `charge_amount` (a decimal, such as `"25.99"`; by default, and with `0`, only a token is
   *   created), `currency` (default `usd`), `input_method` (default `dtmf`), `timeout` (seconds, default 5),
   *   `max_attempts` (default 1), `security_code`, `postal_code`, `min_postal_code_length`, `token_type`
   *   (`one-time` or `reusable`), `payment_method`, `language`, `voice`, `description`,
   *   `valid_card_types` (separated by spaces), `parameters`, `prompts`, `control_id`, `on_completed`,
   *   `status_url`
   * @returns the payment, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.pay`, /docs/server-sdks/reference/python/relay/call/pay
   */
  pay(payment_connector_url: string | AnyPayParams, options?: PayOptions): Promise<PayAction>;
}

/** What the platform takes as strings. */
const strings = {
  timeout: "number",
  max_attempts: "number",
  security_code: "boolean",
  postal_code: "boolean",
  min_postal_code_length: "number",
  charge_amount: "number",
} as const;

export default methodRows<MethodTable<PayMethods>>()({
  pay: {
    method: "calling.pay",
    action: PayAction,
    positional: ["payment_connector_url"],
    parameters: () => ({ input_method: { to: "input" }, ...stringParameters(strings) }),
    build: (params) => asStrings(params, strings),
  },
});

import { Action } from "../actions/action.js";
import type { AnyPayParams, PayOptions } from "../types/inputs.generated.js";
import { asText, textParameters } from "./as-text.js";
import type { MethodTable } from "./method-table.js";

/**
 * A payment. Each step is an event of the action, named by `for`; it ends when the payment is completed,
 * has failed or was given up.
 *
 * Mirrors: Relay v3 `PayAction`, /docs/server-sdks/reference/python/relay/actions/pay-action
 */
export class PayAction extends Action<"calling.call.pay"> {}

/** Payments. */
export interface PayMethods {
  /**
   * Collects a payment by keys.
   *
   * @param payment_connector_url address of the service that takes the payment
   * @param options `charge_amount` (decimal text; absent or `0` only makes a token), `currency` (default
   *   `usd`), `input_method` (default `dtmf`), `timeout` (seconds as text, default `"5"`), `max_attempts`
   *   (text, default `"1"`), `security_code`, `postal_code`, `min_postal_code_length`, `token_type`
   *   (`one-time` or `reusable`), `payment_method`, `language`, `voice`, `description`,
   *   `valid_card_types` (with spaces between), `parameters`, `prompts`, `control_id`, `on_completed`,
   *   `status_url`
   * @returns the payment, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.pay`, /docs/server-sdks/reference/python/relay/call/pay
   */
  pay(payment_connector_url: string | AnyPayParams, options?: PayOptions): Promise<PayAction>;
}

/** What the platform takes as text. */
const texts = {
  timeout: "number",
  max_attempts: "number",
  security_code: "boolean",
  postal_code: "boolean",
  min_postal_code_length: "number",
  charge_amount: "number",
} as const;

const rows: MethodTable<PayMethods> = {
  pay: {
    method: "calling.pay",
    action: PayAction,
    positional: ["payment_connector_url"],
    parameters: () => ({ input_method: { to: "input" }, ...textParameters(texts) }),
    build: (params) => asText(params, texts),
  },
};

export default rows;

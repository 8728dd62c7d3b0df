import type { MethodParams } from "@twinline/core";

import { PayAction } from "../actions/stoppable-actions.js";
import type { Spelled } from "../types/lenient.js";
import type { ActionOptions } from "../types/options.js";
import { asText, textParameters, type TextOr } from "./as-text.js";
import type { MethodTable } from "./method-table.js";

/** What the platform takes as text. */
const texts = [
  "timeout",
  "max_attempts",
  "security_code",
  "postal_code",
  "min_postal_code_length",
  "charge_amount",
] as const;

export type PayOptions = ActionOptions<
  "calling.pay",
  "calling.call.pay",
  "payment_connector_url" | "input" | (typeof texts)[number],
  {
    /** How long to wait for the next key, seconds; default 5. */
    timeout?: TextOr<number>;
    /** How often a step may be tried; default 1. */
    max_attempts?: TextOr<number>;
    /** Whether to ask for the security code; default true. */
    security_code?: TextOr<boolean>;
    /** Whether to ask for the postal code, or the code itself if you know it; default true. */
    postal_code?: TextOr<boolean>;
    /** How many digits the postal code has at least; default 0. */
    min_postal_code_length?: TextOr<number>;
    /** What is charged. Without it, or with 0, only a token is made. */
    charge_amount?: TextOr<number>;
    /** How the payer gives the data: `dtmf`, the default. */
    input_method?: NonNullable<MethodParams["calling.pay"]["input"]>;
  }
>;

/** Payments. */
export interface PayingMethods {
  pay(options: PayOptions & Spelled<{ payment_connector_url: string }>): Promise<PayAction>;
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
   * @throws {RelayCommandError} the platform refused. On a call that is over nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.pay`, /docs/server-sdks/reference/python/relay/call/pay
   */
  pay(payment_connector_url: string, options?: PayOptions): Promise<PayAction>;
}

export const paying: MethodTable<PayingMethods> = {
  pay: {
    method: "calling.pay",
    action: PayAction,
    positional: ["payment_connector_url"],
    parameters: () => ({ input_method: { to: "input" }, ...textParameters(...texts) }),
    build: (params) => asText(params, texts),
  },
};

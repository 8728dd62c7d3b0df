import type { MethodParams } from "@twinline/core";

import { PayAction } from "../actions/pay-action.js";
import type { Spelled } from "../types/lenient.js";
import type { ActionOptions } from "../types/options.js";
import type { MethodTable } from "./method-table.js";

export type PayOptions = ActionOptions<
  "calling.pay",
  "calling.call.pay",
  "payment_connector_url" | "input",
  {
    /** How the payer gives the data: `dtmf`, the default. */
    input_method?: NonNullable<MethodParams["calling.pay"]["input"]>;
  }
>;

/** Payments. */
export interface PayingMethods {
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
   * @throws like `play`
   *
   * Mirrors: Relay v3 `call.pay`, /docs/server-sdks/reference/python/relay/call/pay
   */
  pay(payment_connector_url: string, options?: PayOptions): Promise<PayAction>;
  pay(options: PayOptions & Spelled<{ payment_connector_url: string }>): Promise<PayAction>;
}

export const paying: MethodTable<PayingMethods> = {
  pay: {
    method: "calling.pay",
    action: PayAction,
    positional: ["payment_connector_url"],
    parameters: () => ({ input_method: { to: "input" } }),
  },
};

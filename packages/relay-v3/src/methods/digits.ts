import type { Result } from "@twinline/core";

import type { ControlledOptions } from "../types/options.js";
import type { VerbTable } from "../verbs/verb.js";

export type SendDigitsOptions = ControlledOptions<"calling.send_digits", "digits">;

/** Keys. */
export interface DigitsMethods {
  /**
   * Sends DTMF tones.
   *
   * @param digits `0-9`, `*`, `#`, `A-D`; `w` waits half a second, `W` a whole one
   * @param control_id names the sending; by default a fresh id
   * @returns the platform's reply, before the tones are through: a `calling.call.send_digits` event
   *   tells that. Empty when the call is over
   * @throws like `answer`
   *
   * Mirrors: Relay v3 `call.send_digits`, /docs/server-sdks/reference/python/relay/call/send-digits
   */
  send_digits(digits: string, control_id?: string): Promise<Result>;
  send_digits(digits: string, options?: SendDigitsOptions): Promise<Result>;
  send_digits(options: SendDigitsOptions & { readonly digits: string }): Promise<Result>;
}

export const digits: VerbTable<DigitsMethods> = {
  send_digits: { method: "calling.send_digits", positional: ["digits", "control_id"] },
};

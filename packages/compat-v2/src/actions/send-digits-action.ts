import { StopResult } from "../results/control-result.js";
import type { SendDigitsResult } from "../results/send-digits-result.js";
import { Action } from "./action.js";

/**
 * Digits being sent.
 *
 * Page: Relay.Calling.SendDigitsAction.
 */
export class SendDigitsAction extends Action<SendDigitsResult> {
  /**
   * Digits that are on their way cannot be called back: the platform has no command for it.
   *
   * @returns an unsuccessful result that says so; nothing is sent
   */
  stop(): Promise<StopResult> {
    const message = "digits that are being sent cannot be stopped";
    return Promise.resolve(new StopResult({ successful: false, code: "", message }));
  }
}

import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { invalidParams } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { begin } from "./operations.js";

/** A tone and the gap behind it, seconds. */
const toneLength = 0.25;

/** What the two pauses last, seconds. */
const pauses: Readonly<Record<string, number>> = { w: 0.5, W: 1 };

/** Sends tones to the person, one after another, and then reports `finished`. */
class SendingDigits extends Operation {
  readonly #digits: string;

  constructor(call: PlatformCall, control_id: string, digits: string) {
    super(call, "calling.send_digits", control_id, "calling.call.send_digits");
    this.#digits = digits;
  }

  override start(): void {
    this.#send(0);
  }

  override stop(): void {
    if (this.finish()) this.sendEvent({ state: "finished" });
  }

  #send(index: number): void {
    const digit = this.#digits.charAt(index);
    if (digit === "") return this.stop();
    const pause = pauses[digit];
    if (pause === undefined) this.call.transcript.digit(digit, "app");
    this.timers.after(pause ?? toneLength, () => this.#send(index + 1));
  }
}

export const digits = {
  "calling.send_digits": (request: CallRequest): void => {
    const { call, params } = request;
    const wanted = text(params, "digits");
    const wrong = /[^0-9*#A-DwW]/.exec(wanted)?.[0];
    if (wrong !== undefined || wanted === "") {
      throw invalidParams(
        "calling.send_digits: params.digits must be one or more of 0-9 * # A-D w W, " +
          `got ${wrong === undefined ? "none" : JSON.stringify(wrong)}`,
      );
    }
    begin(request, new SendingDigits(call, text(params, "control_id"), wanted), "Sending Digits");
  },
};

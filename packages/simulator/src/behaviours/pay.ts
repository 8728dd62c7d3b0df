import type { Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";
import type { Alarm } from "../clock/timers.js";
import { text, type CallRequest } from "../requests/request.js";
import { stopOf } from "./lasting.js";

/** How long the payment connector takes, seconds. */
const processing = 1;

/**
 * Takes a payment, in short: the person keys the card number and `#`, and the payment is made. The
 * other steps (date, codes, further attempts) are not simulated yet.
 */
class Paying extends Operation {
  readonly #timeout: number;
  #digits = "";
  #waiting: Alarm | undefined;

  constructor(call: PlatformCall, params: Json) {
    super(call, "calling.pay", text(params, "control_id"), "calling.call.pay");
    this.#timeout = Number(params["timeout"] ?? 5);
  }

  start(): void {
    this.tell({ for: "payment-card-number", payment_method: "credit-card" });
    this.whenOver(this.call.line.listen({ digit: (digit) => this.#key(digit) }));
    this.#wait();
  }

  stop(): void {
    this.#end("finished", { for: "payment-canceled", error_type: "" });
  }

  #key(digit: string): void {
    this.timers.cancel(this.#waiting);
    if (digit !== "#") {
      this.#digits += digit;
      return this.#wait();
    }
    this.tell({ for: "payment-processing", payment_method: "credit-card" });
    this.#waiting = this.timers.after(processing, () => {
      const shown = this.#digits.slice(-4).padStart(Math.max(4, this.#digits.length), "*");
      this.#end("finished", {
        for: "payment-completed",
        error_type: "",
        payment_card_number: shown,
      });
    });
  }

  #wait(): void {
    this.#waiting = this.timers.after(this.#timeout, () =>
      this.#end("error", { for: "payment-failed", error_type: "timeout" }),
    );
  }

  #end(state: "finished" | "error", params: Json): void {
    if (this.finish()) this.tell({ state, payment_method: "credit-card", ...params });
  }
}

export const pay = {
  "calling.pay": ({ call, params, accept }: CallRequest): void => {
    const paying = new Paying(call, params);
    call.operations.add(paying);
    accept("Paying");
    paying.start();
  },
  "calling.pay.stop": stopOf("calling.pay"),
};

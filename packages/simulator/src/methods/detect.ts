import { isJson, type Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import { number, text, type CallRequest } from "../requests/request.js";
import { listenForMachine } from "./machine-detector.js";
import { begin, stopOf } from "./operations.js";

/** What a detector reports: its findings and its end. */
export interface DetectReport {
  found(event: string, more?: Json): void;
  done(): void;
}

const defaultTimeout = 30;

/** Detects what is at the other end: a machine, a fax, digits. Its last event is always `finished`. */
class Detecting extends Operation {
  readonly #type: string;
  readonly #params: Json;
  readonly #timeout: number;

  constructor({ call, params }: CallRequest) {
    super(call, "calling.detect", text(params, "control_id"), "calling.call.detect");
    const detect = isJson(params["detect"]) ? params["detect"] : {};
    this.#type = text(detect, "type");
    this.#params = isJson(detect["params"]) ? detect["params"] : {};
    this.#timeout = number(params, "timeout", defaultTimeout);
  }

  override start(): void {
    this.timers.after(this.#timeout, () => this.stop());
    const report: DetectReport = {
      found: (event, more = {}) => {
        if (!this.over) this.#reportEvent(event, more);
      },
      done: () => this.stop(),
    };
    const { input } = this.call;
    if (this.#type === "machine") {
      this.whenOver(listenForMachine(input, this.timers, this.#params, report));
    } else if (this.#type === "fax") {
      const wanted = (text(this.#params, "tone") || "CED").toUpperCase();
      this.whenOver(
        input.observe({
          onTone: (tone) => {
            if (tone !== wanted) return false;
            report.found(tone);
            report.done();
            return true;
          },
        }),
      );
    } else if (this.#type === "digit") {
      const wanted = text(this.#params, "digits") || "0123456789#*ABCD";
      this.whenOver(
        input.observe({
          onDigit: (digit) => {
            if (wanted.includes(digit)) report.found(digit);
          },
        }),
      );
    }
  }

  override stop(): void {
    if (this.finish()) this.#reportEvent("finished", {});
  }

  #reportEvent(event: string, more: Json): void {
    this.sendEvent({ detect: { type: this.#type, params: { event, ...more } } });
  }
}

export const detect = {
  "calling.detect": (request: CallRequest): void =>
    begin(request, new Detecting(request), "Detecting"),
  "calling.detect.stop": stopOf("calling.detect"),
};

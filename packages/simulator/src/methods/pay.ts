import type { Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { Alarm } from "../clock/timers.js";
import { Player } from "../media/player.js";
import { invalidParams } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { cardKind } from "./card.js";
import { begin, stopOf } from "./operations.js";
import { payStepsOf, promptFor, type PayStep } from "./pay-steps.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "settings" | "unixTime">;

/** How long the payment connector takes, seconds. */
const processing = 1;

/** The card that every connector declines. */
const declinedCard = "4000000000000002";

/**
 * Takes a payment: asks for the card's number, its date, its codes, each as often as `max_attempts`
 * says, and then processes it. No connector is called: every right card is charged but one.
 */
class Paying extends Operation {
  readonly #params: Json;
  readonly #network: Needs;
  readonly #timeout: number;
  readonly #attempts: number;
  readonly #steps: readonly PayStep[];
  readonly #keyed: Record<string, string> = {};
  #step = 0;
  #attempt = 1;
  #digits = "";
  #prompt: Player | undefined;
  #waiting: Alarm | undefined;

  constructor({ call, params }: CallRequest, network: Needs) {
    super(call, "calling.pay", text(params, "control_id"), "calling.call.pay");
    this.#params = params;
    this.#network = network;
    this.#timeout = wholeNumber(params, "timeout", 5);
    this.#attempts = wholeNumber(params, "max_attempts", 1);
    this.#steps = payStepsOf(params, network.unixTime());
    this.whenOver(() => this.#prompt?.stop());
  }

  override start(): void {
    this.whenOver(this.call.input.observe({ onDigit: (digit) => this.#digit(digit) }));
    this.#ask(undefined);
  }

  override stop(): void {
    this.#end("finished", "payment-canceled", "");
  }

  #ask(error: string | undefined): void {
    const step = this.#steps[this.#step];
    if (step === undefined) return this.#process();
    this.#digits = "";
    this.#reportStep(step.name, error);
    this.#say(step.name, step.prompt, error, () => this.#wait());
  }

  #digit(digit: string): void {
    const step = this.#steps[this.#step];
    if (step === undefined) return;
    this.#prompt?.stop();
    this.timers.cancel(this.#waiting);
    if (digit === "*") return this.stop();
    if (digit === "#") return this.#check(step);
    if (/\d/.test(digit)) this.#digits += digit;
    if (this.#digits.length >= step.length(this.#digits, this.#keyed)) return this.#check(step);
    this.#wait();
  }

  #wait(): void {
    const step = this.#steps[this.#step];
    this.#waiting = this.timers.after(this.#timeout, () => {
      if (step !== undefined && this.#digits !== "") this.#check(step);
      else this.#again("timeout");
    });
  }

  #check(step: PayStep): void {
    const problem = step.problem(this.#digits, this.#keyed);
    if (problem !== undefined) return this.#again(problem);
    this.#keyed[step.name] = this.#digits;
    this.#step += 1;
    this.#attempt = 1;
    this.#ask(undefined);
  }

  #again(error: string): void {
    if (this.#attempt >= this.#attempts) return this.#end("error", "payment-failed", error);
    this.#attempt += 1;
    this.#ask(error);
  }

  #process(): void {
    this.#reportStep("payment-processing", undefined);
    this.#say("payment-processing", "", undefined, () => undefined);
    this.timers.after(processing, () => {
      const declined = this.#keyed["payment-card-number"] === declinedCard;
      if (declined) this.#end("error", "payment-failed", "card-declined");
      else this.#end("finished", "payment-completed", "");
    });
  }

  #say(name: string, usual: string, error: string | undefined, said: () => void): void {
    const card = cardKind(this.#keyed["payment-card-number"] ?? "")?.name;
    const moment = { name, attempt: this.#attempt, error, card };
    this.#prompt = new Player(this.timers, this.call.transcript, {
      media: promptFor(this.#params, moment, usual),
      audio: this.#network.settings.audio,
      onFinished: said,
      onFailed: said,
    });
    this.#prompt.start();
  }

  #reportStep(name: string, error: string | undefined): void {
    this.sendEvent({
      for: name,
      error_type: error ?? "",
      attempt: this.#attempt,
      ...this.#facts(),
    });
  }

  #end(state: "finished" | "error", name: string, error_type: string): void {
    if (!this.finish()) return;
    this.sendEvent({ state, for: name, error_type, ...this.#facts() });
    this.#sayGoodbye(name, error_type);
  }

  /** Plays the app's prompt for the end. */
  #sayGoodbye(name: string, error: string): void {
    if (!this.call.alive) return;
    const moment = { name, attempt: this.#attempt, error, card: undefined };
    new Player(this.call.timers, this.call.transcript, {
      media: promptFor(this.#params, moment, ""),
      audio: this.#network.settings.audio,
    }).start();
  }

  #facts(): Json {
    const shown = this.#steps.map((step) => {
      const digits = this.#keyed[step.name];
      return digits === undefined ? {} : step.shown(digits);
    });
    return Object.assign({ payment_method: "credit-card" }, ...shown) as Json;
  }
}

/** A number that the platform expects as a string. */
function wholeNumber(params: Json, name: string, usual: number): number {
  const value = text(params, name);
  if (value === "") return usual;
  if (/^[1-9]\d*$/.test(value)) return Number(value);
  throw invalidParams(
    `calling.pay: params.${name} must be a whole number above 0, as a string, got ${JSON.stringify(value)}`,
  );
}

export const pay = {
  "calling.pay": (request: CallRequest, network: Needs): void =>
    begin(request, new Paying(request, network), "Paying"),
  "calling.pay.stop": stopOf("calling.pay"),
};

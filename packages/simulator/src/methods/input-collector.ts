import { isJson, type Json } from "@twinline/core/internal";

import type { CallInput, Speech } from "../calls/call-input.js";
import type { Alarm, Timers } from "../clock/timers.js";
import { number } from "../requests/request.js";

/** What is collected, with every default filled in. Times are seconds. */
export interface CollectRules {
  readonly digits:
    | {
        readonly max: number;
        readonly min: number;
        readonly timeout: number;
        readonly terminators: string;
      }
    | undefined;
  readonly speech: { readonly endSilence: number; readonly limit: number } | undefined;
  readonly initialTimeout: number;
  readonly partial: boolean;
  /** Collects further inputs after a result. */
  readonly continuous: boolean;
}

/** The rules in the params of `calling.collect`, or in the `collect` of `calling.play_and_collect`. */
export function collectRules(params: Json): CollectRules {
  const { digits, speech } = params;
  return {
    digits: isJson(digits)
      ? {
          max: number(digits, "max", 1),
          min: number(digits, "min", 0),
          timeout: number(digits, "digit_timeout", 5),
          terminators: typeof digits["terminators"] === "string" ? digits["terminators"] : "",
        }
      : undefined,
    speech: isJson(speech)
      ? {
          endSilence: number(speech, "end_silence_timeout", 1),
          limit: number(speech, "speech_timeout", 60),
        }
      : undefined,
    initialTimeout: number(params, "initial_timeout", 4),
    partial: params["partial_results"] === true,
    continuous: params["continuous"] === true || params["continue"] === true,
  };
}

/** Follows what is collected. */
export interface CollectObserver {
  /** The first key or the first word of an input. */
  onBegin(): void;
  /** What there is so far. */
  onPartial(result: Json): void;
  /** An input is complete, or none came. */
  onResult(result: Json): void;
}

/** How sure the simulated speech recognition is, percent. */
const confidence = 90;

/** Listens to a person for digits and speech until there is a result. Digits win over speech. */
export class InputCollector {
  readonly #rules: CollectRules;
  readonly #timers: Timers;
  readonly #observer: CollectObserver;
  readonly #stopListening: () => void;
  #initial: Alarm | undefined;
  #pause: Alarm | undefined;
  #limit: Alarm | undefined;
  #word: Alarm | undefined;
  #digits = "";
  #said: string[] = [];
  #began = false;
  #over = false;

  constructor(rules: CollectRules, input: CallInput, timers: Timers, observer: CollectObserver) {
    this.#rules = rules;
    this.#timers = timers;
    this.#observer = observer;
    this.#stopListening = input.observe({
      onDigit: (digit) => this.#digit(digit),
      onSpeechBegins: (speech) => this.#speechBegins(speech),
      onSpeechEnds: (text) => this.#speechEnds(text),
    });
  }

  /** Starts the time within which the first input must come. */
  startTimer(): void {
    if (this.#began || this.#over || this.#initial !== undefined) return;
    this.#initial = this.#timers.after(this.#rules.initialTimeout, () =>
      this.#finish({ type: "no_input" }),
    );
  }

  close(): void {
    this.#over = true;
    this.#stopListening();
    this.#cancelAll();
  }

  #digit(digit: string): void {
    const { digits: rules } = this.#rules;
    if (rules === undefined || this.#over) return;
    this.#begin();
    this.#said = [];
    this.#cancelAll();
    if (rules.terminators.includes(digit)) return this.#finishDigits(digit);
    this.#digits += digit;
    if (this.#digits.length >= rules.max) return this.#finishDigits("");
    this.#partial({ type: "digit", params: { digits: this.#digits, terminator: "" } });
    this.#pause = this.#timers.after(rules.timeout, () => this.#finishDigits(""));
  }

  #finishDigits(terminator: string): void {
    const digits = this.#digits;
    if (digits.length < (this.#rules.digits?.min ?? 0)) return this.#finish({ type: "no_match" });
    this.#finish({ type: "digit", params: { digits, terminator } });
  }

  #speechBegins(speech: Speech): void {
    const { speech: rules } = this.#rules;
    if (rules === undefined || this.#over || this.#digits !== "") return;
    const first = !this.#began;
    this.#begin();
    this.#timers.cancel(this.#pause);
    if (first) {
      this.#limit = this.#timers.after(rules.limit, () => this.#finishSpeech());
    }
    if (this.#rules.partial) this.#followWords(speech, 1);
  }

  #followWords(speech: Speech, count: number): void {
    const words = speech.text.split(" ").filter(Boolean);
    if (count > words.length) return;
    this.#word = this.#timers.after(speech.duration / words.length, () => {
      const text = [...this.#said, ...words.slice(0, count)].join(" ");
      if (count < words.length) this.#partial({ type: "speech", params: { text, confidence } });
      this.#followWords(speech, count + 1);
    });
  }

  #speechEnds(text: string): void {
    const { speech: rules } = this.#rules;
    if (rules === undefined || this.#over || this.#digits !== "") return;
    // It may have begun before we listened.
    this.#begin();
    this.#timers.cancel(this.#word);
    if (text !== "") this.#said.push(text);
    this.#pause = this.#timers.after(rules.endSilence, () => this.#finishSpeech());
  }

  #finishSpeech(): void {
    const text = this.#said.join(" ");
    this.#finish(
      text === "" ? { type: "no_match" } : { type: "speech", params: { text, confidence } },
    );
  }

  #begin(): void {
    if (this.#began) return;
    this.#began = true;
    this.#timers.cancel(this.#initial);
    this.#observer.onBegin();
  }

  #partial(result: Json): void {
    if (this.#rules.partial) this.#observer.onPartial(result);
  }

  #finish(result: Json): void {
    if (this.#over) return;
    this.#cancelAll();
    this.#digits = "";
    this.#said = [];
    this.#began = false;
    this.#initial = undefined;
    if (!this.#rules.continuous) this.close();
    this.#observer.onResult(result);
  }

  #cancelAll(): void {
    for (const alarm of [this.#initial, this.#pause, this.#limit, this.#word]) {
      this.#timers.cancel(alarm);
    }
  }
}

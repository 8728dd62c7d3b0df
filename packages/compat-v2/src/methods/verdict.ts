import type { Json, WireEvent } from "@twinline/core/internal";

import { textIn } from "../calls/json.js";
import type { Judge } from "../calls/call-method.js";

const verdicts = new Set(["MACHINE", "HUMAN", "UNKNOWN", "CED", "CNG"]);

const isOver = (word: string): boolean => word === "finished" || word === "error";

/** What a detector's event says: its finding, or that it is over. */
export function detectorWord(params: Json): string {
  return textIn(params, "detect", "params", "event") || textIn(params, "state");
}

/** Waits for the first finding that decides, and for the beep when that is wanted. */
export class FirstVerdict implements Judge {
  successful = false;
  verdict = "";
  #awaitsBeep = false;
  readonly #waitForBeep: boolean;

  constructor(waitForBeep: boolean) {
    this.#waitForBeep = waitForBeep;
  }

  completes({ params }: WireEvent): boolean {
    const word = detectorWord(params);
    if (isOver(word)) return this.#decide(word, false);
    if (textIn(params, "detect", "type") === "digit") return this.#decide(word, true);
    if (this.#awaitsBeep) return word === "READY" && this.#decide("MACHINE", true);
    if (word === "MACHINE" && this.#waitForBeep) {
      this.#awaitsBeep = true;
      return false;
    }
    return verdicts.has(word) && this.#decide(word, true);
  }

  #decide(verdict: string, successful: boolean): true {
    this.verdict = verdict;
    this.successful = successful;
    return true;
  }
}

/** Gathers what is found until the detector is over, or until the beep when that is wanted. */
export class EveryFinding implements Judge {
  successful = false;
  verdict = "";
  readonly #waitForBeep: boolean;

  constructor(waitForBeep: boolean) {
    this.#waitForBeep = waitForBeep;
  }

  completes({ params }: WireEvent): boolean {
    const word = detectorWord(params);
    if (isOver(word)) {
      const heardNoBeep = this.#waitForBeep && this.verdict === "MACHINE";
      this.successful = word === "finished" && this.verdict !== "" && !heardNoBeep;
      return true;
    }
    if (textIn(params, "detect", "type") === "digit") {
      this.verdict = this.verdict === "" ? word : `${this.verdict},${word}`;
    } else if (verdicts.has(word)) {
      this.verdict = word;
    } else if (word === "READY" && this.#waitForBeep) {
      this.verdict = "MACHINE";
      this.successful = true;
      return true;
    }
    return false;
  }
}

/** Waits as {@link FirstVerdict} does, and succeeds with one finding only. */
export class WantedVerdict extends FirstVerdict {
  readonly #wanted: string;

  constructor(wanted: string) {
    super(false);
    this.#wanted = wanted;
  }

  override completes(event: WireEvent): boolean {
    const isComplete = super.completes(event);
    if (isComplete) this.successful &&= this.verdict === this.#wanted;
    return isComplete;
  }
}

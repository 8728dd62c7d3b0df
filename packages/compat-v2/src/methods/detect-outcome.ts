import type { Json, WireEvent } from "@twinline/core/internal";

import type { OutcomeRule } from "./method-table.js";
import { stringIn } from "../common/json.js";

const decisive = new Set(["MACHINE", "HUMAN", "UNKNOWN", "CED", "CNG"]);

const isLast = (word: string): boolean => word === "finished" || word === "error";

/** The word in a detector's event: what it found, `finished` or `error`. */
export function detectorWord(params: Json): string {
  return stringIn(params, "detect", "params", "event") || stringIn(params, "state");
}

/** Completes with the first finding that decides; with `wait_for_beep`, a machine decides with its beep. */
export class FirstFinding implements OutcomeRule {
  successful = false;
  finding = "";
  #awaitsBeep = false;
  readonly #waitForBeep: boolean;

  constructor(waitForBeep: boolean) {
    this.#waitForBeep = waitForBeep;
  }

  completes({ params }: WireEvent): boolean {
    const word = detectorWord(params);
    if (isLast(word)) return this.#decide(word, false);
    if (stringIn(params, "detect", "type") === "digit") return this.#decide(word, true);
    if (this.#awaitsBeep) return word === "READY" && this.#decide("MACHINE", true);
    if (word === "MACHINE" && this.#waitForBeep) {
      this.#awaitsBeep = true;
      return false;
    }
    return decisive.has(word) && this.#decide(word, true);
  }

  #decide(finding: string, successful: boolean): true {
    this.finding = finding;
    this.successful = successful;
    return true;
  }
}

/** Keeps the latest finding (of keys, all) until the detector ends; with `wait_for_beep`, until the beep. */
export class LatestFinding implements OutcomeRule {
  successful = false;
  finding = "";
  readonly #waitForBeep: boolean;

  constructor(waitForBeep: boolean) {
    this.#waitForBeep = waitForBeep;
  }

  completes({ params }: WireEvent): boolean {
    const word = detectorWord(params);
    if (isLast(word)) {
      const heardNoBeep = this.#waitForBeep && this.finding === "MACHINE";
      this.successful = word === "finished" && this.finding !== "" && !heardNoBeep;
      return true;
    }
    if (stringIn(params, "detect", "type") === "digit") {
      this.finding = this.finding === "" ? word : `${this.finding},${word}`;
    } else if (decisive.has(word)) {
      this.finding = word;
    } else if (word === "READY" && this.#waitForBeep) {
      this.finding = "MACHINE";
      this.successful = true;
      return true;
    }
    return false;
  }
}

/** Completes as {@link FirstFinding} does, and succeeds with one finding only. */
export class ExpectedFinding extends FirstFinding {
  readonly #wanted: string;

  constructor(wanted: string) {
    super(false);
    this.#wanted = wanted;
  }

  override completes(event: WireEvent): boolean {
    const isComplete = super.completes(event);
    if (isComplete) this.successful &&= this.finding === this.#wanted;
    return isComplete;
  }
}

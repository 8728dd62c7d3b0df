import type { Json } from "@twinline/core/internal";

import type { CallInput, Speech } from "../calls/call-input.js";
import type { Alarm, Timers } from "../clock/timers.js";
import { number } from "../requests/request.js";
import type { DetectReport } from "./detect.js";

/**
 * Distinguishes a machine from a human by how long they talk. Short words and then silence are a human; a
 * long stretch of voice or many words are a machine; nothing at all is unknown. A machine is `READY`
 * when it beeps, or has been silent for a while; with `detect_interruptions` it is `NOT_READY` again
 * when it keeps talking.
 *
 * @returns what ends it
 */
export function listenForMachine(
  input: CallInput,
  timers: Timers,
  params: Json,
  report: DetectReport,
): () => void {
  const detector = new MachineDetector(timers, params, report);
  if (input.speaking !== undefined) detector.onSpeechBegins(input.speaking);
  return input.observe(detector);
}

class MachineDetector {
  readonly #timers: Timers;
  readonly #report: DetectReport;
  readonly #endSilence: number;
  readonly #readyAfter: number;
  readonly #voiceThreshold: number;
  readonly #wordsThreshold: number;
  readonly #interruptions: boolean;
  readonly #messageEnd: boolean;
  #initial: Alarm | undefined;
  #decision: Alarm | undefined;
  #words = 0;
  #isMachine = false;
  #isReady = false;

  constructor(timers: Timers, params: Json, report: DetectReport) {
    this.#timers = timers;
    this.#report = report;
    this.#endSilence = number(params, "end_silence_timeout", 1);
    this.#readyAfter = number(params, "machine_ready_timeout", this.#endSilence);
    this.#voiceThreshold = number(params, "machine_voice_threshold", 1.25);
    this.#wordsThreshold = number(params, "machine_words_threshold", 6);
    this.#interruptions = params["detect_interruptions"] === true;
    this.#messageEnd = params["detect_message_end"] !== false;
    this.#initial = timers.after(number(params, "initial_timeout", 4.5), () => {
      report.found("UNKNOWN");
      report.done();
    });
  }

  onSpeechBegins(speech: Speech): void {
    this.#timers.cancel(this.#initial);
    this.#timers.cancel(this.#decision);
    if (this.#isMachine) return this.#interrupted();
    const words = speech.text.split(" ").filter(Boolean).length;
    const missing = this.#wordsThreshold - this.#words;
    this.#words += words;
    const untilWords =
      missing <= words ? (missing / Math.max(1, words)) * speech.duration : Infinity;
    const untilMachine = Math.min(this.#voiceThreshold, untilWords);
    // A voice that stops before is judged by the silence after it.
    if (untilMachine < speech.duration) {
      this.#decision = this.#timers.after(Math.max(0, untilMachine), () => this.#machine());
    }
  }

  onSpeechEnds(): void {
    if (this.#isMachine) {
      this.#decision = this.#timers.after(this.#readyAfter, () => this.#ready({}));
      return;
    }
    this.#timers.cancel(this.#decision);
    this.#decision = this.#timers.after(this.#endSilence, () => {
      this.#report.found("HUMAN");
      this.#report.done();
    });
  }

  onTone(tone: string): boolean {
    if (tone !== "beep") return false;
    this.#timers.cancel(this.#initial);
    this.#timers.cancel(this.#decision);
    // Humans don't beep.
    if (!this.#isMachine) this.#machine();
    this.#ready({ beep: true });
    this.#report.done();
    return true;
  }

  #machine(): void {
    this.#isMachine = true;
    this.#report.found("MACHINE");
    if (!this.#messageEnd) this.#report.done();
  }

  /** It may still beep: keep listening. */
  #ready(more: Json): void {
    this.#isReady = true;
    this.#report.found("READY", more);
  }

  #interrupted(): void {
    if (!this.#isReady || !this.#interruptions) return;
    this.#isReady = false;
    this.#report.found("NOT_READY");
  }
}

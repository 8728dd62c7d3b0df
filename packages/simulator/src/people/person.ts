import { defineTwins, type CallState } from "@twinline/core/internal";

import { addressOf, callerOf } from "../calls/device.js";
import type { PlatformCall } from "../calls/platform-call.js";
import { secondsPerWord, speechDuration } from "../media/duration.js";
import type { PersonTwins } from "../types/twins.generated.js";
import { Hearing, PersonError, type HearsOptions } from "./hearing.js";
import type { Heard } from "./transcript.js";

/** Between two digits that a person presses, seconds. */
const digitGap = 0.25;

/** How long a beep lasts, seconds. */
const beepLength = 0.25;

/** Between two tones of a fax machine, seconds. */
const faxToneInterval = 3.5;

/** A document that was sent to a fax machine. */
export interface Fax {
  /** The URL that the app gave. */
  readonly document: string;
  readonly pages: number;
}

/** What an app sent with `user_event`: on the platform, a browser receives it. */
export interface UserEvent {
  /** The event's name, or an object. */
  readonly event: unknown;
  /** Whatever else the app sent. */
  readonly [param: string]: unknown;
}

/**
 * A person on a call: the caller of {@link Simulator.call}, or the person at a number. What it does is
 * an ordinary async function:
 *
 * ```ts
 * await caller.hears(/press 1/i);
 * await caller.press("1");
 * ```
 *
 * Times are seconds on the simulator's clock. Every name has its camelCase twin.
 */
export class Person {
  /** The person's own number or address. */
  readonly number: string;
  readonly #call: PlatformCall;
  readonly #hearing: Hearing;
  #speech: Promise<void> = Promise.resolve();
  /** True for a fax machine: documents can be sent to it. */
  is_fax = false;
  /** How many pages a fax machine has to send to an app that receives. Default 0. */
  fax_pages = 0;
  /** The documents that were sent to it, oldest first. */
  readonly faxes: Fax[] = [];
  /** The params of the user events that apps sent to it, oldest first: `{ event, … }`. */
  readonly user_events: UserEvent[] = [];

  /** @internal People come from {@link Simulator.call} and from the numbers that are rung. */
  constructor(call: PlatformCall) {
    const { direction, device } = call.facts;
    this.number = direction === "outbound" ? addressOf(device) : callerOf(device);
    this.#call = call;
    this.#hearing = new Hearing(this.number, call);
    // A test may not wait for it: a call that is never answered must not be an unhandled rejection.
    call.answered.promise.catch(() => undefined);
  }

  /** The id of the person's leg of the call. */
  get call_id(): string {
    return this.#call.call_id;
  }

  /** `created`, `ringing`, `answered`, `ending` or `ended`. */
  get call_state(): CallState {
    return this.#call.state;
  }

  /** Why the call ended, or undefined while it lives. */
  get end_reason(): string | undefined {
    return this.#call.end_reason;
  }

  /** Everything heard so far, in order: prompts with their words, URLs of audio, tones. */
  get heard(): Heard[] {
    return this.#call.transcript.entries();
  }

  /** Resolves when the call is answered; rejects when it ends before. */
  get answered(): Promise<void> {
    return this.#call.answered.promise;
  }

  /** Resolves with the reason when the call has ended. */
  get ended(): Promise<string> {
    return this.#call.over.promise;
  }

  /**
   * Waits until something is heard that matches. What was heard before counts too, but each sound
   * only once: the next `hears` continues after the one that matched.
   *
   * @param pattern a regular expression, or words that occur in it whatever their case; it is held
   *   against the words of a prompt, the URL of audio, the name of a ringtone, digits, or `beep`
   * @returns the words
   * @throws {PersonError} when the call ends or the wait times out, with what was heard so far
   */
  hears(pattern: RegExp | string, options: HearsOptions = {}): Promise<string> {
    return this.#hearing.waitFor(pattern, options);
  }

  /**
   * Presses keys, a quarter of a second apart. Resolves when the last is pressed.
   *
   * @param digits any of `0-9 * # A-D`; `w` waits half a second, `W` a whole one
   * @throws {PersonError} when the call is not answered, or ends before all are pressed
   */
  async press(digits: string): Promise<void> {
    const keys = Array.from(digits);
    const wrong = keys.find((key) => !/[0-9*#A-DwW]/.test(key));
    if (wrong !== undefined)
      throw this.#cannot(`press ${JSON.stringify(wrong)}: not a key of a phone`);
    for (const [index, key] of keys.entries()) {
      if (key === "w" || key === "W") {
        await this.is_silent(key === "w" ? 0.5 : 1);
        continue;
      }
      if (index > 0) await this.is_silent(digitGap);
      this.#mustBeAnswered(`press ${key}`);
      this.#call.input.digit(key);
    }
  }

  /**
   * Says something, at 150 words a minute, after what the person is already saying. Resolves when it is said,
   * or when the call ends in the middle of it.
   *
   * @param options `duration`: how long it takes, seconds
   * @throws {PersonError} when the call is not answered
   */
  says(text: string, options: { duration?: number | undefined } = {}): Promise<void> {
    const speech = { text, duration: options.duration ?? speechDuration(text) };
    if (this.#call.input.speaking === undefined) this.#speech = this.#say(speech);
    else this.#speech = this.#speech.then(() => this.#say(speech));
    // A failure is the caller's to see; here it must not become an unhandled rejection too.
    this.#speech.catch(() => undefined);
    return this.#speech;
  }

  /** Says something unintelligible: speech recognition has no match. */
  mumbles(seconds = 1): Promise<void> {
    return this.says("", { duration: seconds });
  }

  /** Does nothing for this many seconds, or until the call ends. */
  is_silent(seconds: number): Promise<void> {
    if (!this.#call.alive) return Promise.resolve();
    return new Promise((resolve) => {
      const alarm = this.#call.timers.after(seconds, resolve);
      this.#call.whenOver(() => {
        this.#call.timers.cancel(alarm);
        resolve();
      });
    });
  }

  /** Makes a beep, as an answering machine does before it records. */
  async beeps(): Promise<void> {
    this.#mustBeAnswered("beep");
    await this.is_silent(beepLength);
    if (this.#call.alive) this.#call.input.tone("beep");
  }

  /**
   * Is a fax machine from now on, and sounds its tone again and again until the app detects it: that of
   * a machine that calls when it has something to send, that of one that is called otherwise.
   *
   * @param options `sends`: how many pages it has for an app that receives, default none
   * @throws {PersonError} when the call is not answered
   */
  faxes_now(options: { sends?: number | undefined } = {}): void {
    this.is_fax = true;
    this.fax_pages = options.sends ?? 0;
    const tone = this.fax_pages > 0 ? "CNG" : "CED";
    const sound = (): void => {
      if (this.#call.state !== "answered" || this.#call.input.tone(tone)) return;
      // In the background: virtual time does not pass for the tone alone.
      this.#call.timers.after(faxToneInterval, sound, { background: true });
    };
    this.#mustBeAnswered(`make a ${tone} tone`);
    sound();
  }

  /** Makes the tone of a fax machine, once. Default `CED`: that of a machine that is called. */
  fax_tone(tone: "CED" | "CNG" = "CED"): void {
    this.#mustBeAnswered(`make a ${tone} tone`);
    this.#call.input.tone(tone);
  }

  /** Hangs up. Does nothing when the call has ended. Resolves when the events have been sent. */
  hang_up(reason = "hangup"): Promise<void> {
    const cancelled = this.#call.facts.direction === "inbound" && this.#call.state !== "answered";
    if (this.#call.alive) this.#call.input.control("hang_up");
    this.#call.end(reason === "hangup" && cancelled ? "cancel" : reason);
    return Promise.resolve();
  }

  /** Answers. For a person who is called. */
  answer(): void {
    this.#mustBeCalled("answer");
    this.#call.ring();
    this.#call.input.control("answer");
    this.#call.answer();
  }

  /** Is busy. For a person who is called. */
  is_busy(): void {
    this.#mustBeCalled("be busy");
    this.#call.input.control("decline");
    this.#call.end("busy");
  }

  /** Declines the call. For a person who is called. */
  reject(): void {
    this.#mustBeCalled("reject the call");
    this.#call.ring();
    this.#call.input.control("decline");
    this.#call.end("decline");
  }

  async #say(speech: { text: string; duration: number }): Promise<void> {
    this.#mustBeAnswered(`say ${JSON.stringify(speech.text)}`);
    const { input } = this.#call;
    const since = this.#call.timers.now();
    input.beginSpeech(speech);
    await this.is_silent(speech.duration);
    const words = Math.floor((this.#call.timers.now() - since) / secondsPerWord);
    input.endSpeech(
      this.#call.alive ? speech.text : speech.text.split(" ").slice(0, words).join(" "),
    );
  }

  #mustBeAnswered(what: string): void {
    if (this.#call.state !== "answered") throw this.#cannot(what);
  }

  #mustBeCalled(what: string): void {
    if (this.#call.facts.direction === "inbound") throw this.#cannot(`${what}: it is the caller`);
    if (this.#call.state !== "created" && this.#call.state !== "ringing") throw this.#cannot(what);
  }

  #cannot(what: string): PersonError {
    const { state, end_reason, call_id } = this.#call;
    const why = end_reason === undefined ? "" : ` (${end_reason})`;
    return new PersonError(`${this.number} cannot ${what}. The call is ${state}${why}.`, call_id);
  }
}

export interface Person extends PersonTwins {}

defineTwins(Person);

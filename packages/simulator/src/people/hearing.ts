import { Deferred } from "@twinline/core/internal";

import type { PlatformCall } from "../calls/platform-call.js";
import type { Timers } from "../clock/timers.js";
import { secondsPerWord } from "../media/duration.js";
import { callSite } from "./call-site.js";
import { described, type Sound } from "./transcript.js";

/** A person could not do what the script says, or did not hear what it waited for. The message lists what was heard. */
export class PersonError extends Error {
  /** The call it happened on. */
  readonly call_id: string;

  constructor(message: string, call_id: string) {
    super(message);
    this.name = "PersonError";
    this.call_id = call_id;
  }
}

/** How {@link Person.hears} waits. */
export interface HearsOptions {
  /** How long to wait, seconds. Infinity: until the call ends. Default 60. */
  within?: number | undefined;
  /**
   * Does not wait for the end of a prompt: resolves as soon as the words that match have been spoken,
   * so that what the person does then interrupts the prompt. Default false.
   */
  barge_in?: boolean | undefined;
}

/** What a person has listened to of the transcript, and what it waits for. */
export class Hearing {
  readonly #who: string;
  readonly #call: PlatformCall;
  /** Sounds before this index have been matched or skipped. */
  #position = 0;

  constructor(who: string, call: PlatformCall) {
    this.#who = who;
    this.#call = call;
  }

  /** @throws {PersonError} timed out, or the call ended; the message lists what was heard */
  waitFor(pattern: RegExp | string, options: HearsOptions): Promise<string> {
    const { within = 60, barge_in = false } = options;
    const located = callSite(2);
    const notHeard = (why: string): PersonError => located(this.#notHeard(pattern, why));
    const heard = this.#find(pattern, barge_in);
    if (heard !== undefined) return Promise.resolve(heard);
    if (this.#call.state === "ended") return Promise.reject(notHeard("The call has ended"));

    const { promise, resolve, reject } = new Deferred<string>();
    const timers = this.#call.timers.scope();
    const stop = (): void => {
      unwatch();
      timers.close();
    };
    const look = (): void => {
      const found = this.#find(pattern, barge_in);
      if (found === undefined) return;
      stop();
      resolve(found);
    };
    const unwatch = this.#call.transcript.watch(look);
    timers.after(within, () => {
      stop();
      reject(notHeard(`Timed out after ${within} s`));
    });
    this.#call.whenOver(() => {
      look();
      stop();
      reject(notHeard("The call ended"));
    });
    if (barge_in) this.#lookAtEachWord(timers, look);
    return promise;
  }

  #lookAtEachWord(timers: Timers, look: () => void): void {
    timers.after(secondsPerWord, () => {
      look();
      this.#lookAtEachWord(timers, look);
    });
  }

  #find(pattern: RegExp | string, bargeIn: boolean): string | undefined {
    const { sounds } = this.#call.transcript;
    for (let index = this.#position; index < sounds.length; index += 1) {
      const sound = sounds[index];
      if (sound === undefined || !isDecided(sound, bargeIn)) continue;
      const text = sound.heard;
      if (!matches(pattern, text)) continue;
      this.#position = index + 1;
      return text;
    }
    return undefined;
  }

  #notHeard(pattern: RegExp | string, why: string): PersonError {
    const { state, end_reason, call_id, transcript } = this.#call;
    const wanted = typeof pattern === "string" ? JSON.stringify(pattern) : String(pattern);
    const ended = end_reason === undefined ? "" : ` (${end_reason})`;
    return new PersonError(
      `${this.#who} did not hear ${wanted}. ${why}; the call is ${state}${ended}. ` +
        `Heard so far: ${described(transcript.entries())}`,
      call_id,
    );
  }
}

/** Whether a sound can be matched: words at the end of the prompt, unless the person interrupts; tones and music at once. */
function isDecided(sound: Sound, bargeIn: boolean): boolean {
  return bargeIn || sound.over || (sound.kind !== "speech" && sound.kind !== "audio");
}

/** Whether words match: a string occurs in them whatever its case. */
export function matches(pattern: RegExp | string, text: string): boolean {
  if (typeof pattern === "string") return text.toLowerCase().includes(pattern.toLowerCase());
  return withoutPosition(pattern).test(text);
}

/** A copy: a pattern with the g or y flag remembers where it was. */
export function withoutPosition(pattern: RegExp): RegExp {
  return new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ""));
}

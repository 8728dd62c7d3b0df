import type { Alarm, Timers } from "../clock/timers.js";
import type { Sound, Transcript } from "../people/transcript.js";
import { audible, type Audible, type AudioDurations, type Medium } from "./duration.js";

export interface PlayerOptions {
  readonly media: readonly Medium[];
  /** How many times all of it is played; 0 is for ever. Default 1. */
  readonly loop?: number;
  readonly audio?: AudioDurations;
  /** Everything was played. */
  onFinished?(): void;
  /** One of the media cannot be played: the rest is not. */
  onFailed?(): void;
}

/** Plays media to a person, one after another. */
export class Player {
  readonly #options: PlayerOptions;
  readonly #timers: Timers;
  readonly #listener: Transcript;
  #next = 0;
  #round = 1;
  #current:
    | { audible: Audible; sound: Sound; left: number; since: number; alarm: Alarm | undefined }
    | undefined;
  #paused = false;
  #over = false;

  constructor(timers: Timers, listener: Transcript, options: PlayerOptions) {
    this.#timers = timers;
    this.#listener = listener;
    this.#options = options;
  }

  get paused(): boolean {
    return this.#paused;
  }

  start(): void {
    this.#playNext();
  }

  /** Ends it. Calls no callback. */
  stop(): void {
    this.#over = true;
    this.#timers.cancel(this.#current?.alarm);
    this.#current?.sound.end();
    this.#current = undefined;
  }

  pause(): void {
    const current = this.#current;
    if (this.#paused || current === undefined) return;
    this.#paused = true;
    this.#timers.cancel(current.alarm);
    current.left -= this.#timers.now() - current.since;
    current.sound.pause();
  }

  resume(): void {
    const current = this.#current;
    if (!this.#paused || current === undefined) return;
    this.#paused = false;
    current.sound.resume();
    this.#run();
  }

  #playNext(): void {
    const { media, loop = 1, audio = {} } = this.#options;
    if (this.#next >= media.length) {
      const again = media.length > 0 && (loop === 0 || this.#round < loop);
      if (!again) {
        this.#over = true;
        return this.#options.onFinished?.();
      }
      this.#round += 1;
      this.#next = 0;
    }
    const medium = media[this.#next++];
    const heard = medium === undefined ? undefined : audible(medium, audio);
    if (heard === undefined) {
      this.#over = true;
      return this.#options.onFailed?.();
    }
    const sound = this.#listener.begin(heard.kind, heard.text, "app", heard.voice);
    this.#current = { audible: heard, sound, left: heard.duration, since: 0, alarm: undefined };
    this.#run();
  }

  #run(): void {
    const current = this.#current;
    if (current === undefined) return;
    current.since = this.#timers.now();
    current.alarm = this.#timers.after(Math.max(0, current.left), () => {
      current.sound.end(true);
      this.#current = undefined;
      // The person may have hung up at its end.
      if (!this.#over) this.#playNext();
    });
  }
}

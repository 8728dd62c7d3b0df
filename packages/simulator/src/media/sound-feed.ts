import type { Alarm, Timers } from "../clock/timers.js";
import { rendered, sampleRate } from "./synthesis.js";
import type { Track } from "./track.js";

/** Emits the mixed sound of tracks in frames of equal length, each at its end. */
export class SoundFeed {
  readonly #timers: Timers;
  readonly #tracks: readonly Track[];
  readonly #length: number;
  readonly #frame: (samples: Int16Array, index: number) => void;
  readonly #began: number;
  #count = 0;
  #next: Alarm | undefined;

  /**
   * It runs until its timers are closed. Its own are in the background: time does not pass for them.
   *
   * @param length of a frame, seconds
   * @param frame gets the samples of each frame, and its number from 0
   */
  constructor(
    timers: Timers,
    tracks: readonly Track[],
    length: number,
    frame: (samples: Int16Array, index: number) => void,
  ) {
    this.#timers = timers;
    this.#tracks = tracks;
    this.#length = length;
    this.#frame = frame;
    this.#began = timers.now();
    this.#wait();
  }

  /** Emits the frames that have ended by now. */
  flush(): void {
    const samples = Math.round(this.#length * sampleRate);
    // A real clock may be late, and then there is more than one.
    while (this.#endOf(this.#count) <= this.#timers.now() + 1e-6) {
      const from = this.#endOf(this.#count - 1);
      const segments = this.#tracks.flatMap((track) => track.between(from, from + this.#length));
      this.#frame(rendered(segments, 0, samples), this.#count);
      this.#count += 1;
    }
  }

  #wait(): void {
    const seconds = Math.max(0, this.#endOf(this.#count) - this.#timers.now());
    this.#timers.cancel(this.#next);
    this.#next = this.#timers.after(
      seconds,
      () => {
        this.flush();
        this.#wait();
      },
      { background: true },
    );
  }

  #endOf(index: number): number {
    return this.#began + (index + 1) * this.#length;
  }
}

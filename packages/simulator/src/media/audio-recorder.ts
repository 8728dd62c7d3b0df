import { sampleRate } from "./synthesis.js";
import type { Track } from "./track.js";
import { WavFile, type Clip } from "./wav.js";

/** A track that is recorded, and when. */
interface Source {
  readonly track: Track;
  readonly channel: number;
  readonly from: number;
  until: number;
}

/** Records tracks into a file, with pauses. */
export class AudioRecorder {
  readonly #now: () => number;
  readonly #channels: number;
  readonly #sources: Source[] = [];
  readonly #clips: Clip[] = [];
  #since: number | undefined;
  #silent = false;

  /**
   * @param channels 1 or 2
   * @param now seconds on the clock
   */
  constructor(channels: number, now: () => number) {
    this.#channels = channels;
    this.#now = now;
    this.#since = now();
  }

  /** Records a track from now on, into this channel. */
  add(track: Track, channel = 0): void {
    this.#sources.push({ track, channel, from: this.#now(), until: Infinity });
  }

  /** Stops recording a track. */
  remove(track: Track): void {
    for (const source of this.#sources) if (source.track === track) source.until = this.#now();
  }

  /** From now on nothing is recorded: `skip` leaves the time out, `silence` fills it. */
  pause(behaviour: "skip" | "silence"): void {
    this.#cut();
    this.#silent = true;
    if (behaviour === "silence") this.#since = this.#now();
  }

  resume(): void {
    this.#cut();
    this.#silent = false;
    this.#since = this.#now();
  }

  finish(): WavFile {
    this.#cut();
    return new WavFile(this.#clips, this.#channels);
  }

  #cut(): void {
    const from = this.#since;
    const until = this.#now();
    this.#since = undefined;
    if (from === undefined) return;
    const sources = this.#silent ? [] : this.#sources;
    const channels = Array.from({ length: this.#channels }, (_, channel) =>
      sources
        .filter((source) => source.channel === channel)
        .flatMap((source) => heard(source, from, until)),
    );
    this.#clips.push({ frames: Math.round((until - from) * sampleRate), channels });
  }
}

function heard(source: Source, from: number, until: number): ReturnType<Track["between"]> {
  const begin = Math.max(from, source.from);
  const late = begin - from;
  return source.track.between(begin, Math.min(until, source.until)).map((segment) => ({
    ...segment,
    from: segment.from + late,
    until: segment.until + late,
  }));
}

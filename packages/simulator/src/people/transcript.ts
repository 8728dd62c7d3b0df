import { secondsPerWord, type Voice } from "../media/duration.js";

/** Digits that follow within this many seconds are one entry. */
const togetherWithin = 2;

/** How much too early a timer of Node.js may run, seconds: the last word still counts as heard. */
const earlyTimer = 0.002;

/** What kind of sound it is. */
export type SoundKind = "speech" | "audio" | "silence" | "ringtone" | "digits" | "beep" | "music";

/** Something that a person heard. */
export interface Heard {
  readonly kind: SoundKind;
  /** The words, the URL of the audio, the name of the ringtone, the digits; of speech only as far as it was heard. */
  readonly text: string;
  /** The app, or the person at the other end of a connected call. */
  readonly from: "app" | "person";
  /** When it began, seconds since the call did. */
  readonly at: number;
  /** When it ended, or undefined while it lasts. */
  readonly until: number | undefined;
}

/** A sound that may not be over yet. */
export class Sound {
  readonly kind: SoundKind;
  readonly from: "app" | "person";
  readonly at: number;
  /** Of speech that an app has a machine speak. */
  readonly voice: Voice | undefined;
  #text: string;
  readonly #now: () => number;
  readonly #changed: (sound: Sound) => void;
  #heardFor = 0;
  #since: number | undefined;
  #until: number | undefined;
  #complete = false;

  constructor(
    kind: SoundKind,
    text: string,
    from: "app" | "person",
    now: () => number,
    changed: (sound: Sound) => void,
    voice?: Voice,
  ) {
    this.kind = kind;
    this.voice = voice;
    this.from = from;
    this.#text = text;
    this.#now = now;
    this.#changed = changed;
    this.at = now();
    this.#since = this.at;
  }

  get over(): boolean {
    return this.#until !== undefined;
  }

  get paused(): boolean {
    return !this.over && this.#since === undefined;
  }

  /** All of it, however much was heard. */
  get whole(): string {
    return this.#text;
  }

  pause(): void {
    this.#stop();
    this.#changed(this);
  }

  resume(): void {
    if (this.over) return;
    this.#since ??= this.#now();
    this.#changed(this);
  }

  /** @param complete true when all of it was heard; otherwise speech is cut off at the word */
  end(complete = false): void {
    if (this.over) return;
    this.#stop();
    this.#complete = complete;
    this.#until = this.#now();
    this.#changed(this);
  }

  /** More of the same: digits that follow one another are one entry. */
  extend(text: string): void {
    this.#text += text;
    this.#until = this.#now();
    this.#changed(this);
  }

  /** What was heard of it up to now. */
  get heard(): string {
    if (this.kind !== "speech" || this.#complete) return this.#text;
    const running = this.#since === undefined ? 0 : this.#now() - this.#since;
    const words = Math.floor((this.#heardFor + running + earlyTimer) / secondsPerWord);
    return this.#text.split(" ").slice(0, words).join(" ");
  }

  #stop(): void {
    if (this.#since === undefined) return;
    this.#heardFor += this.#now() - this.#since;
    this.#since = undefined;
  }

  entry(): Heard {
    const { kind, from, at } = this;
    return { kind, from, at, text: this.heard, until: this.#until };
  }
}

/** Everything that a person heard during a call, in order. */
export class Transcript {
  readonly #sounds: Sound[] = [];
  readonly #now: () => number;
  readonly #watchers = new Set<(sound: Sound) => void>();

  /** @param now seconds since the call began */
  constructor(now: () => number) {
    this.#now = now;
  }

  get sounds(): readonly Sound[] {
    return this.#sounds;
  }

  begin(kind: SoundKind, text: string, from: "app" | "person", voice?: Voice): Sound {
    const sound = new Sound(kind, text, from, this.#now, (changed) => this.#notify(changed), voice);
    this.#sounds.push(sound);
    this.#notify(sound);
    return sound;
  }

  /** Adds a sound that is over as soon as it began. */
  add(kind: SoundKind, text: string, from: "app" | "person"): void {
    this.begin(kind, text, from).end(true);
  }

  /** Adds a digit's tone; those that follow one another quickly are one entry. */
  digit(digit: string, from: "app" | "person"): void {
    const last = this.#sounds.at(-1);
    const until = last?.entry().until;
    const follows = last?.kind === "digits" && last.from === from && until !== undefined;
    if (follows && this.#now() - until <= togetherWithin) last.extend(digit);
    else this.add("digits", digit, from);
  }

  /** Nothing more is heard. */
  close(): void {
    for (const sound of this.#sounds) sound.end();
  }

  entries(): Heard[] {
    return this.#sounds.map((sound) => sound.entry());
  }

  /** Calls back with each sound that begins, resumes, pauses or ends. Returns what ends it. */
  watch(changed: (sound: Sound) => void): () => void {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  }

  #notify(sound: Sound): void {
    for (const watcher of [...this.#watchers]) watcher(sound);
  }
}

/** The transcript as a failure shows it, one line for each sound. */
export function described(entries: readonly Heard[]): string {
  if (entries.length === 0) return "nothing";
  const lines = entries.map(({ kind, text, at, until, from }) => {
    const times = `${at.toFixed(1)} s${until === undefined ? ", not ended" : ""}`;
    const words = text === "" ? "" : ` ${JSON.stringify(text)}`;
    return `  ${kind}${words} (${times}${from === "person" ? ", from the other party" : ""})`;
  });
  return `\n${lines.join("\n")}`;
}

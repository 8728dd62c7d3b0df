import type { Sound, Transcript } from "../people/transcript.js";
import type { InputObserver } from "./call-input.js";
import type { PlatformCall } from "./platform-call.js";

/** Whether one call hears another. */
export type Hears = (listener: PlatformCall, speaker: PlatformCall) => boolean;

/** The calls in a room or a conference: each hears what the others say. */
export class Mixer {
  readonly #hears: Hears;
  readonly #leaving = new Map<PlatformCall, () => void>();

  /** @param hears default: all hear each other */
  constructor(hears: Hears = () => true) {
    this.#hears = hears;
  }

  get calls(): PlatformCall[] {
    return [...this.#leaving.keys()];
  }

  join(call: PlatformCall): void {
    const listener = new SoundForwarder(() => this.#listenersOf(call));
    const stop = call.input.observe(listener);
    this.#leaving.set(call, () => {
      stop();
      listener.onSpeechEnds();
    });
  }

  /** @returns false when it was not there */
  leave(call: PlatformCall): boolean {
    this.#leaving.get(call)?.();
    return this.#leaving.delete(call);
  }

  /** Plays a beep to all. */
  beep(): void {
    for (const { transcript } of this.calls) transcript.add("beep", "beep", "app");
  }

  #listenersOf(speaker: PlatformCall): Transcript[] {
    return this.calls
      .filter((call) => call !== speaker && this.#hears(call, speaker))
      .map(({ transcript }) => transcript);
  }
}

/** Forwards what a person says and presses to the calls that hear it when it begins. */
export class SoundForwarder implements InputObserver {
  readonly #listeners: () => readonly Transcript[];
  #sounds: Sound[] = [];

  constructor(listeners: () => readonly Transcript[]) {
    this.#listeners = listeners;
  }

  onDigit(digit: string): void {
    for (const listener of this.#listeners()) listener.digit(digit, "person");
  }

  onSpeechBegins({ text }: { readonly text: string }): void {
    this.#sounds = this.#listeners().map((listener) => listener.begin("speech", text, "person"));
  }

  /** What each heard is all that was said: the sound knows how far it went. */
  onSpeechEnds(): void {
    for (const sound of this.#sounds.splice(0)) sound.end();
  }

  onTone(tone: string): boolean {
    if (tone === "beep") {
      for (const listener of this.#listeners()) listener.add("beep", tone, "person");
    }
    return false;
  }
}

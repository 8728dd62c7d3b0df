import type { Sound, Transcript } from "../people/transcript.js";
import type { Line } from "./line.js";
import type { PlatformCall } from "./platform-call.js";

/** Two legs that are connected: each person hears the other. */
export class Bridge {
  readonly #near: PlatformCall;
  readonly #far: PlatformCall;
  #stopRelays: (() => void)[] = [];
  readonly #broken: () => void;
  #up = true;

  /** @param broken is told once when the legs are no longer connected */
  constructor(near: PlatformCall, far: PlatformCall, broken: () => void) {
    this.#near = near;
    this.#far = far;
    this.#broken = broken;
  }

  /** Connects them. */
  open(): void {
    const near = this.#near;
    const far = this.#far;
    near.peer = far;
    far.peer = near;
    this.#stopRelays = [relay(near.line, far.transcript), relay(far.line, near.transcript)];
    near.bridge = this;
    far.bridge = this;
    near.whenEnding(() => {
      this.break();
      // Nobody would control the far leg's talk any more.
      far.end("hangup");
    });
    far.whenEnding(() => this.break());
  }

  /** Takes the legs apart. Both go on. */
  break(): void {
    if (!this.#up) return;
    this.#up = false;
    for (const stop of this.#stopRelays) stop();
    for (const leg of [this.#near, this.#far]) {
      leg.peer = undefined;
      leg.bridge = undefined;
    }
    this.#broken();
  }
}

function relay(from: Line, to: Transcript): () => void {
  let sound: Sound | undefined;
  return from.listen({
    digit: (digit) => to.digit(digit, "person"),
    speech_begins: (speech) => (sound = to.begin("speech", speech.text, "person")),
    speech_ends: () => {
      // What it heard is all that was said: the sound knows how far it went.
      sound?.end();
      sound = undefined;
    },
    tone: (tone) => {
      if (tone === "beep") to.add("beep", tone, "person");
    },
  });
}

import { SoundForwarder } from "./mixer.js";
import type { PlatformCall } from "./platform-call.js";

/** Two legs that are connected: each person hears the other. */
export class Bridge {
  readonly #near: PlatformCall;
  readonly #far: PlatformCall;
  #stopForwarding: (() => void)[] = [];
  readonly #broken: () => void;
  #up = true;

  /** @param broken called once, when the legs are no longer connected */
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
    this.#stopForwarding = [
      near.input.observe(new SoundForwarder(() => [far.transcript])),
      far.input.observe(new SoundForwarder(() => [near.transcript])),
    ];
    near.bridge = this;
    far.bridge = this;
    near.whenEnding(() => {
      this.break();
      // No app controls the far leg now.
      far.end("hangup");
    });
    far.whenEnding(() => this.break());
  }

  /** Takes the legs apart. Both stay up. */
  break(): void {
    if (!this.#up) return;
    this.#up = false;
    for (const stop of this.#stopForwarding) stop();
    for (const leg of [this.#near, this.#far]) {
      leg.peer = undefined;
      leg.bridge = undefined;
    }
    this.#broken();
  }
}

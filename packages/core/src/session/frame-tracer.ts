import type { Clock } from "../clock/clock.js";
import type { Secrets } from "../log/secrets.js";
import { trace, type TracedSession } from "../trace/channels.js";
import { WireFrame } from "../trace/wire-frame.js";

/** Publishes the frames of a session, numbered, to those who trace them. */
export class FrameTracer {
  readonly #session: TracedSession;
  readonly #clock: Clock;
  readonly #secrets: Secrets;
  readonly #since: number;
  #frames = 0;
  #connections = 0;

  constructor(session: TracedSession, clock: Clock, secrets: Secrets) {
    this.#session = session;
    this.#clock = clock;
    this.#secrets = secrets;
    this.#since = clock.now();
  }

  /** Counts a connection: from now on, frames are those of this one. */
  nextConnection(): void {
    this.#connections += 1;
  }

  /** @param call_id the call that the frame is about, if that is known */
  publish(direction: WireFrame["direction"], text: string, call_id: string | undefined): void {
    this.#frames += 1;
    const place = {
      session: this.#session,
      number: this.#frames,
      at: (this.#clock.now() - this.#since) / 1000,
      direction,
      connection: this.#connections,
    };
    const masked = (value: unknown): string => this.#secrets.json(value);
    trace.frame.publish(new WireFrame(place, call_id, text, masked));
  }
}

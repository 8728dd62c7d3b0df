import type { Emitter, Secrets } from "@twinline/core/internal";

import { Frame, type Direction, type FrameFault } from "./frame.js";

/** Which frames are wanted: all that is given must hold. */
export interface FrameFilter {
  method?: string;
  event_type?: string;
  direction?: Direction;
  connection?: number;
  call_id?: string;
}

/** What happened to a frame, and how large it is. */
export interface FramePassage {
  readonly fault?: FrameFault | undefined;
  /** How late it is, seconds, when it was delayed. */
  readonly delay?: number | undefined;
  /** How many characters of JSON it has. */
  readonly size: number;
}

/** How much the log keeps; the oldest frames go first. */
export interface LogLimits {
  readonly frames: number;
  /** Characters of JSON. */
  readonly size: number;
}

/** Every frame that passed, oldest first. */
export class FrameLog {
  readonly #frames: Frame[] = [];
  /** Of each frame in the log. */
  readonly #sizes: number[] = [];
  #size = 0;
  readonly #limits: LogLimits;
  readonly #secrets: Secrets;
  readonly #now: () => number;
  readonly #listeners: Pick<Emitter<{ frame: Frame }>, "emit">;
  #count = 0;

  /** @param now seconds since the simulator was started */
  constructor(
    limits: LogLimits,
    secrets: Secrets,
    now: () => number,
    listeners: Pick<Emitter<{ frame: Frame }>, "emit">,
  ) {
    this.#limits = limits;
    this.#secrets = secrets;
    this.#now = now;
    this.#listeners = listeners;
  }

  get frames(): readonly Frame[] {
    return this.#frames;
  }

  add(direction: Direction, connection: number, raw: unknown, passage: FramePassage): void {
    const { fault, delay, size } = passage;
    const number = (this.#count += 1);
    const [now, secrets] = [this.#now(), this.#secrets];
    const frame = new Frame(number, now, direction, connection, raw, secrets, fault, delay);
    this.#frames.push(frame);
    this.#sizes.push(size);
    this.#size += size;
    this.#trim();
    this.#listeners.emit("frame", frame);
  }

  /** In bulk: to shift a long array costs as much as it is long. */
  #trim(): void {
    const { frames, size } = this.#limits;
    if (this.#frames.length <= frames * 1.25 && this.#size <= size * 1.25) return;
    let count = Math.max(0, this.#frames.length - frames);
    let left = this.#size;
    for (const [index, removed] of this.#sizes.entries()) {
      if (index >= count && left <= size) break;
      left -= removed;
      count = Math.max(count, index + 1);
    }
    // The newest frame stays, however large it is.
    count = Math.min(count, this.#frames.length - 1);
    this.#frames.splice(0, count);
    for (const removed of this.#sizes.splice(0, count)) this.#size -= removed;
  }

  matching(filter: FrameFilter): Frame[] {
    return this.#frames.filter((frame) => passes(frame, filter));
  }
}

/** True when all of the filter holds for a frame. */
export function passes(frame: Frame, filter: FrameFilter): boolean {
  const { method, event_type, direction, connection, call_id } = filter;
  return (
    (method === undefined || frame.method === method) &&
    (event_type === undefined || frame.event_type === event_type) &&
    (direction === undefined || frame.direction === direction) &&
    (connection === undefined || frame.connection === connection) &&
    (call_id === undefined || frame.call_id === call_id)
  );
}

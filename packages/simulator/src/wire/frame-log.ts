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

/** Every frame that passed, oldest first. */
export class FrameLog {
  readonly #frames: Frame[] = [];
  readonly #limit: number;
  readonly #secrets: Secrets;
  readonly #now: () => number;
  readonly #listeners: Pick<Emitter<{ frame: Frame }>, "emit">;
  #count = 0;

  /** @param now seconds since the simulator was started */
  constructor(
    limit: number,
    secrets: Secrets,
    now: () => number,
    listeners: Pick<Emitter<{ frame: Frame }>, "emit">,
  ) {
    this.#limit = limit;
    this.#secrets = secrets;
    this.#now = now;
    this.#listeners = listeners;
  }

  get frames(): readonly Frame[] {
    return this.#frames;
  }

  add(
    direction: Direction,
    connection: number,
    raw: unknown,
    fault?: FrameFault,
    delay?: number,
  ): void {
    const number = (this.#count += 1);
    const [now, secrets] = [this.#now(), this.#secrets];
    const frame = new Frame(number, now, direction, connection, raw, secrets, fault, delay);
    this.#frames.push(frame);
    // In bulk, for shifting a long array costs as much as the array is long.
    if (this.#frames.length > this.#limit * 1.25) {
      this.#frames.splice(0, this.#frames.length - this.#limit);
    }
    this.#listeners.emit("frame", frame);
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

import type { CallHistory } from "../../src/analysis/call-history.js";

/** The shortest stretch of time that a chart shows, seconds. */
const shortest = 5;

/** Where something lies on the axis. */
export type Stretch = Readonly<Record<"left" | "width", string>>;

/** The time of a call, as a line from left to right. */
export class Axis {
  readonly began: number;
  /** The time that is shown: the end of what is still under way. */
  readonly until: number;
  readonly length: number;

  constructor({ began, ended }: CallHistory, now: number) {
    this.began = began;
    this.until = Math.max(began, ended === undefined ? now : Math.min(ended, now));
    this.length = Math.max(shortest, this.until - began);
  }

  stretch(from: number, to: number = this.until): Stretch {
    const end = Math.min(to, this.until);
    return { left: this.place(from), width: percent(Math.max(0, end - from) / this.length) };
  }

  place(at: number): string {
    return percent(Math.max(0, at - this.began) / this.length);
  }
}

const percent = (share: number): string => `${(share * 100).toFixed(3)}%`;

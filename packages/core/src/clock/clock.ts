/** What a {@link Clock} returns for a timer, to clear it with. */
export type Timer = unknown;

/**
 * Where every part of Twinline gets its time from. The default is the machine's own clock;
 * the simulator has a virtual one, so that an hour of call runs in milliseconds.
 */
export interface Clock {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Runs `callback` once after `milliseconds`. */
  setTimeout(callback: () => void, milliseconds: number): Timer;
  /** Forgets a timer. Does nothing for one that has run. */
  clearTimeout(timer: Timer): void;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  setTimeout: (callback, milliseconds) => setTimeout(callback, milliseconds),
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

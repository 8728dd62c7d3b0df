/** The handle of a timer, with which a {@link Clock} clears it. */
export type Timer = unknown;

/** The kind of a timer. */
export interface TimerKind {
  /** The timer only maintains something, such as a ping. */
  readonly background?: boolean;
  /** The timer waits for the next attempt to connect, which does not make virtual time pass. */
  readonly reconnect?: boolean;
}

/**
 * The source of time for all of Twinline. The default is the machine's clock. The simulator has a virtual clock, with
 * which an hour of a call takes milliseconds.
 */
export interface Clock {
  /** Monotonic time in milliseconds. */
  now(): number;
  /**
   * Runs `callback` once after `milliseconds`.
   *
   * @param kind `background` for a timer that only maintains something, such as a ping: it neither keeps the process
   * alive nor makes virtual time pass. `reconnect` for the wait before the next attempt to connect, which does not make
   * virtual time pass either
   */
  setTimeout(callback: () => void, milliseconds: number, kind?: TimerKind): Timer;
  /**
   * Makes virtual time wait for something that takes real time, such as opening a socket. Real clocks don't have this
   * method.
   *
   * @param longest the maximum wait in seconds of real time; 0 means the clock's own maximum
   * @returns a function that ends the wait
   */
  hold?(longest?: number): () => void;
  /** Clears a timer. Does nothing if it has already run. */
  clearTimeout(timer: Timer): void;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  setTimeout: (callback, milliseconds, kind) => {
    const timer = setTimeout(callback, milliseconds);
    // In a browser, a timer is a number.
    if (kind?.background === true) (timer as Partial<NodeJS.Timeout>).unref?.();
    return timer;
  },
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

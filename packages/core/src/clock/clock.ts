/** What a {@link Clock} returns for a timer, to clear it with. */
export type Timer = unknown;

/** Tells timers apart. */
export interface TimerKind {
  /** It only looks after something, such as a ping. */
  readonly background?: boolean;
  /** It waits before the next attempt to connect: no reason for virtual time to pass. */
  readonly reconnect?: boolean;
}

/**
 * Where every part of Twinline gets its time from. The default is the machine's own clock;
 * the simulator has a virtual one, so that an hour of call runs in milliseconds.
 */
export interface Clock {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /**
   * Runs `callback` once after `milliseconds`.
   *
   * @param kind `background` for a timer that only looks after something, such as a ping: no reason to
   *   keep the process alive, nor for a virtual clock to let time pass. `reconnect` for the wait before
   *   another attempt to connect: no reason for a virtual clock to let time pass either
   */
  setTimeout(callback: () => void, milliseconds: number, kind?: TimerKind): Timer;
  /**
   * Has virtual time wait for something that takes real time, such as opening a socket. A clock that
   * runs by itself has none.
   *
   * @param longest how long at most, seconds of real time; 0: as long as it waits in any case
   * @returns ends the wait
   */
  hold?(longest?: number): () => void;
  /** Forgets a timer. Does nothing for one that has run. */
  clearTimeout(timer: Timer): void;
}

/** The machine's clock. */
export const systemClock: Clock = {
  now: () => performance.now(),
  setTimeout: (callback, milliseconds, kind) => {
    const timer = setTimeout(callback, milliseconds);
    // In a browser it is a number.
    if (kind?.background === true) (timer as Partial<NodeJS.Timeout>).unref?.();
    return timer;
  },
  clearTimeout: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
};

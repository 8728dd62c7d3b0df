/** How long a page may be away before its calls are hung up, milliseconds: long enough to load it again. */
const patience = 15_000;

/** Whether somebody is at the phone. It goes by real time, whatever clock the calls run on. */
export class Attendance {
  readonly #interval: number;
  readonly #told: { while(): void; left(): void };
  #round: NodeJS.Timeout | undefined;
  #leaving: NodeJS.Timeout | undefined;

  /** @param told `while`: again and again as long as somebody is there; `left`: nobody came back */
  constructor(interval: number, told: { while(): void; left(): void }) {
    this.#interval = interval;
    this.#told = told;
  }

  come(): void {
    clearTimeout(this.#leaving);
    this.#round ??= setInterval(() => this.#told.while(), this.#interval).unref();
  }

  leave(): void {
    this.#stop();
    this.#leaving = setTimeout(() => this.#told.left(), patience).unref();
  }

  close(): void {
    this.#stop();
  }

  #stop(): void {
    clearInterval(this.#round);
    clearTimeout(this.#leaving);
    this.#round = undefined;
  }
}

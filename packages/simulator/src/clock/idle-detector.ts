import { endOfTurn } from "@twinline/core/internal";

/** Something whose work must be over before virtual time may pass. */
export interface ActivitySource {
  /** True while work is under way that takes no virtual time: a frame without its acknowledgement, a handshake. */
  busy(): boolean;
  /** Whether a client can connect to it. Time that only a retry waits for passes only while one can. */
  readonly listening?: boolean;
  /** It was busy for too long in real time: the clock no longer waits for what is under way now. */
  give_up(): void;
}

export interface IdleOptions {
  /** Number of turns of the event loop in a row without activity that count as quiet. */
  readonly turns: number;
  /** How long a busy source is waited for, seconds of real time. */
  readonly patience: number;
  /** How long it must be quiet besides, seconds of real time. */
  readonly quiet: number;
}

/**
 * Finds out when everything that happens at one moment of virtual time has happened: no source is busy,
 * and for several turns of the event loop no frame passed and no timer was set.
 */
export class IdleDetector {
  readonly #options: IdleOptions;
  readonly #sources = new Set<ActivitySource>();
  #signs = 0;

  constructor(options: IdleOptions) {
    this.#options = options;
  }

  /** Something happened: counting starts again. */
  reset(): void {
    this.#signs += 1;
  }

  watch(source: ActivitySource): () => void {
    this.#sources.add(source);
    return () => this.#sources.delete(source);
  }

  /** Whether a client can connect to one of the sources. */
  get listening(): boolean {
    for (const source of this.#sources) if (source.listening === true) return true;
    return false;
  }

  async reached(): Promise<void> {
    const { turns, patience, quiet } = this.#options;
    let still = 0;
    let spins = 0;
    let signs = this.#signs;
    let busySince: number | undefined;
    let stillSince = performance.now();
    while (still < turns || performance.now() - stillSince < quiet * 1000) {
      await (spins > 200 ? oneMillisecond() : oneTurn());
      if (this.#busy()) {
        busySince ??= performance.now();
        if (performance.now() - busySince > patience * 1000) this.#giveUp();
        spins += 1;
      } else {
        busySince = undefined;
        spins = still > turns ? spins + 1 : 0;
        if (signs === this.#signs) {
          still += 1;
          continue;
        }
      }
      signs = this.#signs;
      still = 0;
      stillSince = performance.now();
    }
  }

  #busy(): boolean {
    for (const source of this.#sources) if (source.busy()) return true;
    return false;
  }

  #giveUp(): void {
    for (const source of this.#sources) if (source.busy()) source.give_up();
  }
}

const oneTurn = (): Promise<void> => new Promise<void>(endOfTurn);
const oneMillisecond = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));

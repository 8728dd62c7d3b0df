import type { CallInput } from "./call-input.js";

/** What is done when a sequence of keys is pressed. */
export interface DigitBinding {
  readonly digits: string;
  /** Bindings of one realm can be cleared together. */
  readonly realm: string;
  /** How often it may happen; 0 is always. */
  readonly maxTriggers: number;
  onPressed(): void;
}

/** A pause this long starts a new sequence, seconds. */
const longestPause = 5;

/** The sequences of keys that an app has bound on a call. */
export class DigitBindings {
  readonly #now: () => number;
  readonly #triggered = new Map<DigitBinding, number>();
  #pressed = "";
  #last = 0;

  /** @param now seconds on the clock */
  constructor(input: CallInput, now: () => number) {
    this.#now = now;
    input.observe({ onDigit: (digit) => this.#digit(digit) });
  }

  /** The same keys in the same realm replace the binding. */
  add(binding: DigitBinding): void {
    for (const other of this.#triggered.keys()) {
      if (other.digits === binding.digits && other.realm === binding.realm) {
        this.#triggered.delete(other);
      }
    }
    this.#triggered.set(binding, 0);
  }

  /** @param realm default: all of them */
  clear(realm?: string): void {
    for (const binding of this.#triggered.keys()) {
      if (realm === undefined || binding.realm === realm) this.#triggered.delete(binding);
    }
  }

  #digit(digit: string): void {
    const now = this.#now();
    this.#pressed = now - this.#last > longestPause ? digit : this.#pressed + digit;
    this.#last = now;
    const fitting = [...this.#triggered.keys()].filter(({ digits }) =>
      this.#pressed.endsWith(digits),
    );
    if (fitting.length > 0) this.#pressed = "";
    for (const binding of fitting) {
      const times = (this.#triggered.get(binding) ?? 0) + 1;
      this.#triggered.set(binding, times);
      if (times === binding.maxTriggers) this.#triggered.delete(binding);
      binding.onPressed();
    }
  }
}

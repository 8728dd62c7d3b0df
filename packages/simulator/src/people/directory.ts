import type { Behaviour } from "./behaviour.js";

/** Who lives at which number or address. */
export class Directory {
  readonly #behaviours = new Map<string, Behaviour>();
  readonly #contexts = new Map<string, string>();

  /** Somebody lives here from now on. */
  add(number: string, behaviour: Behaviour): void {
    this.#behaviours.set(number, behaviour);
  }

  find(number: string): Behaviour | undefined {
    return this.#behaviours.get(number);
  }

  /** Calls to this number are offered to this context. */
  route(number: string, context: string): void {
    this.#contexts.set(number, context);
  }

  contextOf(number: string): string | undefined {
    return this.#contexts.get(number);
  }
}

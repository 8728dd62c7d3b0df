import type { Behaviour } from "./behaviour.js";

/** The people by number or address, and the contexts of numbers. */
export class Directory {
  readonly #behaviours = new Map<string, Behaviour>();
  readonly #contexts = new Map<string, string>();

  /** Puts a person at an address. */
  add(number: string, behaviour: Behaviour): void {
    this.#behaviours.set(number, behaviour);
  }

  find(number: string): Behaviour | undefined {
    return this.#behaviours.get(number);
  }

  /** Takes the person at an address away. */
  remove(number: string): void {
    this.#behaviours.delete(number);
  }

  /** Calls to this number are offered to this context. */
  route(number: string, context: string): void {
    this.#contexts.set(number, context);
  }

  /** Every number that leads to a context. */
  routes(): { number: string; context: string }[] {
    return [...this.#contexts].map(([number, context]) => ({ number, context }));
  }

  /** @throws when the number has no context; the message says what to write */
  contextFor(number: string): string {
    const context = this.contextOf(number);
    if (context !== undefined) return context;
    throw new Error(
      `${number} has no context to offer the call to. Pass a context, or give the number one: ` +
        `sim.number(${JSON.stringify(number)}, { context: "office" }).`,
    );
  }

  contextOf(number: string): string | undefined {
    return this.#contexts.get(number);
  }
}

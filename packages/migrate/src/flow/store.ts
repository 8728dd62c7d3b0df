import type { Value } from "./values.js";

/** Records which values have reached which place. It only grows. */
export class Store {
  readonly #places = new Map<unknown, Map<string, Set<Value>>>();
  /** Whether anything was added since this was last set to false. */
  grew = false;

  /** The values of a place: a binding, a field of an object, or the return value of a function. */
  read(owner: unknown, name = ""): ReadonlySet<Value> {
    return this.#places.get(owner)?.get(name) ?? nothing;
  }

  /** The values of all places of an owner. */
  readAll(owner: unknown): ReadonlySet<Value> {
    const found = new Set<Value>();
    for (const values of this.#places.get(owner)?.values() ?? []) {
      for (const value of values) found.add(value);
    }
    return found;
  }

  /** The names of an owner's places. */
  names(owner: unknown): Iterable<string> {
    return this.#places.get(owner)?.keys() ?? [];
  }

  add(owner: unknown, values: Iterable<Value>, name = ""): void {
    let places = this.#places.get(owner);
    let set = places?.get(name);
    for (const value of values) {
      if (set?.has(value)) continue;
      if (places === undefined) {
        places = new Map<string, Set<Value>>();
        this.#places.set(owner, places);
      }
      if (set === undefined) {
        set = new Set<Value>();
        places.set(name, set);
      }
      set.add(value);
      this.grew = true;
    }
  }
}

export const nothing: ReadonlySet<Value> = new Set();

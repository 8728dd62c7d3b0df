import type { Value } from "./values.js";

/** Which values have reached which place; it only ever grows. */
export class Store {
  readonly #places = new Map<unknown, Map<string, Set<Value>>>();
  /** Whether anything was added since this was last set to false. */
  grew = false;

  /** What is in a place: a name of a binding, a field of an object, the return of a function. */
  read(owner: unknown, name = ""): ReadonlySet<Value> {
    return this.#places.get(owner)?.get(name) ?? nothing;
  }

  /** What is in any of the places of an owner. */
  readAll(owner: unknown): ReadonlySet<Value> {
    const found = new Set<Value>();
    for (const values of this.#places.get(owner)?.values() ?? []) {
      for (const value of values) found.add(value);
    }
    return found;
  }

  /** The names under which an owner holds something. */
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

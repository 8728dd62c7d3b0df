import type { InspectOptions } from "node:util";

import { inspectKey } from "@twinline/core/internal";

/** `util.inspect`, which passes itself to an object that shows itself in its own way. */
export type Inspect = (value: unknown, options: InspectOptions) => string;

/**
 * What `console.log` and `JSON.stringify` show of the objects of a class: these properties, whose
 * getters they would not see. A subclass shows those of its parent first.
 *
 * @param names a list, or what gives the list for one object
 */
export function defineShown<Shown extends object>(
  target: abstract new (...args: never[]) => Shown,
  names: readonly string[] | ((shown: Shown) => readonly string[]),
): void {
  const prototype = target.prototype as { [shownKey]?: (shown: object) => readonly string[] };
  const inherited = prototype[shownKey] ?? (() => []);
  const own = typeof names === "function" ? names : () => names;
  const all = (shown: object) => [...inherited(shown), ...own(shown as Shown)];
  const define = (key: string | symbol, value: unknown) =>
    Object.defineProperty(prototype, key, { value, configurable: true, writable: true });
  define(shownKey, all);
  define("toJSON", function toJSON(this: Readonly<Record<string, unknown>>) {
    return Object.fromEntries(all(this).map((name) => [name, this[name]]));
  });
  define(
    inspectKey,
    function inspectShown(
      this: Readonly<Record<string, unknown>>,
      depth: number | null,
      options: InspectOptions,
      inspect: Inspect,
    ) {
      const name = this.constructor.name;
      if (depth !== null && depth < 0) return `[${name}]`;
      const fields = Object.fromEntries(all(this).map((field) => [field, this[field]]));
      return `${name} ${inspect(fields, { ...options, depth })}`;
    },
  );
}

const shownKey: unique symbol = Symbol("twinline.v2.shown") as never;

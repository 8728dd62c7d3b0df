import { quietly } from "@twinline/core/internal";

type Methods<Class extends abstract new (...args: never[]) => object> = keyof InstanceType<Class> &
  string;

/**
 * Marks methods whose promises an app may leave alone: a rejection whose cause is that the session was
 * lost or closed is never an unhandled one. Code that awaits the promise still gets it. What the methods
 * throw rejects the promise, too.
 *
 * @param target the class that has the methods
 */
export function quietMethods<Class extends abstract new (...args: never[]) => object>(
  target: Class,
  ...names: readonly Methods<Class>[]
): void {
  const prototype = target.prototype as Record<string, unknown>;
  for (const name of names) {
    const method = prototype[name] as (...args: readonly unknown[]) => Promise<unknown>;
    const run = (self: object, args: readonly unknown[]) => method.apply(self, [...args]);
    function value(this: object, ...args: readonly unknown[]): Promise<unknown> {
      return quietly(run, this, args);
    }
    Object.defineProperty(value, "name", { value: name });
    Object.defineProperty(prototype, name, { value, configurable: true, writable: true });
  }
}

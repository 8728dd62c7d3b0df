import { defineTwins, inspectKey, installMethods } from "@twinline/core/internal";

type AnyClass = abstract new (...args: never[]) => object;

/**
 * Gives a class what all public classes of this API have:
 * - its camelCase spellings,
 * - `console.log` shows what `toString()` returns, because all fields are private,
 * - promises that an app need not await: when the session is lost or closed, their rejection is never
 *   an unhandled one. What such a method throws rejects its promise.
 *
 * @param target the class
 * @param unawaited the methods with such promises
 * @param irregular documented names by their spellings that are not mechanical
 */
export function publicClass<Class extends AnyClass>(
  target: Class,
  unawaited: readonly (keyof InstanceType<Class> & string)[] = [],
  irregular: Readonly<Record<string, string>> = {},
): void {
  const prototype = target.prototype as Record<string, unknown>;
  for (const name of unawaited) {
    const method = prototype[name] as (...args: unknown[]) => Promise<unknown>;
    installMethods(target, { [name]: (self, args) => method.apply(self, args as unknown[]) });
  }
  defineTwins(target, irregular);
  Object.defineProperty(prototype, inspectKey, {
    value(this: object) {
      return String(this);
    },
    configurable: true,
  });
}

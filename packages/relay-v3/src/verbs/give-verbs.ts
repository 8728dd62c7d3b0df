import type { Call } from "../call.js";
import { Verb, type VerbSpec } from "./verb.js";

/** Gives a class one method for each row of the table. */
export function giveVerbs(
  target: abstract new (...args: never[]) => object,
  table: Readonly<Record<string, VerbSpec>>,
): void {
  for (const [name, spec] of Object.entries(table)) {
    const verb = new Verb(name, spec);
    const { [name]: method } = {
      [name](this: Call, ...args: unknown[]) {
        return verb.run(this, args);
      },
    };
    Object.defineProperty(target.prototype, name, {
      value: method,
      configurable: true,
      writable: true,
    });
  }
}

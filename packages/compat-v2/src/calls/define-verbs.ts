import type { Action } from "../actions/action.js";
import type { Result } from "../results/result.js";
import type { Call } from "./call.js";
import type { Verb } from "./verb.js";

type Blocking<Name> = Name extends `${string}_async` ? never : Name;

type Outcome<Method> = Method extends (...args: never[]) => Promise<infer Value> ? Value : never;

type ActionOf<Methods, Name> = Name extends keyof Methods
  ? Extract<Outcome<Methods[Name]>, Action>
  : Action;

/** A verb for each method of `Methods`; its blocking and its `_async` form come from the same one. */
export type VerbTable<Methods> = {
  readonly [Name in Blocking<keyof Methods> & string]: Verb<
    Extract<Outcome<Methods[Name]>, Result>,
    ActionOf<Methods, `${Name}_async`>
  >;
};

/**
 * Gives a class of calls the methods that a table names, and to each method its `_async` form.
 *
 * @param withoutAsync the methods that have none
 */
export function defineVerbs(
  target: typeof Call,
  table: Readonly<Record<string, Verb>>,
  withoutAsync: readonly string[] = [],
): void {
  for (const [name, verb] of Object.entries(table)) {
    define(target, name, function run(this: Call, ...args: unknown[]) {
      return verb.run(this, args);
    });
    if (withoutAsync.includes(name)) continue;
    define(target, `${name}_async`, function launch(this: Call, ...args: unknown[]) {
      return verb.launch(this, args);
    });
  }
}

/** Gives a class of calls the spellings that are not the mechanical twins of the documented names. */
export function defineSpellings(
  target: typeof Call,
  spellings: Readonly<Record<string, string>>,
): void {
  for (const [spelling, documented] of Object.entries(spellings)) {
    define(
      target,
      spelling,
      function respelled(
        this: Record<string, (...args: unknown[]) => unknown>,
        ...args: unknown[]
      ) {
        return this[documented]?.(...args);
      },
    );
  }
}

function define(target: typeof Call, name: string, value: (...args: never[]) => unknown): void {
  Object.defineProperty(value, "name", { value: name });
  Object.defineProperty(target.prototype, name, { value, writable: true, configurable: true });
}

/**
 * The part of a name after its first letter: drops each underscore and capitalizes the letter after it.
 * `CamelTail<"and_collect">` is `"andCollect"`, `CamelTail<"pass_">` is `"pass"`.
 */
type CamelTail<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? Tail extends ""
    ? Head
    : `${Head}${Capitalize<CamelTail<Tail>>}`
  : Name;

/**
 * The camelCase spelling of a documented name; without underscores, the name itself.
 * `CamelCase<"play_and_collect">` is `"playAndCollect"`, `CamelCase<"_private_name">` is `"_privateName"`.
 */
export type CamelCase<Name extends string> = Name extends `_${infer Rest}`
  ? `_${CamelCase<Rest>}`
  : CamelTail<Name>;

/**
 * The camelCase twins of the names of `T` that have one: those with an underscore.
 * `Twins<{ from_number: string; body: string }>` is `{ fromNumber: string }`.
 *
 * `as` gives each key its other name and drops the keys that it maps to `never`. Because the type still maps over
 * `keyof T`, each twin keeps the docstring, `?` and `readonly` of its member.
 */
export type Twins<T> = {
  [Name in keyof T as Name extends `${string}_${string}` ? CamelCase<Name> : never]: T[Name];
};

/**
 * An options object that accepts either spelling of each name.
 * `EitherSpelling<{ from_number?: string; body?: string }>` is
 * `{ from_number?: string; body?: string; fromNumber?: string }`.
 */
export type EitherSpelling<Options> = Options & Partial<Twins<Options>>;

/** The camelCase spelling of a documented name. */
export function camelCase(name: string): string {
  return name.replace(/(?!^)_([a-z0-9])?/g, (_, letter: string | undefined) =>
    letter === undefined ? "" : letter.toUpperCase(),
  );
}

/** The documented spelling of a camelCase name: `playTTS` → `play_tts`. */
export function snakeCase(name: string): string {
  // Hot path: runs for every key of every argument, and few have a capital letter.
  if (!/[A-Z]/.test(name)) return name;
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/**
 * Gives every documented name on a class's prototype its camelCase twin. A twin looks up the
 * documented name on its object each time, so a subclass or a test double that overrides one overrides both.
 * A twin that the class defines itself is kept.
 *
 * @param target the class whose prototype gets the twins
 * @param irregular documented names by irregular spellings: `playTTS: "play_tts"`
 */
export function defineTwins(
  target: abstract new (...args: never[]) => object,
  irregular: Readonly<Record<string, string>> = {},
): void {
  const prototype = target.prototype as object;
  for (const [twin, name] of Object.entries(irregular)) {
    Object.defineProperty(prototype, twin, {
      ...twinOf(name, { value: twin }),
      configurable: true,
    });
  }
  for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const twin = camelCase(name);
    if (twin === name || Object.hasOwn(prototype, twin)) continue;
    Object.defineProperty(prototype, twin, { ...twinOf(name, property), configurable: true });
  }
}

type Members = Record<string, unknown>;

function twinOf(name: string, property: PropertyDescriptor): PropertyDescriptor {
  if (property.get !== undefined || property.set !== undefined) {
    return {
      get(this: Members) {
        return this[name];
      },
      set(this: Members, value: unknown) {
        this[name] = value;
      },
    };
  }
  return {
    writable: true,
    value(this: Record<string, (...args: unknown[]) => unknown>, ...args: unknown[]) {
      return this[name]?.(...args);
    },
  };
}

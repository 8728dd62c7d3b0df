type CamelTail<Name extends string> = Name extends `${infer Head}_${infer Tail}`
  ? Tail extends ""
    ? Head
    : `${Head}${Capitalize<CamelTail<Tail>>}`
  : Name;

/** `play_and_collect` → `playAndCollect`, `pass_` → `pass`. A name without underscore is its own twin. */
export type CamelCase<Name extends string> = Name extends `_${infer Rest}`
  ? `_${CamelCase<Rest>}`
  : CamelTail<Name>;

/** The names of `T` that have a twin. */
type Documented<T> = {
  [Name in keyof T]: Name extends `${string}_${string}` ? Name : never;
}[keyof T];

/** The camelCase twins of the documented names of `T`, docstrings kept. */
export type Twins<T> = {
  [Name in Documented<T> & keyof T as CamelCase<Name & string>]: T[Name];
};

/** An options object whose names may be given in either spelling. */
export type EitherSpelling<Options> = Options & Partial<Twins<Options>>;

/** The camelCase spelling of a documented name. */
export function camelCase(name: string): string {
  return name.replace(/(?!^)_([a-z0-9])?/g, (_, letter: string | undefined) =>
    letter === undefined ? "" : letter.toUpperCase(),
  );
}

/** The documented spelling of a camelCase name: `playTTS` → `play_tts`. */
export function snakeCase(name: string): string {
  // Asked for every key of every argument, and few have a capital letter.
  if (!/[A-Z]/.test(name)) return name;
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toLowerCase();
}

/**
 * Gives every documented name on a class's prototype its camelCase twin. A twin asks its object for
 * the documented name each time, so that a subclass or a test double that replaces one replaces both.
 * A twin that the class spells itself is kept.
 *
 * @param target the class whose prototype gets the twins
 * @param irregular documented names by their spellings that are not mechanical: `playTTS: "play_tts"`
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

import { RelayParamError } from "@twinline/core";

/** A plain object, and no array. */
export function isOptions(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const mediaTypes: readonly unknown[] = ["audio", "tts", "silence", "ringtone"];

/** True for one medium of a list, flat or nested. */
export function isMedium(value: unknown): boolean {
  return isOptions(value) && mediaTypes.includes(value["type"]);
}

/** True for an object that has one of these keys. */
export function hasKey(value: unknown, ...keys: readonly string[]): boolean {
  return isOptions(value) && keys.some((key) => Object.hasOwn(value, key));
}

/**
 * The arguments with the legacy names of their options replaced by the documented ones. The caller's
 * objects are not touched.
 *
 * @param where the public method, for the error
 * @param aliases the documented name of each legacy one
 * @throws {RelayParamError} an option is given under both of its names
 */
export function documentedForm(
  where: string,
  args: readonly unknown[],
  aliases: Readonly<Record<string, string>>,
): readonly unknown[] {
  return args.map((argument) => {
    if (!isOptions(argument) || isMedium(argument)) return argument;
    const legacy = Object.keys(argument).filter((key) => Object.hasOwn(aliases, key));
    if (legacy.length === 0) return argument;
    const documented: Record<string, unknown> = { ...argument };
    for (const key of legacy) {
      const name = aliases[key] as string;
      delete documented[key];
      if (Object.hasOwn(documented, name)) {
        throw new RelayParamError(`${where}(): ${name} is given twice, also as ${key}`, {
          method: where,
          path: name,
        });
      }
      documented[name] = argument[key];
    }
    return documented;
  });
}

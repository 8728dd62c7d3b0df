/** A plain object, and no array. */
export function isOptions(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

const mediaTypes: readonly unknown[] = ["audio", "tts", "silence", "ringtone"];

/** True for one medium of a list, flat or nested. */
export function isMedium(value: unknown): value is Readonly<Record<string, unknown>> {
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
 * @param aliases the documented name of each legacy one
 */
export function documentedForm(
  args: readonly unknown[],
  aliases: Readonly<Record<string, string>> | undefined,
): readonly unknown[] {
  if (aliases === undefined) return args;
  return args.map((argument) => {
    if (!isOptions(argument) || isMedium(argument)) return argument;
    if (!Object.keys(argument).some((key) => Object.hasOwn(aliases, key))) return argument;
    return Object.fromEntries(
      Object.entries(argument).map(([key, value]) => [aliases[key] ?? key, value]),
    );
  });
}

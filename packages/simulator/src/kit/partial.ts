import { isJson } from "@twinline/core/internal";

import { withoutPosition } from "../people/hearing.js";

/** What a matcher of jest, vitest or another library looks like from outside: `expect.anything()`. */
interface Asymmetric {
  asymmetricMatch(value: unknown): boolean;
}

/**
 * Where a value is not as wanted: the path of the first difference with a few words, or undefined when
 * all that is wanted is there. Objects may have more than is wanted, arrays may not; a regular
 * expression matches strings, and matchers such as `expect.any(Number)` for what they
 * match.
 */
export function firstDifference(value: unknown, wanted: unknown, path = ""): string | undefined {
  if (isAsymmetric(wanted)) {
    return wanted.asymmetricMatch(value) ? undefined : at(path, value, shown(wanted));
  }
  if (wanted instanceof RegExp) {
    const fits = typeof value === "string" && withoutPosition(wanted).test(value);
    return fits ? undefined : at(path, value, `a string that matches ${String(wanted)}`);
  }
  if (Array.isArray(wanted)) {
    if (!Array.isArray(value)) return at(path, value, "an array");
    if (value.length !== wanted.length) {
      const items = `${wanted.length} item${wanted.length === 1 ? "" : "s"}`;
      return at(path, value, `an array of ${items}`);
    }
    return first(wanted, (item, index) => firstDifference(value[index], item, `${path}[${index}]`));
  }
  if (isJson(wanted)) {
    if (!isJson(value)) return at(path, value, "an object");
    return first(Object.entries(wanted), ([key, item]) =>
      firstDifference(value[key], item, path === "" ? key : `${path}.${key}`),
    );
  }
  return Object.is(value, wanted) ? undefined : at(path, value, shown(wanted));
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value, (_key, item: unknown) => {
    if (item instanceof RegExp) return String(item);
    return isAsymmetric(item) ? String(item) : item;
  }) as string | undefined;
  if (text === undefined) return String(value);
  return text.length > 300 ? `${text.slice(0, 297)}…` : text;
}

function at(path: string, value: unknown, wanted: string): string {
  return `${path === "" ? "it" : path} is ${value === undefined ? "not there" : shown(value)}, not ${wanted}`;
}

function first<Item>(
  items: readonly Item[],
  look: (item: Item, index: number) => string | undefined,
): string | undefined {
  for (const [index, item] of items.entries()) {
    const found = look(item, index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isAsymmetric(value: unknown): value is Asymmetric {
  return (
    typeof value === "object" &&
    value !== null &&
    "asymmetricMatch" in value &&
    typeof value.asymmetricMatch === "function"
  );
}

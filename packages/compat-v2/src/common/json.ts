import { isJson, stringOf, type Json } from "@twinline/core/internal";

/** The string at a path of an event or a reply; empty when there is none. */
export function stringIn(source: Json | undefined, ...path: string[]): string {
  return stringOf(valueIn(source, ...path));
}

/** The number at a path, also one that is a string; 0 when there is none. */
export function numberIn(source: Json | undefined, ...path: string[]): number {
  const number = Number(valueIn(source, ...path));
  return Number.isFinite(number) ? number : 0;
}

/** The object at a path; empty when there is none. */
export function objectIn(source: Json | undefined, ...path: string[]): Json {
  const value = valueIn(source, ...path);
  return isJson(value) ? value : {};
}

/** The value at a path. */
export function valueIn(source: Json | undefined, ...path: string[]): unknown {
  let value: unknown = source;
  for (const key of path)
    value = isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

import { isJson, type Json } from "@twinline/core/internal";

/** A string of an event or a reply; empty when there is none in this place. */
export function textIn(source: Json | undefined, ...path: string[]): string {
  const value = valueIn(source, ...path);
  return typeof value === "string" ? value : "";
}

/** A number of an event or a reply, also when it came as a string; 0 when there is none in this place. */
export function numberIn(source: Json | undefined, ...path: string[]): number {
  const number = Number(valueIn(source, ...path));
  return Number.isFinite(number) ? number : 0;
}

/** An object of an event or a reply; empty when there is none in this place. */
export function objectIn(source: Json | undefined, ...path: string[]): Json {
  const value = valueIn(source, ...path);
  return isJson(value) ? value : {};
}

/** Whatever an event or a reply has in this place. */
export function valueIn(source: Json | undefined, ...path: string[]): unknown {
  let value: unknown = source;
  for (const key of path)
    value = isJson(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

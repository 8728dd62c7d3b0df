import { isPlainObject } from "@twinline/core/internal";

const mediaTypes: readonly unknown[] = ["audio", "tts", "silence", "ringtone"];

/** True for one medium of a list, flat or nested. */
export function isMedium(value: unknown): boolean {
  return isPlainObject(value) && mediaTypes.includes(value["type"]);
}

/** True for an object with a `type`, known or not: it may be a medium. */
export function isTyped(value: unknown): boolean {
  return isPlainObject(value) && typeof value["type"] === "string";
}

/** True for an object that has one of these keys. */
export function hasKey(value: unknown, ...keys: readonly string[]): boolean {
  return isPlainObject(value) && keys.some((key) => Object.hasOwn(value, key));
}

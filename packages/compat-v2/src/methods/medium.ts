import type { Json } from "@twinline/core/internal";

import { hasKey, isTyped } from "./argument-tests.js";

/**
 * One medium, out of what its helper method was given.
 *
 * @param params its facts, the required one first; others are left out when empty
 * @param unknown facts that are not documented, sent as they are
 */
export function medium(type: string, params: Json, unknown: Json = {}): Json {
  const given = Object.entries(params).filter(
    ([, value], index) => index === 0 || (value !== undefined && value !== "" && value !== 0),
  );
  return { type, params: { ...Object.fromEntries(given), ...unknown } };
}

const listKeys = ["media", "media_list", "mediaList"];

/** The media given one by one, gathered into one list; other arguments stay as they are. */
export function gathered(args: readonly unknown[], from: number): readonly unknown[] {
  const media = args.filter(
    (argument, index) => index >= from && isTyped(argument) && !hasKey(argument, ...listKeys),
  );
  if (media.length === 0) return args;
  const others = args.filter((argument) => !media.includes(argument));
  return [...others.slice(0, from), media, ...others.slice(from)];
}

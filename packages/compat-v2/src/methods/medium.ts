import type { Json } from "@twinline/core/internal";

import { hasKey, isTyped } from "./argument-tests.js";

/**
 * The medium of a method that plays just one.
 *
 * @param fields those of the medium, the required one first; others are left out when empty
 * @param unknown fields that are not documented, sent as they are
 */
export function medium(type: string, fields: Json, unknown?: Json): Json {
  const params: Record<string, unknown> = {};
  let isFirst = true;
  for (const name of Object.keys(fields)) {
    const value = fields[name];
    if (isFirst || (value !== undefined && value !== "" && value !== 0)) params[name] = value;
    isFirst = false;
  }
  return { type, params: unknown === undefined ? params : { ...params, ...unknown } };
}

const listKeys = ["media", "media_list", "mediaList"];

/** Arguments with the media that are given one by one as one list; the others stay as they are. */
export function mediaAsList(args: readonly unknown[], from: number): readonly unknown[] {
  const media = args.filter(
    (argument, index) => index >= from && isTyped(argument) && !hasKey(argument, ...listKeys),
  );
  if (media.length === 0) return args;
  const others = args.filter((argument) => !media.includes(argument));
  return [...others.slice(0, from), media, ...others.slice(from)];
}

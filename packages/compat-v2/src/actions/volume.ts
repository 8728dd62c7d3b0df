import { RelayParamError } from "@twinline/core";
import { describe } from "@twinline/core/internal";

import { isPlainObject } from "@twinline/core/internal";

/** A volume in dB, also in an options object. */
export type Volume = number | { readonly volume: number } | { readonly value: number };

/**
 * The params of a command that sets the volume.
 *
 * @throws {RelayParamError} the volume is no number
 */
export function volumeOf(given: Volume): { readonly volume: number } {
  const options: unknown = given;
  const volume = isPlainObject(options) ? (options["volume"] ?? options["value"]) : options;
  if (typeof volume === "number" && Number.isFinite(volume)) return { volume };
  throw new RelayParamError(`action.volume(): volume must be a number, got ${describe(volume)}`, {
    method: "action.volume",
    path: "volume",
  });
}

import { RelayParamError } from "@twinline/core";
import { describe, isPlainObject, type Session } from "@twinline/core/internal";

/** A volume in dB, also in an options object. */
export type Volume = number | { readonly volume: number } | { readonly value: number };

/**
 * The params of a command that sets the volume. The platform judges what is not a number.
 *
 * @throws {RelayParamError} the volume is not a number, and the session is strict
 */
export function volumeOf(
  given: Volume,
  session: Session | undefined,
): { readonly volume: unknown } {
  const options: unknown = given;
  const value = isPlainObject(options) ? (options["volume"] ?? options["value"]) : options;
  if (typeof value === "number" && Number.isFinite(value)) return { volume: value };
  const problem = `action.volume(): volume must be a number, got ${describe(value)}`;
  if (session?.settings.strict === true) {
    throw new RelayParamError(problem, { method: "action.volume", path: "volume" });
  }
  session?.log.warn(problem);
  const number = typeof value === "string" ? Number(value) : NaN;
  return { volume: Number.isNaN(number) ? value : number };
}

import type { Session } from "@twinline/core";
import {
  refuseUnknownOptions,
  Signature,
  warnOnce,
  type WaitOptions,
} from "@twinline/core/internal";

/** How long to wait, and a signal that ends the wait early. */
export interface WaitLimits {
  /** Seconds, 0 to 2,147,483 (24.8 days); 0 gives up at once. Unlimited by default. */
  readonly timeout?: number | undefined;
  /** Ends the wait with a `RelayAbortError`. The operation or call itself is not affected. */
  readonly signal?: AbortSignal | undefined;
}

/** Seconds, or `{ timeout, signal }`. */
export type WaitArgument = number | WaitLimits;

/** The parameters of every method that waits. */
export const waitParameters = {
  timeout: { schema: { type: "number", minimum: 0, unit: "s" } },
  signal: { typeof: "object" },
} as const;

/**
 * Reads the argument of a method that waits.
 *
 * @param where the method: `action.wait`
 * @throws {RelayParamError} it is neither a number of seconds nor such an object
 */
export function waitOptions(where: string, argument: unknown, session: Session): WaitOptions {
  if (argument === undefined || argument === null) return {};
  const signature = new Signature({
    where,
    method: where,
    positional: ["timeout"],
    parameters: waitParameters,
    strictness: refuseUnknownOptions,
  });
  const options: WaitOptions = signature.bind([argument]).local;
  warnOfHours(where, options.timeout, session);
  return options;
}

/** Warns, once for each method, of a wait of hours: other SDKs of this API take milliseconds. */
export function warnOfHours(where: string, seconds: number | undefined, session: Session): void {
  if (seconds === undefined || seconds <= 3600) return;
  const minutes = Math.round(seconds / 60);
  warnOnce(
    session,
    `hours of ${where}`,
    `${where}(): ${seconds} seconds is ${Math.floor(minutes / 60)} h ${minutes % 60} min; times are seconds`,
  );
}

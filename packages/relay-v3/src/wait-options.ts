import { refuseUnknownOptions, Signature, type WaitOptions } from "@twinline/core/internal";

/** How long to wait, and what may end the wait early. */
export interface WaitLimits {
  /** Seconds; 0 gives up at once. By default without limit. */
  readonly timeout?: number | undefined;
  /** Ends the wait with a `RelayAbortError`. What was awaited goes on. */
  readonly signal?: AbortSignal | undefined;
}

/** Seconds, or the limits as an object. */
export type WaitArgument = number | WaitLimits;

/** What every method that waits takes. */
export const waitParameters = {
  timeout: { schema: { type: "number", minimum: 0, unit: "s" } },
  signal: { typeof: "object" },
} as const;

/**
 * Reads the argument of a method that waits.
 *
 * @param where what it is called: `action.wait`
 * @throws {RelayParamError} it is neither seconds nor limits
 */
export function waitOptions(where: string, argument: unknown): WaitOptions {
  if (argument === undefined || argument === null) return {};
  const signature = new Signature({
    where,
    method: where,
    positional: ["timeout"],
    parameters: waitParameters,
    strictness: refuseUnknownOptions,
  });
  return signature.bind([argument]).local;
}

import type { EitherSpelling } from "@twinline/core/internal";

/** One value under one of several names. */
export type OneOf<Names extends string, Value> = {
  [Name in Names]: Readonly<Record<Name, Value>>;
}[Names];

/** Options in either spelling, any of them left out or null. */
export type Optional<Options> = EitherSpelling<{
  readonly [Name in keyof Options]?: Options[Name] | null | undefined;
}> &
  // Without it a string would do, for an object whose keys are all optional asks for nothing.
  object & {
    /** Parameters for the platform that this version does not know: sent as they are. */
    readonly extra?: Readonly<Record<string, unknown>> | undefined;
  };

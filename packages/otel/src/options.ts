import type { EitherSpelling } from "@twinline/core/internal";

/** What is recorded, and how much of it. */
export interface DocumentedInstrumentationOptions {
  /** False to begin only with `enable()`. Default true. */
  readonly enabled?: boolean | undefined;
  /** A span for each request too, below those of operations and calls. Default true. */
  readonly request_spans?: boolean | undefined;
  /**
   * The params of requests and the results of operations as attributes of spans: what callers said and
   * keyed, whom they called, what was read to them. Tokens and card numbers stay hidden. Default false.
   */
  readonly content?: boolean | undefined;
}

/** Every name is taken in its camelCase spelling too. */
export type InstrumentationOptions = EitherSpelling<DocumentedInstrumentationOptions>;

export const optionTypes = {
  enabled: ["boolean"],
  request_spans: ["boolean"],
  content: ["boolean"],
} as const satisfies Record<keyof DocumentedInstrumentationOptions, readonly string[]>;

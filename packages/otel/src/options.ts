import type { EitherSpelling } from "@twinline/core/internal";

/** The options of the instrumentation. */
export interface DocumentedInstrumentationOptions {
  /** Whether to start at once. If false, it starts when you call `enable()`. Default true. */
  readonly enabled?: boolean | undefined;
  /** Whether to create a span for each request, as a child of its operation or call. Default true. */
  readonly request_spans?: boolean | undefined;
  /**
   * Whether spans have the params of requests and the results of operations as attributes: what callers said, keyed and
   * heard, and the numbers they called. Tokens and card numbers are always masked. Default false.
   */
  readonly content?: boolean | undefined;
}

/** The options of the instrumentation, in both spellings. */
export type InstrumentationOptions = EitherSpelling<DocumentedInstrumentationOptions>;

export const optionTypes = {
  enabled: ["boolean"],
  request_spans: ["boolean"],
  content: ["boolean"],
} as const satisfies Record<keyof DocumentedInstrumentationOptions, readonly string[]>;

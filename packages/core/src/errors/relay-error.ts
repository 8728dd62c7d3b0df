import { helpFor, withHelp } from "./help.js";

/** The details of an error, besides its message. */
export interface RelayErrorDetails {
  /** The error code: a number from the platform, or a string from Twinline. */
  readonly code?: number | string;
  /** The wire method or public method that failed, such as `calling.play`. */
  readonly method?: string;
  /** The id of the call that the error is about. */
  readonly call_id?: string;
  /** The error that caused this one. */
  readonly cause?: unknown;
}

const kinds = Symbol.for("twinline.error.kinds");

interface Branded {
  readonly [kinds]: readonly string[];
}

/**
 * The base class of every error that Twinline throws or rejects with.
 *
 * `instanceof` checks a brand instead of the prototype, so it works across copies of the package. An app that loads one
 * face with `import` and the other with `require` has two copies.
 */
export class RelayError extends Error {
  /** The brand that `instanceof` checks. Each subclass has its own. */
  static readonly kind: string = "RelayError";

  /** The error code: a number from the platform, or a string from Twinline. */
  readonly code: number | string;
  /** The wire method or public method that failed, or undefined. */
  readonly method: string | undefined;
  /** The id of the call that the error is about, or undefined. */
  readonly call_id: string | undefined;

  /** The address of the page that explains the error. The message ends with it. */
  declare readonly help: string;

  /**
   * @param message what was wrong, where, what was expected and what to do
   * @param details code, method, call and cause
   */
  constructor(message: string, details: RelayErrorDetails = {}) {
    const { cause, code = "RELAY_ERROR" } = details;
    const help = helpFor(new.target.kind, code);
    super(withHelp(message, help), cause === undefined ? undefined : { cause });
    this.name = new.target.kind;
    this.code = code;
    Object.defineProperty(this, "help", { value: help });
    this.method = details.method;
    this.call_id = details.call_id;
    Object.defineProperty(this, kinds, { value: kindsOf(new.target) });
  }

  /** The id of the call that the error is about, or undefined. */
  get callId(): string | undefined {
    return this.call_id;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== "object" || value === null || !(kinds in value)) return false;
    return (value as Branded)[kinds].includes(this.kind);
  }
}

function kindsOf(target: typeof RelayError): string[] {
  const found: string[] = [];
  for (
    let constructor: typeof RelayError | null = target;
    constructor !== null && typeof constructor.kind === "string";
    constructor = Object.getPrototypeOf(constructor) as typeof RelayError | null
  ) {
    found.push(constructor.kind);
  }
  return found;
}

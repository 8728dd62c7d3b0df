import { helpFor, withHelp } from "./help.js";

/** What every error of Twinline may carry besides its message. */
export interface RelayErrorDetails {
  /** What the platform or Twinline calls it: a number from the platform, a word from Twinline. */
  readonly code?: number | string;
  /** The wire method or the public method that failed, such as `calling.play`. */
  readonly method?: string;
  /** The call it concerns. */
  readonly call_id?: string;
  /** What led to it. */
  readonly cause?: unknown;
}

const kinds = Symbol.for("twinline.error.kinds");

interface Branded {
  readonly [kinds]: readonly string[];
}

/**
 * The base of every error that Twinline throws or rejects with.
 *
 * `instanceof` works across copies of the package (an app that loads one face by `import` and the
 * other by `require` has two): it looks at a brand, not at the prototype.
 */
export class RelayError extends Error {
  /** The name that `instanceof` goes by. Each subclass has its own. */
  static readonly kind: string = "RelayError";

  /** What the platform or Twinline calls it: a number from the platform, a word from Twinline. */
  readonly code: number | string;
  /** The wire method or the public method that failed, or undefined when no method did. */
  readonly method: string | undefined;
  /** The call it concerns, or undefined. */
  readonly call_id: string | undefined;

  /** The address of the page that explains it; the message ends with it. */
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

  /** The call it concerns, or undefined. */
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

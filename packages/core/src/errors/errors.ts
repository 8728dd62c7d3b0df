import { RelayError, type RelayErrorDetails } from "./relay-error.js";

/**
 * A wrong argument, found before anything was sent. The message names the method, the path of the
 * argument, what was expected and what came. `code` is `INVALID_ARGUMENT`.
 */
export class RelayParamError extends RelayError {
  static override readonly kind: string = "RelayParamError";
  /** Where the argument is, such as `media[0].text`. Empty for the arguments as a whole. */
  readonly path: string;

  constructor(message: string, details: RelayErrorDetails & { readonly path?: string } = {}) {
    super(message, { code: "INVALID_ARGUMENT", ...details });
    this.path = details.path ?? "";
  }
}

/** The platform refused the credentials. It is not tried again. */
export class RelayAuthError extends RelayError {
  static override readonly kind: string = "RelayAuthError";
}

/** An answer or an event did not come in time. `code` is `TIMEOUT`. Nothing was undone by it. */
export class RelayTimeoutError extends RelayError {
  static override readonly kind: string = "RelayTimeoutError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "TIMEOUT", ...details });
  }
}

/**
 * The connection could not be made, or was lost while an answer was awaited. It may come back: a
 * request that had been sent may or may not have been carried out. `code` is `CONNECTION_LOST`
 * unless a system error says more (`ECONNREFUSED`).
 */
export class RelayConnectionError extends RelayError {
  static override readonly kind: string = "RelayConnectionError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "CONNECTION_LOST", ...details });
  }
}

/** We closed: the client was disconnected or drained while this was pending. `code` is `CLOSED`. */
export class RelayClosedError extends RelayError {
  static override readonly kind: string = "RelayClosedError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "CLOSED", ...details });
  }
}

/** The platform refused a command. `code` is the platform's own, `reason` its own words. */
export class RelayCommandError extends RelayError {
  static override readonly kind: string = "RelayCommandError";
  /** The platform's words. */
  readonly reason: string;
  /** What the platform sent along with a refusal, when it did. */
  readonly data: unknown;

  constructor(
    message: string,
    details: RelayErrorDetails & { readonly reason: string; readonly data?: unknown },
  ) {
    super(message, details);
    this.reason = details.reason;
    this.data = details.data;
  }

  /** True when the call does not exist (404) or exists no more (410). */
  get gone(): boolean {
    return this.code === 404 || this.code === 410;
  }
}

/**
 * An outbound call was not answered. `reason` says why, in the platform's words (`busy`, `noAnswer`,
 * `decline`, …), and `tag` which dial it was.
 */
export class RelayDialError extends RelayCommandError {
  static override readonly kind: string = "RelayDialError";
  readonly tag: string;

  constructor(
    message: string,
    details: RelayErrorDetails & {
      readonly reason: string;
      readonly tag: string;
      readonly data?: unknown;
    },
  ) {
    super(message, details);
    this.tag = details.tag;
  }
}

/** The caller's own AbortSignal ended a wait. `code` is `ABORTED`, `cause` the signal's reason. */
export class RelayAbortError extends RelayError {
  static override readonly kind: string = "RelayAbortError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "ABORTED", ...details });
  }
}

/** The call ended while something else was awaited on it. `code` is `CALL_ENDED`. */
export class RelayCallEndedError extends RelayError {
  static override readonly kind: string = "RelayCallEndedError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "CALL_ENDED", ...details });
  }
}

import { RelayError, type RelayErrorDetails } from "./relay-error.js";

/**
 * An argument is wrong, and nothing was sent. The message names the method, the path of the argument, what was expected
 * and what you passed. `code` is `INVALID_ARGUMENT`.
 */
export class RelayParamError extends RelayError {
  static override readonly kind: string = "RelayParamError";
  /** The path of the argument, such as `media[0].text`. Empty for the arguments as a whole. */
  readonly path: string;

  constructor(message: string, details: RelayErrorDetails & { readonly path?: string } = {}) {
    super(message, { code: "INVALID_ARGUMENT", ...details });
    this.path = details.path ?? "";
  }
}

/** The platform refused the credentials. The session does not try again. */
export class RelayAuthError extends RelayError {
  static override readonly kind: string = "RelayAuthError";
}

/** A reply or an event did not arrive in time. `code` is `TIMEOUT`. A timeout cancels nothing on the platform. */
export class RelayTimeoutError extends RelayError {
  static override readonly kind: string = "RelayTimeoutError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "TIMEOUT", ...details });
  }
}

/**
 * The connection could not be opened, or was lost before a reply arrived. A request that was sent may or may not have
 * been carried out. `code` is `CONNECTION_LOST`, or the code of a system error such as `ECONNREFUSED`.
 */
export class RelayConnectionError extends RelayError {
  static override readonly kind: string = "RelayConnectionError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "CONNECTION_LOST", ...details });
  }
}

/** Your program disconnected or drained the client while this was pending. `code` is `CLOSED`. */
export class RelayClosedError extends RelayError {
  static override readonly kind: string = "RelayClosedError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "CLOSED", ...details });
  }
}

/** The platform refused a command. `code` is the platform's code, and `reason` its message. */
export class RelayCommandError extends RelayError {
  static override readonly kind: string = "RelayCommandError";
  /** The platform's message. */
  readonly reason: string;
  /** Details that the platform sent with the refusal, if any. */
  readonly data: unknown;

  constructor(
    message: string,
    details: RelayErrorDetails & { readonly reason: string; readonly data?: unknown },
  ) {
    super(message, details);
    this.reason = details.reason;
    this.data = details.data;
  }

  /** True if the call does not exist (404) or no longer exists (410). */
  get gone(): boolean {
    return this.code === 404 || this.code === 410;
  }
}

/**
 * An outbound call was not answered. `reason` is the platform's reason (`busy`, `noAnswer`, `decline`, …), and `tag` is
 * the id of the dial.
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

/** Your own AbortSignal ended a wait or a request. `code` is `ABORTED`, and `cause` is the signal's reason. */
export class RelayAbortError extends RelayError {
  static override readonly kind: string = "RelayAbortError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "ABORTED", ...details });
  }
}

/** The call ended while you were waiting for something else on it. `code` is `CALL_ENDED`. */
export class RelayCallEndedError extends RelayError {
  static override readonly kind: string = "RelayCallEndedError";

  constructor(message: string, details: RelayErrorDetails = {}) {
    super(message, { code: "CALL_ENDED", ...details });
  }
}

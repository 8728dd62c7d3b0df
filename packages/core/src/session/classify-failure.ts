import {
  RelayAuthError,
  RelayCommandError,
  RelayConnectionError,
  RelayTimeoutError,
} from "../errors/errors.js";
import { RelayError } from "../errors/relay-error.js";

/** What to do after a failed attempt to connect. */
export interface FailureClass {
  /** - `fatal`: trying again cannot help.
   * - `stale`: the session to resume is gone, but a new session may work.
   *  - `retry`: it may work later. */
  readonly decision: "fatal" | "stale" | "retry";
  /** The error to show. */
  readonly error: RelayError;
  /** How long the server asked to wait, in seconds. */
  readonly retryAfter?: number | undefined;
}

const authenticationFailed = -32002;
const requesterRejected = -32003;

/** Certificate problems: the server could not prove its identity, and waiting won't help. */
const certificateCodes = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT)/;

/** What may be wrong with the address, by system error code. */
const addressHints: Readonly<Record<string, string>> = {
  ENOTFOUND: "This host does not exist; check its spelling.",
  EAI_AGAIN: "The host name could not be resolved; check the network.",
  ECONNREFUSED: "No server listens at this address.",
  ECONNRESET: "The server reset the connection.",
  ETIMEDOUT: "The server did not answer.",
};

/**
 * Decides whether to try again after a failed attempt, and why.
 *
 * @param failure the error of the attempt
 * @param url the address of the attempt, for the error message
 * @param resuming whether the attempt tried to resume a session
 */
export function classifyFailure(failure: unknown, url: string, resuming: boolean): FailureClass {
  if (failure instanceof RelayCommandError) return classifyRefusal(failure, url, resuming);
  // A failing token function, and errors that we raised ourselves, are final.
  if (failure instanceof RelayAuthError) return { decision: "fatal", error: failure };
  // A slow platform may only be busy.
  if (failure instanceof RelayTimeoutError) return { decision: "retry", error: failure };
  if (failure instanceof RelayConnectionError) return { decision: "retry", error: failure };
  if (failure instanceof RelayError) return { decision: "fatal", error: failure };
  return classifySystemFailure(failure, url);
}

function classifyRefusal(refusal: RelayCommandError, url: string, resuming: boolean): FailureClass {
  const { code, reason } = refusal;
  // The platform no longer knows the session to resume, but accepted the rest.
  if (resuming && (code === requesterRejected || /protocol mismatch/i.test(reason))) {
    return { decision: "stale", error: refusal };
  }
  // Wrong credentials stay wrong, however often we try.
  const refused =
    code === authenticationFailed || code === requesterRejected || code === 401 || code === 403;
  if (refused) return { decision: "fatal", error: authError(reason, code, url, refusal) };
  // Everything else (a restart, an overload, an internal error) is temporary.
  return { decision: "retry", error: refusal };
}

function classifySystemFailure(failure: unknown, url: string): FailureClass {
  const { status, code, retryAfter } = (failure ?? {}) as Readonly<Record<string, unknown>>;
  // A proxy or the platform refused before there was a session.
  if (status === 401 || status === 403) {
    return { decision: "fatal", error: authError(`HTTP ${status}`, status, url, failure) };
  }
  const word = typeof code === "string" ? code : "CONNECTION_LOST";
  if (certificateCodes.test(word)) {
    return { decision: "fatal", error: connectionError(failure, word, url, certificateHint) };
  }
  const error = connectionError(failure, word, url, addressHints[word]);
  const isBusy = status === 429 || status === 503;
  return { decision: "retry", error, retryAfter: isBusy ? secondsOf(retryAfter) : undefined };
}

/** The longest wait that a server may ask for, in seconds: an hour. */
const longestRetryAfter = 3600;

/** Parses the header `Retry-After`: seconds, or a date. */
function secondsOf(header: unknown): number | undefined {
  if (typeof header !== "string" || header.trim() === "") return undefined;
  const seconds = /^\s*\d+\s*$/.test(header)
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), longestRetryAfter);
}

const certificateHint =
  "The server's certificate is not trusted. If your own authority signed it, " +
  "set SIGNALWIRE_RELAY_CA_FILE to the authority's PEM file.";

function connectionError(
  cause: unknown,
  code: string,
  url: string,
  hint = "",
): RelayConnectionError {
  // System errors may come from another realm, where `instanceof` fails.
  const { message } = (cause ?? {}) as { message?: unknown };
  const what = typeof message === "string" && message !== "" ? message : code;
  const words = `Could not connect to ${url}: ${what}. ${hint}`.trimEnd();
  return new RelayConnectionError(words, { code, cause });
}

function authError(
  reason: string,
  code: number | string,
  url: string,
  cause: unknown,
): RelayAuthError {
  return new RelayAuthError(
    `${url} refused the credentials: ${reason} [${code}]. ` +
      `Check the project id and the token, and that both belong to this space.`,
    { code, method: "signalwire.connect", cause },
  );
}

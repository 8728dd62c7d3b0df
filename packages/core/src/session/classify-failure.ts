import {
  RelayAuthError,
  RelayCommandError,
  RelayConnectionError,
  RelayTimeoutError,
} from "../errors/errors.js";
import { RelayError } from "../errors/relay-error.js";

/** What a failed attempt to connect leads to. */
export interface FailureClass {
  /** - `fatal`: trying again cannot help.
   *  - `stale`: what was to be resumed is gone; a fresh session may work.
   *  - `retry`: it may work later. */
  readonly decision: "fatal" | "stale" | "retry";
  /** The error to show. */
  readonly error: RelayError;
  /** How long the server asked to be left alone, seconds. */
  readonly retryAfter?: number | undefined;
}

const authenticationFailed = -32002;
const requesterRejected = -32003;

/** Certificate problems: the other side is not who it should be, and waiting does not change it. */
const certificateCodes = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_CERT)/;

/** Mistakes in the address, as opposed to a server that is down. */
const addressHints: Readonly<Record<string, string>> = {
  ENOTFOUND: "There is no such host; check its spelling.",
  EAI_AGAIN: "The name could not be looked up; check the network.",
  ECONNREFUSED: "Nothing listens there.",
  ECONNRESET: "The connection was reset.",
  ETIMEDOUT: "It did not answer.",
};

/**
 * Decides whether a failed attempt is worth another, and says why.
 *
 * @param failure what the attempt failed with
 * @param url where it went, for the error's text
 * @param resuming whether the attempt tried to resume a session
 */
export function classifyFailure(failure: unknown, url: string, resuming: boolean): FailureClass {
  if (failure instanceof RelayCommandError) return classifyRefusal(failure, url, resuming);
  // A token function that fails, and a refusal we made ourselves, are final words.
  if (failure instanceof RelayAuthError) return { decision: "fatal", error: failure };
  // Slow is not wrong: the platform may be busy.
  if (failure instanceof RelayTimeoutError) return { decision: "retry", error: failure };
  if (failure instanceof RelayConnectionError) return { decision: "retry", error: failure };
  if (failure instanceof RelayError) return { decision: "fatal", error: failure };
  return classifySystemFailure(failure, url);
}

function classifyRefusal(refusal: RelayCommandError, url: string, resuming: boolean): FailureClass {
  const { code, reason } = refusal;
  // The platform has forgotten the session we asked for: only that part was refused.
  if (resuming && (code === requesterRejected || /protocol mismatch/i.test(reason))) {
    return { decision: "stale", error: refusal };
  }
  // Wrong credentials stay wrong.
  const refused =
    code === authenticationFailed || code === requesterRejected || code === 401 || code === 403;
  if (refused) return { decision: "fatal", error: authError(reason, code, url, refusal) };
  // Everything else (a restart, an overload, an internal error) passes.
  return { decision: "retry", error: refusal };
}

function classifySystemFailure(failure: unknown, url: string): FailureClass {
  const { status, code, retryAfter } = (failure ?? {}) as Readonly<Record<string, unknown>>;
  // A proxy or the platform said no before there was a session.
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

/** The longest time that a server may ask for, seconds: an hour. */
const longestRetryAfter = 3600;

/** The header `Retry-After`: seconds, or a date. */
function secondsOf(header: unknown): number | undefined {
  if (typeof header !== "string" || header.trim() === "") return undefined;
  const seconds = /^\s*\d+\s*$/.test(header)
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), longestRetryAfter);
}

const certificateHint =
  "Its certificate is not trusted. If it is signed by an authority of your own, " +
  "name its PEM file in SIGNALWIRE_RELAY_CA_FILE.";

function connectionError(
  cause: unknown,
  code: string,
  url: string,
  hint = "",
): RelayConnectionError {
  // Errors of the system may come from another realm, so they are not asked what they are instances of.
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
      `Check the project id, the token and that both belong to this space.`,
    { code, method: "signalwire.connect", cause },
  );
}

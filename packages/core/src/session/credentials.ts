import { RelayAuthError, RelayParamError } from "../errors/errors.js";
import type { Log } from "../log/log.js";

/** A secret, or a function that fetches a new one each time the session authenticates. */
export type SecretSource = string | (() => string | Promise<string>);

/** The credentials of a session: a project and its token, or a JWT. */
export interface Credentials {
  readonly project?: string | undefined;
  readonly token?: SecretSource | undefined;
  readonly jwt_token?: SecretSource | undefined;
}

/** `params.authentication` of `signalwire.connect`. */
export type Authentication = { project: string; token: string } | { jwt_token: string };

/** `inspect.custom` of `node:util`. */
export const inspectKey: unique symbol = Symbol.for("nodejs.util.inspect.custom");

const hidden = "[credentials]";

/** Returns the same credentials, hidden from anything that prints an object that contains them. */
export function unprintable(credentials: Credentials): Credentials {
  return Object.defineProperties(credentials, {
    [inspectKey]: { value: () => hidden },
    toJSON: { value: () => hidden },
  });
}

/**
 * Checks that there are credentials.
 *
 * @throws {RelayParamError} if one is missing, naming its option and its environment variable
 */
export function checkCredentials(credentials: Credentials): void {
  if (isGiven(credentials.jwt_token)) return;
  if (!isGiven(credentials.project)) throw missing("project", "SIGNALWIRE_PROJECT_ID");
  if (!isGiven(credentials.token)) throw missing("token", "SIGNALWIRE_API_TOKEN");
}

function isGiven(value: SecretSource | undefined): boolean {
  return value !== undefined && value !== "";
}

function missing(option: string, variable: string): RelayParamError {
  return new RelayParamError(
    `${option} is missing. Pass { ${option}: "…" }, set ${variable}, or pass { jwt_token: "…" } instead. ` +
      `Without an account, run "npx @twinline/simulator": it prints what to set.`,
    { path: option },
  );
}

/**
 * Returns what to send in `signalwire.connect`. Calls the token function if there is one, and makes the log mask the
 * secret.
 *
 * @throws {RelayAuthError} if the function throws, rejects or does not return a non-empty string
 */
export async function authenticationOf(
  credentials: Credentials,
  log: Log,
): Promise<Authentication> {
  if (isGiven(credentials.jwt_token)) {
    return { jwt_token: await fetchSecret("jwt_token", credentials.jwt_token, log) };
  }
  return {
    project: credentials.project ?? "",
    token: await fetchSecret("token", credentials.token, log),
  };
}

async function fetchSecret(
  option: string,
  source: SecretSource | undefined,
  log: Log,
): Promise<string> {
  let secret: unknown = source;
  if (typeof source === "function") {
    try {
      secret = await source();
    } catch (cause) {
      throw new RelayAuthError(`The ${option} function failed: ${String(cause)}`, {
        code: "TOKEN_FUNCTION_FAILED",
        cause,
      });
    }
  }
  if (typeof secret !== "string" || secret === "") {
    throw new RelayAuthError(
      `The ${option} function must return a non-empty string, but returned ${typeof secret}.`,
      { code: "TOKEN_FUNCTION_FAILED" },
    );
  }
  log.secrets.add(secret);
  return secret;
}

import { hasDotEnv } from "../platform/process.js";
import { RelayParamError, type Session, type SessionOptions } from "@twinline/core";
import {
  camelCase,
  describe,
  sessionOptionTypes,
  snakeCase,
  suggestion,
  typeOf,
  type EitherSpelling,
  withoutHelp,
  type OptionTypes,
} from "@twinline/core/internal";

/** The options of a client that are not those of its session. */
export interface DocumentedShutdownOptions {
  /**
   * How long live calls may take to end after SIGINT or SIGTERM, seconds; calls that are still live then lose their
   * connection. 0 disconnects at once. Default 25; 0 for `RelayClient` and `RelayConsumer`.
   */
  drain_timeout?: number | undefined;
  /** Whether SIGINT and SIGTERM shut the client down. Default true; false with a shared session. */
  handle_signals?: boolean | undefined;
  /**
   * A file that gets what the process uses of this API: names, options and legacy habits, each with the
   * file and line of the caller and how often. `npx @twinline/migrate check --usage` shows it. By default
   * `TWINLINE_REPORT`, else nothing is measured.
   */
  usage_report?: string | undefined;
}

/** The options of a client that are not those of its session, in either spelling. */
export type ShutdownOptions = EitherSpelling<DocumentedShutdownOptions>;

/**
 * The options of a client: how to connect (see `SessionOptions`: project, token, host, times), or a
 * session that it shares with other clients.
 */
export type ClientOptions = ShutdownOptions &
  (SessionOptions | (SharedSession & { readonly [Name in keyof SessionOptions]?: undefined }));

/** A session that the app made. It cannot be combined with the options of a session. */
export interface SharedSession {
  readonly session: Session;
}

/** What each option of a client must be. */
export const clientOptionTypes: OptionTypes = {
  ...sessionOptionTypes,
  session: ["object"],
  drain_timeout: ["number"],
  handle_signals: ["boolean"],
  usage_report: ["string"],
};

/** Options under their documented names, and warnings of those that were ignored. */
export interface ReadOptions {
  readonly options: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

/**
 * Reads an options object in either spelling. The legacy SDKs accepted any option: one that is unknown, or has another
 * type than documented, is ignored with a warning.
 *
 * @param where the constructor, for the warnings: `new Client()`
 */
export function readOptions(where: string, given: object, types: OptionTypes): ReadOptions {
  const options: Record<string, unknown> = {};
  const warnings: string[] = [];
  for (const [key, value] of Object.entries(given) as [string, unknown][]) {
    if (value == null) continue;
    const name = Object.hasOwn(types, key) ? key : snakeCase(key);
    const expected = types[name];
    if (expected === undefined) {
      warnings.push(`${where}: unknown option "${key}"; it was ignored${hint(key, types)}`);
    } else if (expected.length > 0 && !expected.includes(typeOf(value))) {
      warnings.push(
        `${where}: ${key} must be ${expected.join(" or ")}, got ${describe(value)}; it was ignored`,
      );
    } else if (!Object.hasOwn(options, name)) options[name] = value;
  }
  return { options, warnings };
}

/**
 * Logs the warnings of {@link readOptions}.
 *
 * @throws {RelayParamError} the session is strict
 */
export function warnOf(warnings: readonly string[], { log, settings }: Session): void {
  const [first] = warnings;
  if (first !== undefined && settings.strict) throw new RelayParamError(first);
  for (const warning of warnings) log.warn(warning);
}

/** Names that other SDKs have for an option. */
const otherNames: Readonly<Record<string, string>> = { topics: "contexts" };

function hint(key: string, types: OptionTypes): string {
  const other = otherNames[key];
  if (other !== undefined && Object.hasOwn(types, other)) return `. Did you mean "${other}"?`;
  const names = Object.keys(types);
  return suggestion(key, [...names, ...names.map(camelCase)]);
}

/**
 * The session to share; undefined when the client makes its own.
 *
 * @throws {RelayParamError} it is not a session
 */
export function sharedSession(session: unknown): Session | undefined {
  if (session === undefined) return undefined;
  // By its shape: a session may come from another copy of the package.
  if (typeof (session as Partial<Session>).request === "function") return session as Session;
  throw new RelayParamError(`new Client(): session must be a Session, got ${describe(session)}`, {
    path: "session",
  });
}

/** Explains a missing credential: the legacy SDK loaded `.env`, this package does not. */
export function withEnvHint(error: unknown): unknown {
  const isCredential = error instanceof RelayParamError && /is missing/.test(error.message);
  if (!isCredential || !hasDotEnv()) return error;
  return new RelayParamError(
    `${withoutHelp(error.message)} There is a .env file here, but it is not loaded: start with ` +
      `"node --env-file=.env", or put import "dotenv/config" first.`,
    { path: error.path, cause: error },
  );
}

import { hasDotEnv } from "../platform/process.js";
import { RelayParamError, type Session, type SessionOptions } from "@twinline/core";
import {
  readOptions,
  sessionOptionTypes,
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
export interface LegacyOptions {
  readonly options: Readonly<Record<string, unknown>>;
  readonly warnings: readonly string[];
}

/**
 * Reads an options object in either spelling. The legacy SDKs accepted any option: one that is unknown, or has another
 * type than documented, is ignored with a warning.
 *
 * @param where the constructor, for the warnings: `new Client()`
 */
export function legacyOptions(where: string, given: object, types: OptionTypes): LegacyOptions {
  const set = Object.entries(given).filter(([, value]) => value !== null);
  const { options, problems } = readOptions(Object.fromEntries(set), types);
  const warnings = problems.map(({ fact, hint }) => `${where}: ${fact}; it was ignored${hint}`);
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

import { documentedOptions, type OptionTypes } from "../arguments/options.js";
import { systemClock, type Clock } from "../clock/clock.js";
import { RelayParamError } from "../errors/errors.js";
import { countingIds, type Ids } from "../ids/ids.js";
import { countRange, intervalRange, numberOr, sizeRange } from "../limits/limits.js";
import { Log } from "../log/log.js";
import { isArea, logLevel, type Logger, type LogLevel, type LogLevels } from "../log/logger.js";
import { environment, readText } from "../platform/process.js";
import type { SocketFactory } from "../transport/socket.js";
import { wsSocket } from "../transport/ws-socket.js";
import type { BackoffOptions } from "./backoff.js";
import {
  checkCredentials,
  unprintable,
  type Credentials,
  type SecretSource,
} from "./credentials.js";
import type { HeartbeatOptions } from "./heartbeat.js";
import { defaultHost, relayUrl } from "./relay-url.js";
import type { SessionOptions } from "./session-options.generated.js";

/** The options of a session, under their documented names. Times are in seconds. */
export interface DocumentedSessionOptions {
  /** Project id. By default `SIGNALWIRE_PROJECT_ID`. */
  project?: string | undefined;
  /** API token, or a function that fetches one for each attempt. By default `SIGNALWIRE_API_TOKEN`. */
  token?: SecretSource | undefined;
  /** A JWT, or a function that fetches one. It wins over project and token. By default `SIGNALWIRE_JWT_TOKEN`. */
  jwt_token?: SecretSource | undefined;
  /**
   * Where to connect: a name, `name:port`, a `wss://` URL, or a `ws://` URL to this machine.
   * By default `SIGNALWIRE_SPACE`, else `relay.signalwire.com`.
   */
  host?: string | undefined;
  /** PEM file of certificate authorities to trust. By default `SIGNALWIRE_RELAY_CA_FILE`, else the system's. */
  ca_file?: string | undefined;
  /** The name of this program in `signalwire.connect`. */
  agent?: string | undefined;
  /**
   * Maximum time for a reply, in seconds, 0.001 to 2,147,483 (24.8 days). Default 10. After that, the request rejects
   * with a `RelayTimeoutError`; the platform may still carry it out.
   */
  request_timeout?: number | undefined;
  /**
   * Maximum time for one attempt to connect and authenticate, in seconds, 0.001 to 2,147,483 (24.8 days). Default 15.
   * After that, the first `connect()` rejects with a `RelayTimeoutError`; a session that was ready before tries again.
   */
  connect_timeout?: number | undefined;
  /** Time between two pings, in seconds, 0.001 to 2,147,483 (24.8 days). Default 30. */
  ping_interval?: number | undefined;
  /**
   * Maximum time for the answer to a ping, in seconds, 0.001 to 2,147,483 (24.8 days). Default 10. After that, the ping
   * counts as missed: see `ping_misses`.
   */
  ping_timeout?: number | undefined;
  /**
   * After this many unanswered pings in a row, the session closes the connection and reconnects. 1 to 1,000,000.
   * Default 3.
   */
  ping_misses?: number | undefined;
  /** Shortest wait before a reconnect, in seconds, 0.001 to 2,147,483 (24.8 days). Default 1. */
  reconnect_min?: number | undefined;
  /** Longest wait before a reconnect, in seconds, from `reconnect_min` to 2,147,483. Default 30. */
  reconnect_max?: number | undefined;
  /**
   * The maximum number of requests that wait for a connection, 0 to 1,000,000. The next one rejects with `QUEUE_FULL`.
   * Default 500.
   */
  queue_limit?: number | undefined;
  /**
   * If one of your handlers blocks the event loop for longer, a warning names it, once. In seconds, 0.001 to 2,147,483.
   * Default 0.5.
   */
  lag_limit?: number | undefined;
  /**
   * The largest frame accepted from the platform, in bytes, 1 to 536,870,912. A larger one closes the connection, and
   * the session reconnects. Default 10 MiB.
   */
  max_frame?: number | undefined;
  /**
   * The maximum amount of data that waits for the platform to read it, in bytes, 1 to 536,870,912. More than that
   * closes the connection, and the session reconnects. Default 16 MiB.
   */
  max_buffered?: number | undefined;
  /**
   * Where log lines go: `console`, a pino logger, … Default: standard error. A logger with a `record` method gets each
   * line with its fields: see {@link Logger}.
   */
  logger?: Logger | undefined;
  /**
   * What is logged: a level, or a level for each area, such as `{ default: "warn", wire: "debug" }`. Default:
   * `SIGNALWIRE_LOG_LEVEL` (in the form `warn,wire=debug`), or else `info`.
   */
  log_level?: LogLevel | LogLevels | undefined;
  /**
   * If true, an undocumented argument is a `RelayParamError` instead of a warning. Use it in tests, and when you clean
   * up. Default: `RELAY_STRICT` (`1` or `true`), or else false.
   */
  strict?: boolean | undefined;
  /**
   * Whether debug lines show the digits that callers press. Default false, because they may be card numbers.
   */
  log_digits?: boolean | undefined;
  /** The clock of all timers, for tests. */
  clock?: Clock | undefined;
  /** Numbers in [0, 1) for the reconnect delay, for tests. */
  random?: (() => number) | undefined;
  /** Generates ids, for tests. */
  ids?: Ids | undefined;
  /** Opens sockets, for tests. */
  socket?: SocketFactory | undefined;
  /** The environment to read. Default `process.env`. */
  env?: Readonly<Record<string, string | undefined>> | undefined;
}

/** The type of each option, by the keys of {@link DocumentedSessionOptions}. */
export const sessionOptionTypes = {
  project: ["string"],
  token: ["string", "function"],
  jwt_token: ["string", "function"],
  host: ["string"],
  ca_file: ["string"],
  agent: ["string"],
  request_timeout: ["number"],
  connect_timeout: ["number"],
  ping_interval: ["number"],
  ping_timeout: ["number"],
  ping_misses: ["number"],
  reconnect_min: ["number"],
  reconnect_max: ["number"],
  queue_limit: ["number"],
  lag_limit: ["number"],
  max_frame: ["number"],
  max_buffered: ["number"],
  logger: ["object", "function"],
  log_level: ["string", "object"],
  strict: ["boolean"],
  log_digits: ["boolean"],
  clock: ["object"],
  random: ["function"],
  ids: ["object"],
  socket: ["function"],
  env: ["object"],
} as const satisfies OptionTypes & Record<keyof DocumentedSessionOptions, readonly string[]>;

/** A session's options with every default filled in. */
export interface SessionSettings {
  readonly credentials: Credentials;
  readonly project: string;
  readonly host: string;
  readonly url: string;
  readonly ca: string | undefined;
  /** Whether Node.js was told to accept any certificate. */
  readonly trustsAnyone: boolean;
  readonly agent: string;
  readonly requestTimeout: number;
  readonly connectTimeout: number;
  readonly heartbeat: HeartbeatOptions;
  readonly backoff: BackoffOptions;
  readonly queueLimit: number;
  readonly lagLimit: number;
  readonly maxFrame: number;
  readonly maxBuffered: number;
  readonly strict: boolean;
  readonly log: Log;
  readonly clock: Clock;
  readonly random: () => number;
  readonly ids: Ids;
  readonly socket: SocketFactory;
}

/**
 * Checks the options of a session and fills in the defaults.
 *
 * @throws {RelayParamError} for an unknown or invalid option, missing credentials or an invalid host
 */
export function sessionSettings(where: string, options: SessionOptions): SessionSettings {
  const given = documentedOptions(where, options, sessionOptionTypes) as DocumentedSessionOptions;
  const env = given.env ?? environment();
  const orEnv = (value: string | undefined, name: string) => value || env[name] || undefined;

  const credentials = unprintable({
    project: orEnv(given.project, "SIGNALWIRE_PROJECT_ID"),
    token: given.token || env["SIGNALWIRE_API_TOKEN"] || undefined,
    jwt_token: given.jwt_token || env["SIGNALWIRE_JWT_TOKEN"] || undefined,
  });
  checkCredentials(credentials);
  const host = orEnv(given.host, "SIGNALWIRE_SPACE") ?? defaultHost;
  const caFile = orEnv(given.ca_file, "SIGNALWIRE_RELAY_CA_FILE");
  const { logger, log_level: level } = given;
  checkLevels(where, level);
  return {
    credentials,
    project: credentials.project ?? "",
    host,
    url: relayUrl(host),
    ca: caFile === undefined ? undefined : readAuthorities(caFile),
    trustsAnyone: environment()["NODE_TLS_REJECT_UNAUTHORIZED"] === "0",
    agent: given.agent ?? "twinline",
    requestTimeout: numberOr(10, where, "request_timeout", given.request_timeout, intervalRange),
    connectTimeout: numberOr(15, where, "connect_timeout", given.connect_timeout, intervalRange),
    heartbeat: {
      interval: numberOr(30, where, "ping_interval", given.ping_interval, intervalRange),
      timeout: numberOr(10, where, "ping_timeout", given.ping_timeout, intervalRange),
      misses: numberOr(3, where, "ping_misses", given.ping_misses, countRange),
    },
    backoff: backoffOf(where, given),
    queueLimit: numberOr(500, where, "queue_limit", given.queue_limit, { ...countRange, min: 0 }),
    lagLimit: numberOr(0.5, where, "lag_limit", given.lag_limit, intervalRange),
    maxFrame: numberOr(10 * 1024 * 1024, where, "max_frame", given.max_frame, sizeRange),
    maxBuffered: numberOr(16 * 1024 * 1024, where, "max_buffered", given.max_buffered, sizeRange),
    strict: given.strict ?? ["1", "true"].includes(env["RELAY_STRICT"] ?? ""),
    log: new Log({
      env,
      ...(logger === undefined ? {} : { logger }),
      ...(level === undefined ? {} : { level }),
      digits: given.log_digits ?? false,
    }),
    clock: given.clock ?? systemClock,
    random: given.random ?? Math.random,
    ids: given.ids ?? countingIds(),
    socket: given.socket ?? wsSocket,
  };
}

function checkLevels(where: string, levels: LogLevel | LogLevels | undefined): void {
  const given = typeof levels === "object" ? Object.entries(levels) : [["default", levels]];
  for (const [area = "", level] of given) {
    if (isArea(area) && (level === undefined || logLevel(level) === level)) continue;
    throw new RelayParamError(
      `${where}: log_level must be debug, info, warn, error or silent, or an object of those by area ` +
        `(default, session, wire, calls, messages, handlers), got ${area}: ${JSON.stringify(level)}`,
      { path: "log_level" },
    );
  }
}

function backoffOf(where: string, given: DocumentedSessionOptions): BackoffOptions {
  const min = numberOr(1, where, "reconnect_min", given.reconnect_min, intervalRange);
  const max = numberOr(Math.max(30, min), where, "reconnect_max", given.reconnect_max, {
    ...intervalRange,
    min,
  });
  return { min, max };
}

function readAuthorities(file: string): string {
  try {
    return readText(file);
  } catch (cause) {
    throw new RelayParamError(
      `The certificate authorities cannot be read: ${String(cause)}. ` +
        `ca_file or SIGNALWIRE_RELAY_CA_FILE must name a PEM file.`,
      { path: "ca_file", cause },
    );
  }
}

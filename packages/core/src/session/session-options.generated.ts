// Generated from DocumentedSessionOptions by `npm run generate`. Do not edit.
import type { DocumentedSessionOptions } from "./session-options.js";

/** The options of a session. Every name is also accepted in camelCase. Times are in seconds. */
export interface SessionOptions {
  /** Project id. By default `SIGNALWIRE_PROJECT_ID`. */
  readonly project?: string | undefined;
  /** API token, or a function that fetches one for each attempt. By default `SIGNALWIRE_API_TOKEN`. */
  readonly token?: DocumentedSessionOptions["token"] | undefined;
  /** A JWT, or a function that fetches one. It wins over project and token. By default `SIGNALWIRE_JWT_TOKEN`. */
  readonly jwt_token?: DocumentedSessionOptions["jwt_token"] | undefined;
  /** A JWT, or a function that fetches one. It wins over project and token. By default `SIGNALWIRE_JWT_TOKEN`. */
  readonly jwtToken?: DocumentedSessionOptions["jwt_token"] | undefined;
  /**
   * Where to connect: a name, `name:port`, a `wss://` URL, or a `ws://` URL to this machine.
   * By default `SIGNALWIRE_SPACE`, else `relay.signalwire.com`.
   */
  readonly host?: string | undefined;
  /** PEM file of certificate authorities to trust. By default `SIGNALWIRE_RELAY_CA_FILE`, else the system's. */
  readonly ca_file?: string | undefined;
  /** PEM file of certificate authorities to trust. By default `SIGNALWIRE_RELAY_CA_FILE`, else the system's. */
  readonly caFile?: string | undefined;
  /** The name of this program in `signalwire.connect`. */
  readonly agent?: string | undefined;
  /**
   * Maximum time for a reply, in seconds, 0.001 to 2,147,483 (24.8 days). Default 10. After that, the request rejects
   * with a `RelayTimeoutError`; the platform may still carry it out.
   */
  readonly request_timeout?: number | undefined;
  /**
   * Maximum time for a reply, in seconds, 0.001 to 2,147,483 (24.8 days). Default 10. After that, the request rejects
   * with a `RelayTimeoutError`; the platform may still carry it out.
   */
  readonly requestTimeout?: number | undefined;
  /**
   * Maximum time for one attempt to connect and authenticate, in seconds, 0.001 to 2,147,483 (24.8 days). Default 15.
   * After that, the first `connect()` rejects with a `RelayTimeoutError`; a session that was ready before tries again.
   */
  readonly connect_timeout?: number | undefined;
  /**
   * Maximum time for one attempt to connect and authenticate, in seconds, 0.001 to 2,147,483 (24.8 days). Default 15.
   * After that, the first `connect()` rejects with a `RelayTimeoutError`; a session that was ready before tries again.
   */
  readonly connectTimeout?: number | undefined;
  /** Time between two pings, in seconds, 0.001 to 2,147,483 (24.8 days). Default 30. */
  readonly ping_interval?: number | undefined;
  /** Time between two pings, in seconds, 0.001 to 2,147,483 (24.8 days). Default 30. */
  readonly pingInterval?: number | undefined;
  /**
   * Maximum time for the answer to a ping, in seconds, 0.001 to 2,147,483 (24.8 days). Default 10. After that, the ping
   * counts as missed: see `ping_misses`.
   */
  readonly ping_timeout?: number | undefined;
  /**
   * Maximum time for the answer to a ping, in seconds, 0.001 to 2,147,483 (24.8 days). Default 10. After that, the ping
   * counts as missed: see `ping_misses`.
   */
  readonly pingTimeout?: number | undefined;
  /**
   * After this many unanswered pings in a row, the session closes the connection and reconnects. 1 to 1,000,000.
   * Default 3.
   */
  readonly ping_misses?: number | undefined;
  /**
   * After this many unanswered pings in a row, the session closes the connection and reconnects. 1 to 1,000,000.
   * Default 3.
   */
  readonly pingMisses?: number | undefined;
  /** Shortest wait before a reconnect, in seconds, 0.001 to 2,147,483 (24.8 days). Default 1. */
  readonly reconnect_min?: number | undefined;
  /** Shortest wait before a reconnect, in seconds, 0.001 to 2,147,483 (24.8 days). Default 1. */
  readonly reconnectMin?: number | undefined;
  /** Longest wait before a reconnect, in seconds, from `reconnect_min` to 2,147,483. Default 30. */
  readonly reconnect_max?: number | undefined;
  /** Longest wait before a reconnect, in seconds, from `reconnect_min` to 2,147,483. Default 30. */
  readonly reconnectMax?: number | undefined;
  /**
   * The maximum number of requests that wait for a connection, 0 to 1,000,000. The next one rejects with `QUEUE_FULL`.
   * Default 500.
   */
  readonly queue_limit?: number | undefined;
  /**
   * The maximum number of requests that wait for a connection, 0 to 1,000,000. The next one rejects with `QUEUE_FULL`.
   * Default 500.
   */
  readonly queueLimit?: number | undefined;
  /**
   * If one of your handlers blocks the event loop for longer, a warning names it, once. In seconds, 0.001 to 2,147,483.
   * Default 0.5.
   */
  readonly lag_limit?: number | undefined;
  /**
   * If one of your handlers blocks the event loop for longer, a warning names it, once. In seconds, 0.001 to 2,147,483.
   * Default 0.5.
   */
  readonly lagLimit?: number | undefined;
  /**
   * The largest frame accepted from the platform, in bytes, 1 to 536,870,912. A larger one closes the connection, and
   * the session reconnects. Default 10 MiB.
   */
  readonly max_frame?: number | undefined;
  /**
   * The largest frame accepted from the platform, in bytes, 1 to 536,870,912. A larger one closes the connection, and
   * the session reconnects. Default 10 MiB.
   */
  readonly maxFrame?: number | undefined;
  /**
   * The maximum amount of data that waits for the platform to read it, in bytes, 1 to 536,870,912. More than that
   * closes the connection, and the session reconnects. Default 16 MiB.
   */
  readonly max_buffered?: number | undefined;
  /**
   * The maximum amount of data that waits for the platform to read it, in bytes, 1 to 536,870,912. More than that
   * closes the connection, and the session reconnects. Default 16 MiB.
   */
  readonly maxBuffered?: number | undefined;
  /**
   * Where log lines go: `console`, a pino logger, … Default: standard error. A logger with a `record` method gets each
   * line with its fields: see {@link Logger}.
   */
  readonly logger?: DocumentedSessionOptions["logger"] | undefined;
  /**
   * What is logged: a level, or a level for each area, such as `{ default: "warn", wire: "debug" }`. Default:
   * `SIGNALWIRE_LOG_LEVEL` (in the form `warn,wire=debug`), or else `info`.
   */
  readonly log_level?: DocumentedSessionOptions["log_level"] | undefined;
  /**
   * What is logged: a level, or a level for each area, such as `{ default: "warn", wire: "debug" }`. Default:
   * `SIGNALWIRE_LOG_LEVEL` (in the form `warn,wire=debug`), or else `info`.
   */
  readonly logLevel?: DocumentedSessionOptions["log_level"] | undefined;
  /**
   * If true, an undocumented argument is a `RelayParamError` instead of a warning. Use it in tests, and when you clean
   * up. Default: `RELAY_STRICT` (`1` or `true`), or else false.
   */
  readonly strict?: boolean | undefined;
  /** Whether debug lines show the digits that callers press. Default false, because they may be card numbers. */
  readonly log_digits?: boolean | undefined;
  /** Whether debug lines show the digits that callers press. Default false, because they may be card numbers. */
  readonly logDigits?: boolean | undefined;
  /** The clock of all timers, for tests. */
  readonly clock?: DocumentedSessionOptions["clock"] | undefined;
  /** Numbers in [0, 1) for the reconnect delay, for tests. */
  readonly random?: (() => number) | undefined;
  /** Generates ids, for tests. */
  readonly ids?: DocumentedSessionOptions["ids"] | undefined;
  /** Opens sockets, for tests. */
  readonly socket?: DocumentedSessionOptions["socket"] | undefined;
  /** The environment to read. Default `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

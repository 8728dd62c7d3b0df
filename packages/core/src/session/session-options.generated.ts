// Generated from DocumentedSessionOptions by `npm run generate`. Do not edit.
import type { DocumentedSessionOptions } from "./session-options.js";

/** The options of a session. Every name may also be given in camelCase. Times are seconds. */
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
  /** What to call this program in `signalwire.connect`. */
  readonly agent?: string | undefined;
  /** How long a request may take, seconds, 0.001 to 2,147,483 (24.8 days). Default 10. */
  readonly request_timeout?: number | undefined;
  /** How long a request may take, seconds, 0.001 to 2,147,483 (24.8 days). Default 10. */
  readonly requestTimeout?: number | undefined;
  /** How long one attempt to connect may take in all, seconds, 0.001 to 2,147,483 (24.8 days). Default 15. */
  readonly connect_timeout?: number | undefined;
  /** How long one attempt to connect may take in all, seconds, 0.001 to 2,147,483 (24.8 days). Default 15. */
  readonly connectTimeout?: number | undefined;
  /** Time between two pings, seconds, 0.001 to 2,147,483 (24.8 days). Default 30. */
  readonly ping_interval?: number | undefined;
  /** Time between two pings, seconds, 0.001 to 2,147,483 (24.8 days). Default 30. */
  readonly pingInterval?: number | undefined;
  /** How long the answer to a ping may take, seconds, 0.001 to 2,147,483 (24.8 days). Default 10. */
  readonly ping_timeout?: number | undefined;
  /** How long the answer to a ping may take, seconds, 0.001 to 2,147,483 (24.8 days). Default 10. */
  readonly pingTimeout?: number | undefined;
  /** Number of unanswered pings in a row after which the connection counts as dead, 1 to 1,000,000. Default 3. */
  readonly ping_misses?: number | undefined;
  /** Number of unanswered pings in a row after which the connection counts as dead, 1 to 1,000,000. Default 3. */
  readonly pingMisses?: number | undefined;
  /** Shortest wait before a reconnect, seconds, 0.001 to 2,147,483 (24.8 days). Default 1. */
  readonly reconnect_min?: number | undefined;
  /** Shortest wait before a reconnect, seconds, 0.001 to 2,147,483 (24.8 days). Default 1. */
  readonly reconnectMin?: number | undefined;
  /** Longest wait before a reconnect, seconds, from `reconnect_min` to 2,147,483. Default 30. */
  readonly reconnect_max?: number | undefined;
  /** Longest wait before a reconnect, seconds, from `reconnect_min` to 2,147,483. Default 30. */
  readonly reconnectMax?: number | undefined;
  /**
   * How many requests may wait for a connection, 0 to 1,000,000; the next one is rejected with
   * `QUEUE_FULL`. Default 500.
   */
  readonly queue_limit?: number | undefined;
  /**
   * How many requests may wait for a connection, 0 to 1,000,000; the next one is rejected with
   * `QUEUE_FULL`. Default 500.
   */
  readonly queueLimit?: number | undefined;
  /**
   * A handler of yours that keeps the event loop longer is warned of by name, once; seconds, 0.001 to 2,147,483.
   * Default 0.5.
   */
  readonly lag_limit?: number | undefined;
  /**
   * A handler of yours that keeps the event loop longer is warned of by name, once; seconds, 0.001 to 2,147,483.
   * Default 0.5.
   */
  readonly lagLimit?: number | undefined;
  /**
   * Largest frame accepted from the platform, bytes, 1 to 536,870,912; a larger one ends the
   * connection, which is made again. Default 10 MiB.
   */
  readonly max_frame?: number | undefined;
  /**
   * Largest frame accepted from the platform, bytes, 1 to 536,870,912; a larger one ends the
   * connection, which is made again. Default 10 MiB.
   */
  readonly maxFrame?: number | undefined;
  /**
   * How much may wait for the platform to read it, bytes, 1 to 536,870,912; more ends the connection,
   * which is made again. Default 16 MiB.
   */
  readonly max_buffered?: number | undefined;
  /**
   * How much may wait for the platform to read it, bytes, 1 to 536,870,912; more ends the connection,
   * which is made again. Default 16 MiB.
   */
  readonly maxBuffered?: number | undefined;
  /**
   * Where log lines go: `console`, a pino logger, … By default standard error. One with a `record`
   * method gets each line with its fields: see {@link Logger}.
   */
  readonly logger?: DocumentedSessionOptions["logger"] | undefined;
  /**
   * What is logged: a level, or one for each area, such as `{ default: "warn", wire: "debug" }`. By
   * default `SIGNALWIRE_LOG_LEVEL` (there: `warn,wire=debug`), else `info`.
   */
  readonly log_level?: DocumentedSessionOptions["log_level"] | undefined;
  /**
   * What is logged: a level, or one for each area, such as `{ default: "warn", wire: "debug" }`. By
   * default `SIGNALWIRE_LOG_LEVEL` (there: `warn,wire=debug`), else `info`.
   */
  readonly logLevel?: DocumentedSessionOptions["log_level"] | undefined;
  /**
   * Whether arguments that are sent although they are not as documented are a `RelayParamError` instead
   * of a warning: for tests, and for cleaning up. By default `RELAY_STRICT` (`1` or `true`), else false.
   */
  readonly strict?: boolean | undefined;
  /** Show the digits that callers key in debug lines. Default false: they may be those of a card. */
  readonly log_digits?: boolean | undefined;
  /** Show the digits that callers key in debug lines. Default false: they may be those of a card. */
  readonly logDigits?: boolean | undefined;
  /** The clock for every timer, for tests. */
  readonly clock?: DocumentedSessionOptions["clock"] | undefined;
  /** Numbers in [0, 1) for the reconnect delay, for tests. */
  readonly random?: (() => number) | undefined;
  /** Where ids come from, for tests. */
  readonly ids?: DocumentedSessionOptions["ids"] | undefined;
  /** What opens sockets, for tests. */
  readonly socket?: DocumentedSessionOptions["socket"] | undefined;
  /** The environment to read. Default `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
}

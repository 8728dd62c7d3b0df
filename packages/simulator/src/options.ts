import { RelayParamError } from "@twinline/core";
import {
  countRange,
  documentedOptions,
  isLoopback,
  numberOr,
  sizeRange,
  systemClock,
  timeoutRange,
  type EitherSpelling,
  type NumberRange,
  type OptionTypes,
} from "@twinline/core/internal";

import type { Clock } from "@twinline/core";
import { PacedClock } from "./clock/paced-clock.js";
import { SeededIds } from "./ids.js";
import type { ServerCertificate } from "./tls/server-certificate.js";

/** What to do about something unexpected: a call to a number without a person, a script that fails. */
export type Unexpected = "error" | "warn" | "ignore";

/** The options of a simulator, under their documented names. Times are seconds. */
export interface DocumentedSimulatorOptions {
  /** TCP port, 0 to 65535. Default 0: any that is free. */
  port?: number | undefined;
  /** Address to listen on. Default `127.0.0.1`: this machine only. Any other needs `projects`. */
  host?: string | undefined;
  /** Certificate and key, in PEM: it speaks `wss://` only then. {@link makeCertificate} makes them. Default: `ws://`. */
  tls?: ServerCertificate | undefined;
  /**
   * The credentials that are accepted: tokens (or JWTs) by project. Default: any project with any
   * token, and any JWT, as long as they are not empty.
   */
  projects?: Readonly<Record<string, string>> | undefined;
  /** Contexts by number: where a call to that number is offered. */
  numbers?: Readonly<Record<string, { context: string } | string>> | undefined;
  /** Every timer runs on it. Default: the machine's clock. Give a {@link VirtualClock} in tests. */
  clock?: Clock | undefined;
  /** Makes ids the same in every run: any whole number. Default: random. */
  seed?: number | undefined;
  /**
   * What happens about something unexpected: a call to a number without a person, a
   * method that is not simulated, a person's script that fails. `error`: `close()` rejects with all of it;
   * `warn`: `process.emitWarning`; `ignore`: it is in `sim.problems` only. Default `warn`.
   */
  unexpected?: Unexpected | undefined;
  /** Seconds between two pings to a client, up to 24.8 days. 0: no pings. Default 10. */
  ping_interval?: number | undefined;
  /** Seconds that a session without a connection is kept, with its calls, up to 24.8 days. Default 60. */
  keep_sessions?: number | undefined;
  /** Seconds that an inbound call rings before it ends unanswered, up to 24.8 days. Default 60. */
  ring_timeout?: number | undefined;
  /** How long audio files last, by URL. Default for others: 3. A file that is `missing` fails to play. */
  audio?: Readonly<Record<string, number | "missing">> | undefined;
  /** How many pages documents have that an app faxes, by URL. Default for others: 1. One that is `missing` cannot be sent. */
  documents?: Readonly<Record<string, number | "missing">> | undefined;
  /**
   * Other machines that sound of taps and streams, and events for a `status_url`, may really go to, by
   * name or address. Default none: a tap or stream to another machine runs, and nothing leaves this one.
   */
  media_hosts?: readonly string[] | undefined;
  /** How many frames the log keeps, 1 to 1,000,000; the oldest go first. Default 50,000. */
  log_limit?: number | undefined;
  /** How many bytes of frames the log keeps, 1 to 512 MiB; the oldest go first. Default 64 MiB. */
  log_size?: number | undefined;
  /** Largest frame accepted from a client, 1 byte to 512 MiB. A larger one closes its connection. Default 10 MiB. */
  max_frame?: number | undefined;
}

/** Options of {@link startSimulator}. Every name is taken in its camelCase spelling too. */
export type SimulatorOptions = EitherSpelling<DocumentedSimulatorOptions>;

const optionTypes = {
  port: ["number"],
  host: ["string"],
  tls: ["object"],
  projects: ["object"],
  numbers: ["object"],
  clock: ["object"],
  seed: ["number"],
  unexpected: ["string"],
  ping_interval: ["number"],
  keep_sessions: ["number"],
  ring_timeout: ["number"],
  audio: ["object"],
  documents: ["object"],
  media_hosts: ["array"],
  log_limit: ["number"],
  log_size: ["number"],
  max_frame: ["number"],
} as const satisfies OptionTypes & Record<keyof DocumentedSimulatorOptions, readonly string[]>;

/** Options with every default filled in. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly tls: ServerCertificate | undefined;
  readonly projects: Readonly<Record<string, string>> | undefined;
  readonly numbers: Readonly<Record<string, { context: string } | string>>;
  readonly clock: Clock;
  /** Unix time, in seconds, at which the clock was at 0. */
  readonly epoch: number;
  readonly ids: SeededIds;
  readonly unexpected: Unexpected;
  readonly pingInterval: number;
  readonly keepSessions: number;
  readonly ringTimeout: number;
  readonly audio: Readonly<Record<string, number | "missing">>;
  readonly documents: Readonly<Record<string, number | "missing">>;
  readonly mediaHosts: readonly string[];
  readonly logLimit: number;
  readonly logSize: number;
  readonly maxFrame: number;
}

/** The first second of 2025: where virtual time starts, so that timestamps are the same in every run. */
const virtualEpoch = 1_735_689_600;

/** @throws {RelayParamError} for an unknown option, one of the wrong type or out of its range */
export function settingsOf(options: SimulatorOptions): Settings {
  const given = documentedOptions(
    "startSimulator()",
    options,
    optionTypes,
  ) as DocumentedSimulatorOptions;
  const clock = given.clock ?? systemClock;
  checkHost(given);
  const number = (
    name:
      | "port"
      | "ping_interval"
      | "keep_sessions"
      | "ring_timeout"
      | "log_limit"
      | "log_size"
      | "max_frame",
    fallback: number,
    range: NumberRange,
  ): number => numberOr(fallback, "startSimulator()", name, given[name], range);
  return {
    port: number("port", 0, { min: 0, max: 65_535, unit: "", isWhole: true }),
    host: given.host ?? "127.0.0.1",
    tls: given.tls,
    projects: given.projects,
    numbers: given.numbers ?? {},
    clock,
    epoch:
      clock === systemClock || clock instanceof PacedClock
        ? (Date.now() - clock.now()) / 1000
        : virtualEpoch,
    ids: new SeededIds(given.seed),
    unexpected: given.unexpected ?? "warn",
    pingInterval: number("ping_interval", 10, timeoutRange),
    keepSessions: number("keep_sessions", 60, timeoutRange),
    ringTimeout: number("ring_timeout", 60, timeoutRange),
    audio: given.audio ?? {},
    documents: given.documents ?? {},
    mediaHosts: given.media_hosts ?? [],
    logLimit: number("log_limit", 50_000, countRange),
    logSize: number("log_size", 64 * 1024 * 1024, sizeRange),
    maxFrame: number("max_frame", 10 * 1024 * 1024, sizeRange),
  };
}

function checkHost({ host, projects }: DocumentedSimulatorOptions): void {
  if (host === undefined || isLoopback(host) || projects !== undefined) return;
  throw new RelayParamError(
    `startSimulator(): host ${host} can be reached from other machines, so say who may connect: ` +
      `projects: { "a-project": "a-token" }`,
    { method: "startSimulator", path: "projects" },
  );
}

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
  type Json,
  type NumberRange,
  type OptionTypes,
} from "@twinline/core/internal";

import type { Clock } from "@twinline/core";
import { PacedClock } from "./clock/paced-clock.js";
import { SeededIds } from "./network/ids.js";

/** What a server proves itself with, in PEM. */
export interface ServerCertificate {
  readonly cert: string;
  readonly key: string;
}

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

/** The caller and the number or context that is called. */
export interface DocumentedInboundCall {
  /** The number that is called. Its context is where the call is offered. */
  to?: string | undefined;
  /** The caller's number. Default `+15551110000`. */
  from?: string | undefined;
  /** Where the call is offered. Default: the context of `to`. */
  context?: string | undefined;
  /** What the platform says about the caller instead of a phone, such as a SIP device. */
  device?: { type: string; params: Json } | undefined;
}

/** Options of `sim.call()`. Every name is taken in its camelCase spelling too. */
export type InboundCall = EitherSpelling<DocumentedInboundCall>;

/** A message to an app. */
export interface DocumentedInboundText {
  to: string;
  /** Default `+15551110000`. */
  from?: string | undefined;
  body?: string | undefined;
  /** URLs. */
  media?: readonly string[] | undefined;
  /** Default: the context of `to`. */
  context?: string | undefined;
}

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

const defaults = {
  port: 0,
  host: "127.0.0.1",
  numbers: {},
  clock: systemClock,
  unexpected: "warn",
  ping_interval: 10,
  keep_sessions: 60,
  ring_timeout: 60,
  audio: {},
  documents: {},
  media_hosts: [],
  log_limit: 50_000,
  log_size: 64 * 1024 * 1024,
  max_frame: 10 * 1024 * 1024,
} as const satisfies DocumentedSimulatorOptions;

const ranges = {
  port: { min: 0, max: 65_535, unit: "", isWhole: true },
  ping_interval: timeoutRange,
  keep_sessions: timeoutRange,
  ring_timeout: timeoutRange,
  log_limit: countRange,
  log_size: sizeRange,
  max_frame: sizeRange,
} as const satisfies Partial<Record<keyof typeof defaults, NumberRange>>;

/** Options with every default filled in. */
export type Settings = Readonly<Pick<DocumentedSimulatorOptions, "tls" | "projects">> & {
  readonly [Name in keyof typeof defaults]: NonNullable<DocumentedSimulatorOptions[Name]>;
} & {
  /** Unix time, in seconds, at which the clock was at 0. */
  readonly epoch: number;
  readonly ids: SeededIds;
};

/** The first second of 2025: where virtual time starts, so that timestamps are the same in every run. */
const virtualEpoch = 1_735_689_600;

const where = "startSimulator()";

/** @throws {RelayParamError} for an unknown option, one of the wrong type or out of its range */
export function settingsOf(options: SimulatorOptions): Settings {
  const given = documentedOptions(where, options, optionTypes) as DocumentedSimulatorOptions;
  checkHost(given);
  const filled = Object.entries(defaults).map(([name, fallback]) => {
    const value = given[name as keyof typeof defaults];
    const range = (ranges as Readonly<Record<string, NumberRange>>)[name];
    if (range === undefined) return [name, value ?? fallback];
    return [name, numberOr(fallback as number, where, name, value, range)];
  });
  const settings = { ...given, ...Object.fromEntries(filled) } as Settings;
  const { clock } = settings;
  const isReal = clock === systemClock || clock instanceof PacedClock;
  const epoch = isReal ? (Date.now() - clock.now()) / 1000 : virtualEpoch;
  return { ...settings, epoch, ids: new SeededIds(given.seed) };
}

function checkHost({ host, projects }: DocumentedSimulatorOptions): void {
  if (host === undefined || isLoopback(host) || projects !== undefined) return;
  throw new RelayParamError(
    `startSimulator(): host ${host} can be reached from other machines, so say who may connect: ` +
      `projects: { "a-project": "a-token" }`,
    { method: "startSimulator", path: "projects" },
  );
}

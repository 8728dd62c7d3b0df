import {
  Deferred,
  documentedOptions,
  Emitter,
  isJson,
  Secrets,
  systemClock,
} from "@twinline/core/internal";

import type { Clock } from "@twinline/core";
import { Timers } from "../clock/timers.js";
import { waitingClock } from "../clock/virtual-clock.js";
import type { Unexpected } from "../options.js";
import { Problems } from "../network/problems.js";
import type { ServerCertificate } from "../options.js";
import { Connection } from "../wire/connection.js";
import { Faults } from "../wire/faults.js";
import { FrameLog } from "../wire/frame-log.js";
import type { Frame } from "../wire/frame.js";
import { hostUrl } from "../wire/host-url.js";
import { OwnHosts } from "../wire/own-hosts.js";
import { Routes } from "../wire/routes.js";
import { Server } from "../wire/server.js";
import type { RecordedFrame } from "@twinline/core/internal";
import { readSession } from "./recorder.js";
import { placeOf, ReplayConnection } from "./replay-connection.js";
import { scriptsOf, type ConnectionScript } from "./script.js";

/** Options of {@link startReplay}. */
export interface ReplayOptions {
  /** TCP port, 0 to 65535. Default 0: any that is free. */
  port?: number | undefined;
  /** Address to listen on. Default `127.0.0.1`: this machine only. */
  host?: string | undefined;
  /** As of {@link startSimulator}. Default: `ws://`. */
  tls?: ServerCertificate | undefined;
  /** As of {@link startSimulator}. Default: the machine's clock. */
  clock?: Clock | undefined;
  /**
   * What happens when the app does something else than it did: as of {@link startSimulator}. Default
   * `error`: `close()` rejects with all of it.
   */
  unexpected?: Unexpected | undefined;
  /** How many recorded seconds pass in one, above 0. Default 1. */
  speed?: number | undefined;
}

const optionTypes = {
  port: ["number"],
  host: ["string"],
  tls: ["object"],
  clock: ["object"],
  unexpected: ["string"],
  speed: ["number"],
} as const satisfies Record<keyof ReplayOptions, readonly string[]>;

/** A platform that answers as it was recorded, and reports what an app does differently. */
export class Replay {
  /** What a client takes as its host: `ws://127.0.0.1:PORT`. */
  host = "";
  /** The port it listens on. */
  port = 0;
  readonly #scripts: readonly ConnectionScript[];
  readonly #links: ReplayConnection[] = [];
  readonly #problems: Problems;
  readonly #timers: Timers;
  readonly #listeners: Emitter<{ frame: Frame; problem: Error }>;
  readonly #log: FrameLog;
  readonly #server: Server;
  readonly #onActivity: () => void;
  readonly #watch: (source: Server | Connection) => () => void;
  readonly #speed: number;
  #progressed = new Deferred<void>();
  #connections = 0;
  #closed: Promise<void> | undefined;

  /** @internal {@link startReplay} makes them. */
  constructor(frames: readonly RecordedFrame[], options: ReplayOptions) {
    const clock = options.clock ?? systemClock;
    const virtual = waitingClock(clock);
    this.#scripts = scriptsOf(frames);
    this.#speed = options.speed ?? 1;
    this.#problems = new Problems(options.unexpected ?? "error");
    this.#timers = new Timers(clock);
    this.#listeners = new Emitter((error) => this.#problems.report(error));
    const began = this.#timers.now();
    const now = (): number => this.#timers.now() - began;
    this.#log = new FrameLog(
      { frames: 50_000, size: 64 * 1024 * 1024 },
      new Secrets(),
      now,
      this.#listeners,
    );
    this.#onActivity = () => virtual?.report_activity();
    this.#watch = (source) => virtual?.watch(source) ?? (() => undefined);
    this.#server = new Server(
      10 * 1024 * 1024,
      new Routes(new OwnHosts(options.host ?? "127.0.0.1"), (error) =>
        this.#problems.report(error),
      ),
      (socket, wire) => this.#accept(socket, wire),
      this.#onActivity,
      options.tls,
    );
    this.#watch(this.#server);
  }

  /** Every frame that passed, oldest first, secrets replaced by `***`. */
  get log(): readonly Frame[] {
    return this.#log.frames;
  }

  /** What the app did differently, so far. */
  get problems(): readonly Error[] {
    return this.#problems.all;
  }

  /** Follows the frames as they pass, or what the app does differently. */
  on(event: "frame", listener: (frame: Frame) => unknown): void;
  on(event: "problem", listener: (problem: Error) => unknown): void;
  on(event: "frame" | "problem", listener: (what: never) => unknown): void {
    this.#listeners.on(event, listener as (what: Frame | Error) => unknown);
  }

  /** Removes a listener of `on`. */
  off(event: "frame", listener: (frame: Frame) => unknown): void;
  off(event: "problem", listener: (problem: Error) => unknown): void;
  off(event: "frame" | "problem", listener: (what: never) => unknown): void {
    this.#listeners.off(event, listener as (what: Frame | Error) => unknown);
  }

  /**
   * Resolves when the app has made every request of the recording, and got everything that was sent.
   *
   * @param options `within`: how long nothing of the recording may happen, seconds. Default 60
   * @throws when nothing happened for that long; the message says what is missing
   */
  async finished(options: { within?: number | undefined } = {}): Promise<void> {
    const { within = 60 } = options;
    while (!this.#isDone()) {
      const timers = this.#timers.scope();
      const late = new Deferred<"late">();
      timers.after(within, () => late.resolve("late"));
      const what = await Promise.race([this.#progressed.promise, late.promise]);
      timers.close();
      if (what === "late") {
        throw new Error(
          `Nothing in the recording happened within ${within} s. ${this.#missing().join(" ")}`,
        );
      }
    }
  }

  /**
   * Ends it.
   *
   * @throws {UnexpectedError} with `unexpected: "error"`, when the app did anything differently
   */
  async close(): Promise<void> {
    this.#closed ??= this.#close();
    await this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  /** @internal */
  async listen(port: number, host: string): Promise<void> {
    this.port = await this.#server.listen(port, host);
  }

  async #close(): Promise<void> {
    for (const missing of this.#missing()) this.#report(missing);
    this.#timers.close();
    await this.#server.close();
    this.#listeners.clear();
    this.#problems.raise();
  }

  #accept(...[socket, wire]: Parameters<ConstructorParameters<typeof Server>[2]>): void {
    const index = this.#connections;
    const script = this.#scripts[index];
    this.#connections += 1;
    const connection = new Connection(
      this.#connections,
      socket,
      wire,
      {
        log: this.#log,
        faults: new Faults(),
        timers: this.#timers,
        readInterval: () => 0,
        envelopeFor: () => undefined,
        onActivity: this.#onActivity,
      },
      {
        onRequest: (_connection, id, method, params) => {
          if (method.endsWith(".ping"))
            return id === undefined ? undefined : connection.reply(id, {});
          this.#links[index]?.handle(id, method, isJson(params) ? params : {});
        },
        onClosed: () => unwatch(),
      },
    );
    const unwatch = this.#watch(connection);
    if (script === undefined) {
      const often = this.#scripts.length;
      const was = `${often} connection${often === 1 ? "" : "s"}`;
      this.#report(`The app connects more often than in the recording, which has ${was}.`);
      return connection.close(1000, "not in the recording");
    }
    const link = new ReplayConnection(script, connection, this.#timers.scope(), this.#speed, {
      onDifference: (problem) => this.#report(problem),
      onProgress: () => {
        this.#progressed.resolve();
        this.#progressed = new Deferred();
      },
    });
    this.#links.push(link);
  }

  #isDone(): boolean {
    return this.#links.length === this.#scripts.length && this.#links.every(({ done }) => done);
  }

  /** What the app did when it was recorded, and has not done now. */
  #missing(): string[] {
    const never = this.#scripts.slice(this.#links.length).flatMap((script) => script.expectations);
    return [...this.#links.flatMap(({ missing }) => missing), ...never].map(
      (expected) => `${placeOf(expected)} was sent in the recording, and is not sent now.`,
    );
  }

  #report(problem: string): void {
    const error = new Error(problem);
    this.#problems.report(error);
    this.#listeners.emit("problem", error);
  }
}

/**
 * Plays the platform's side of a session that was saved: an app that connects gets the answers and the
 * events that were recorded, as long after its requests as they came then. What it sends is compared
 * with what it sent: names that clients make up and secrets may differ, everything else is reported.
 *
 * @param session the file, or its frames
 * @throws when the file is not a recording, or the port is taken
 * @throws {RelayParamError} for a wrong option
 */
export async function startReplay(
  session: string | readonly RecordedFrame[],
  options: ReplayOptions = {},
): Promise<Replay> {
  const given = documentedOptions("startReplay()", options, optionTypes) as ReplayOptions;
  if (given.speed !== undefined && !(given.speed > 0)) {
    throw new RangeError(`startReplay: speed must be above 0, got ${given.speed}`);
  }
  const frames = typeof session === "string" ? readSession(session) : session;
  const replay = new Replay(frames, given);
  const { port = 0, host = "127.0.0.1", tls } = given;
  await replay.listen(port, host);
  replay.host = hostUrl(host, replay.port, tls !== undefined);
  return replay;
}

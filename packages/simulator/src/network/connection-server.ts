import { Deferred, Emitter } from "@twinline/core/internal";

import { waitingClock, type WaitingClock } from "../clock/virtual-clock.js";
import { FileServer } from "../media/file-server.js";
import type { Network } from "./network.js";
import type { TimedNote } from "../notes/note.js";
import type { Settings } from "../options.js";
import { callSite } from "../people/call-site.js";
import { Dispatcher } from "../requests/dispatcher.js";
import { RequestFaults } from "../requests/request-faults.js";
import { Heartbeat } from "../session/heartbeat.js";
import { Connection, type ConnectionContext, type ConnectionObserver } from "../wire/connection.js";
import type { Corkable, WireSocket } from "../wire/wire-socket.js";
import { Faults } from "../wire/faults.js";
import type { Frame } from "../wire/frame.js";
import { FrameLog, passes, type FrameFilter } from "../wire/frame-log.js";
import { OwnHosts } from "../wire/own-hosts.js";
import { Routes } from "../wire/routes.js";
import { Server } from "../wire/server.js";

/** A fault that was injected, or ended. */
export interface InjectedFault {
  /** The name of the method of a simulator that does it, such as `drop_connections`. */
  readonly what: string;
  /** What it was given: seconds, `on` or `off`, a method with its code. */
  readonly detail: string;
}

export interface ServerEvents {
  frame: Frame;
  /** A connection was opened or closed. */
  connection: { readonly number: number; readonly open: boolean };
  fault: InjectedFault;
  /** What happens beside the frames, once notes are taken of it. */
  note: TimedNote;
}

/** Accepts clients, and has their connections, the log of their frames and the faults that are set. */
export class ConnectionServer {
  readonly log: FrameLog;
  readonly faults = new Faults();
  readonly requestFaults = new RequestFaults();
  readonly listeners: Emitter<ServerEvents>;
  readonly hosts: OwnHosts;
  /** What is served over HTTP on the same port. */
  readonly routes: Routes;
  /** The envelopes of older clients: the first that knows the first frame of a client is used. */
  readonly envelopes: ConnectionContext["envelopeFor"][] = [];
  /** While true no ping is sent or answered. */
  pingsMuted = false;
  /** How long each frame of a client takes to be read, seconds. */
  readInterval = 0;
  readonly #network: Network;
  readonly #settings: Settings;
  readonly #server: Server;
  readonly #dispatcher: Dispatcher;
  readonly #connections = new Map<Connection, Heartbeat>();
  readonly #clock: WaitingClock | undefined;
  readonly #unwatch = new Map<object, () => void>();
  #count = 0;
  #port = 0;
  readonly #started: number;

  constructor(network: Network) {
    const { settings, secrets, timers } = network;
    this.#network = network;
    this.#settings = settings;
    this.#clock = waitingClock(settings.clock);
    this.#started = timers.now();
    this.listeners = new Emitter((error) => network.problems.report(error));
    this.log = new FrameLog(
      { frames: settings.log_limit, size: settings.log_size },
      secrets,
      () => this.now(),
      this.listeners,
    );
    this.#dispatcher = new Dispatcher(network, this.requestFaults);
    this.hosts = new OwnHosts(settings.host);
    this.routes = new Routes(this.hosts, (error) => network.problems.report(error));
    const files = new FileServer(network.files, this.hosts);
    for (const path of network.files.paths) this.routes.add("GET", path, files.serve);
    const onActivity = (): void => this.#clock?.report_activity();
    this.#server = new Server(
      settings.max_frame,
      this.routes,
      (socket, wire) => this.accept(socket, wire),
      onActivity,
      settings.tls,
    );
    this.#watch(this.#server);
  }

  /** Seconds since the simulator was started. */
  now(): number {
    return this.#network.timers.now() - this.#started;
  }

  get connections(): readonly Connection[] {
    return [...this.#connections.keys()];
  }

  /** Accepts a client, over the network or in memory. */
  accept(socket: WireSocket, wire: Corkable): void {
    const { timers } = this.#network;
    this.#count += 1;
    const onActivity = (): void => this.#clock?.report_activity();
    const readInterval = (): number => this.readInterval;
    const { log, faults } = this;
    const context = {
      log,
      faults,
      timers,
      readInterval,
      envelopeFor: this.#envelopeFor,
      onActivity,
    };
    this.#welcome(new Connection(this.#count, socket, wire, context, this.#observer));
  }

  /** @returns the port */
  async listen(): Promise<number> {
    this.#port = await this.#server.listen(this.#settings.port, this.#settings.host);
    return this.#port;
  }

  /** The first frame that matches, in the log or to come. */
  frame(filter: FrameFilter, within: number): Promise<Frame> {
    const located = callSite(2);
    const passed = this.log.matching(filter)[0];
    if (passed !== undefined) return Promise.resolve(passed);
    const { promise, resolve, reject } = new Deferred<Frame>();
    const timers = this.#network.timers.scope();
    const listener = (frame: Frame): void => {
      if (!passes(frame, filter)) return;
      timers.close();
      this.listeners.off("frame", listener);
      resolve(frame);
    };
    this.listeners.on("frame", listener);
    timers.after(within, () => {
      this.listeners.off("frame", listener);
      const seen = [...new Set(this.log.frames.map((frame) => frame.event_type ?? frame.method))];
      reject(
        located(
          new Error(
            `Timed out after ${within} s waiting for a frame with ${JSON.stringify(filter)}. ` +
              `Frames that passed: ${seen.filter(Boolean).join(", ") || "none"}.`,
          ),
        ),
      );
    });
    return promise;
  }

  /** Resolves when a client listens to the context, or to any; rejects when none does in time. */
  listens(context: string | undefined, within: number): Promise<void> {
    const located = callSite(2);
    const { sessions } = this.#network;
    const holds = (): boolean => sessions.listening(context).length > 0;
    if (holds()) return Promise.resolve();
    const { promise, resolve, reject } = new Deferred<void>();
    const timers = this.#network.timers.scope();
    const look = (): void => {
      if (!holds()) return;
      stop();
      resolve();
    };
    const stop = (): void => {
      timers.close();
      this.listeners.off("frame", look);
    };
    this.listeners.on("frame", look);
    const late = (): void => {
      stop();
      const known = sessions.all().flatMap(({ contexts }) => [...contexts]);
      const message =
        `Timed out after ${within} s waiting for an app that listens to ${context ?? "any context"}. ` +
        `Apps connected: ${this.connections.length}; contexts they listen to: ${known.join(", ") || "none"}.`;
      reject(located(new Error(message)));
    };
    if (Number.isFinite(within)) timers.after(within, late);
    return promise;
  }

  /**
   * Tells listeners that a fault was injected.
   *
   * @param what the name of the method that does it, such as `drop_connections`
   */
  reportFault(what: string, detail: string | number | boolean = ""): void {
    const words = typeof detail === "boolean" ? (detail ? "on" : "off") : String(detail);
    this.listeners.emit("fault", { what, detail: words });
  }

  /** Breaks every connection at once. */
  breakConnections(): void {
    for (const connection of this.connections) connection.destroy();
  }

  /** Breaks every connection, and stops listening on the port. */
  async stop(): Promise<void> {
    this.breakConnections();
    await this.#server.stop();
  }

  /** @throws when it listens already, or another program has taken the port */
  async listenAgain(): Promise<void> {
    if (this.#server.listening) throw new Error("come_back: the simulator is not down");
    await this.#server.listen(this.#port, this.#settings.host);
    this.#clock?.report_activity();
  }

  async close(): Promise<void> {
    for (const heartbeat of this.#connections.values()) heartbeat.stop();
    this.breakConnections();
    await this.#server.close();
    for (const unwatch of this.#unwatch.values()) unwatch();
    this.listeners.clear();
  }

  #welcome(connection: Connection): void {
    const { timers } = this.#network;
    const heartbeat = new Heartbeat(
      connection,
      timers,
      this.#settings.ping_interval,
      () => this.#network.id(),
      () => this.pingsMuted,
    );
    this.#connections.set(connection, heartbeat);
    this.listeners.emit("connection", { number: connection.number, open: true });
    this.#watch(connection);
  }

  readonly #observer: ConnectionObserver = {
    onRequest: (
      connection: Connection,
      id: string | number | undefined,
      method: string,
      params: unknown,
    ): void => {
      if (method === "signalwire.ping" && this.pingsMuted) return;
      this.#dispatcher.handle(connection, id, method, params);
    },
    onClosed: (connection: Connection, code: number): void => {
      this.#connections.get(connection)?.stop();
      this.#connections.delete(connection);
      this.listeners.emit("connection", { number: connection.number, open: false });
      this.#unwatch.get(connection)?.();
      this.#unwatch.delete(connection);
      const session = this.#network.sessions.disconnect(connection);
      // A client that leaves politely does not come back for the calls it has not answered.
      const leaves = code === 1000 && !connection.dismissed;
      if (session !== undefined && leaves) this.#network.releaseOffers(session);
    },
  };

  readonly #envelopeFor: ConnectionContext["envelopeFor"] = (connection, first, own) => {
    for (const envelope of this.envelopes) {
      const known = envelope(connection, first, own);
      if (known !== undefined) return known;
    }
    return undefined;
  };

  #watch(source: Server | Connection): void {
    const unwatch = this.#clock?.watch(source);
    if (unwatch !== undefined) this.#unwatch.set(source, unwatch);
  }
}

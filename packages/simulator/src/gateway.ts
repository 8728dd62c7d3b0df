import { Deferred, Emitter } from "@twinline/core/internal";

import { virtualTime, type VirtualTime } from "./clock/virtual-time.js";
import { FileServer } from "./media/file-server.js";
import type { Network } from "./network.js";
import type { TimedNote } from "./notes/note.js";
import type { Settings } from "./options.js";
import { callSite } from "./people/call-site.js";
import { Dispatcher } from "./requests/dispatcher.js";
import { RequestFaults, type RequestFailure } from "./requests/request-faults.js";
import { Heartbeat } from "./session/heartbeat.js";
import {
  Connection,
  type ConnectionPlace,
  type Corkable,
  type WireSocket,
} from "./wire/connection.js";
import { Faults } from "./wire/faults.js";
import type { Frame } from "./wire/frame.js";
import { FrameLog, passes, type FrameFilter } from "./wire/frame-log.js";
import { OwnHosts } from "./wire/own-hosts.js";
import { Routes } from "./wire/routes.js";
import { Server } from "./wire/server.js";

/** The most that a polite close takes before the connection is cut, seconds. */
const closingTime = 2;

/** Something that was made to go wrong, or set right again. */
export interface Disturbance {
  /** The name of the method of a simulator that does it, such as `drop_connections`. */
  readonly what: string;
  /** What it was given: seconds, `on` or `off`, a method with its code. */
  readonly detail: string;
}

export interface GatewayEvents {
  frame: Frame;
  /** A connection was opened or closed. */
  connection: { readonly number: number; readonly open: boolean };
  disturbance: Disturbance;
  /** What happens beside the frames, once notes are taken of it. */
  note: TimedNote;
}

/** Where clients are plugged in: the server, its connections, and what is done to them. */
export class Gateway {
  readonly log: FrameLog;
  readonly faults = new Faults();
  readonly requestFaults = new RequestFaults();
  readonly listeners: Emitter<GatewayEvents>;
  readonly hosts: OwnHosts;
  /** What is served over HTTP on the same port. */
  readonly routes: Routes;
  /** How frames are worded for clients of other generations. The first that knows a client's first frame has it. */
  readonly dialects: ConnectionPlace["dialect"][] = [];
  /** While true no ping is sent or answered. */
  pingsMuted = false;
  /** How long each frame of a client takes to be read, seconds. */
  readInterval = 0;
  readonly #network: Network;
  readonly #settings: Settings;
  readonly #server: Server;
  readonly #dispatcher: Dispatcher;
  readonly #connections = new Map<Connection, Heartbeat>();
  readonly #clock: VirtualTime | undefined;
  readonly #unwatch = new Map<object, () => void>();
  #count = 0;

  readonly #started: number;

  constructor(network: Network) {
    const { settings, secrets, timers } = network;
    this.#network = network;
    this.#settings = settings;
    this.#clock = virtualTime(settings.clock);
    this.#started = timers.now();
    this.listeners = new Emitter((error) => network.problems.report(error));
    this.log = new FrameLog(
      { frames: settings.logLimit, size: settings.logSize },
      secrets,
      () => this.now(),
      this.listeners,
    );
    this.#dispatcher = new Dispatcher(network, this.requestFaults);
    this.hosts = new OwnHosts(settings.host);
    this.routes = new Routes(this.hosts, (error) => network.problems.report(error));
    const files = new FileServer(network.files, this.hosts);
    for (const path of network.files.paths) this.routes.add("GET", path, files.serve);
    const stir = (): void => this.#clock?.stir();
    this.#server = new Server(
      settings.maxFrame,
      this.routes,
      (socket, wire) => this.accept(socket, wire),
      stir,
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

  /** Plugs in a client, however it got here. */
  accept(socket: WireSocket, wire: Corkable): void {
    const { timers } = this.#network;
    this.#count += 1;
    const stir = (): void => this.#clock?.stir();
    const readInterval = (): number => this.readInterval;
    const { log, faults } = this;
    const place = { log, faults, timers, readInterval, dialect: this.#dialect, stir };
    this.#welcome(new Connection(this.#count, socket, wire, place, this.#handlers));
  }

  /** @returns the port */
  listen(): Promise<number> {
    return this.#server.listen(this.#settings.port, this.#settings.host);
  }

  /** The first frame that matches, of those that passed or of those to come. */
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

  /** Resolves when something holds that frames bring about; rejects with `complaint` when it takes too long. */
  until(holds: () => boolean, within: number, complaint: () => string): Promise<void> {
    const located = callSite(2);
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
      reject(located(new Error(complaint())));
    };
    if (Number.isFinite(within)) timers.after(within, late);
    return promise;
  }

  /** Reports to followers that a fault was injected. */
  disturb(what: string, detail: string | number | boolean = ""): void {
    const words = typeof detail === "boolean" ? (detail ? "on" : "off") : String(detail);
    this.listeners.emit("disturbance", { what, detail: words });
  }

  /** The next request of a method fails. */
  failNext(method: string, failure: RequestFailure): void {
    this.disturb("fail_next", `${method} ${failure.code ?? "500"}`);
    this.requestFaults.fail(method, failure);
  }

  /** Takes back every failure that was arranged and has not happened yet. */
  clearFailures(): void {
    if (this.requestFaults.failures.length > 0) this.disturb("failures_cleared");
    this.requestFaults.clearFailures();
  }

  /** Whether every client's credentials are refused. */
  refuseAuthentication(refuse: boolean): void {
    this.disturb("refuse_authentication", refuse);
    this.#network.authentication.refuses = refuse;
  }

  /** Whether pings are neither sent nor answered. */
  mutePings(mute: boolean): void {
    this.disturb("mute_pings", mute);
    this.pingsMuted = mute;
  }

  /** How long each frame of a client takes to be read, seconds. */
  readSlowly(seconds: number): void {
    this.disturb("read_slowly", seconds);
    this.readInterval = seconds;
  }

  /** Loses sessions, calls and connections. */
  forgetSessions(): void {
    this.disturb("forget_sessions");
    this.#network.forget();
    for (const connection of this.connections) connection.destroy();
  }

  /** Asks every client to leave, and closes its connection when it has answered. */
  disconnectClients(restart: boolean): void {
    this.disturb("disconnect_clients", restart ? "restart" : "");
    for (const connection of this.connections) {
      const session = this.#network.sessions.of(connection);
      const close = (): void => {
        timers.close();
        // The client was asked to forget the session: so does the platform.
        // Unless the client has come back on another connection, and never heard of it.
        const isHere = session?.connection === connection;
        if (restart && session !== undefined && isHere) this.#network.sessions.drop(session);
        connection.close(1000, "disconnected by the platform");
      };
      const timers = this.#network.timers.scope();
      timers.after(closingTime, close);
      connection.request(
        {
          jsonrpc: "2.0",
          id: this.#network.id(),
          method: "signalwire.disconnect",
          params: restart ? { restart } : {},
        },
        close,
      );
    }
  }

  /** Breaks every connection at once. */
  dropConnections(): void {
    this.disturb("drop_connections");
    for (const connection of this.connections) connection.destroy();
  }

  /** Stops listening on the port. */
  async goDown(): Promise<void> {
    this.disturb("go_down");
    for (const connection of this.connections) connection.destroy();
    await this.#server.stop();
  }

  /** Listens on the port again. */
  async comeBack(port: number): Promise<void> {
    if (this.#server.listening) throw new Error("come_back: the simulator is not down");
    await this.#server.listen(port, this.#settings.host);
    this.#clock?.stir();
    this.disturb("come_back");
  }

  /** Leaves every link half open. */
  halfOpen(): void {
    this.disturb("half_open");
    for (const connection of this.connections) connection.vanish();
  }

  async close(): Promise<void> {
    for (const heartbeat of this.#connections.values()) heartbeat.stop();
    for (const connection of this.connections) connection.destroy();
    await this.#server.close();
    for (const unwatch of this.#unwatch.values()) unwatch();
    this.listeners.clear();
  }

  #welcome(connection: Connection): void {
    const { timers } = this.#network;
    const heartbeat = new Heartbeat(
      connection,
      timers,
      this.#settings.pingInterval,
      () => this.#network.id(),
      () => this.pingsMuted,
    );
    this.#connections.set(connection, heartbeat);
    this.listeners.emit("connection", { number: connection.number, open: true });
    this.#watch(connection);
  }

  readonly #handlers = {
    request: (
      connection: Connection,
      id: string | number | undefined,
      method: string,
      params: unknown,
    ): void => {
      if (method === "signalwire.ping" && this.pingsMuted) return;
      this.#dispatcher.handle(connection, id, method, params);
    },
    closed: (connection: Connection, code: number): void => {
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

  readonly #dialect: ConnectionPlace["dialect"] = (connection, first, line) => {
    for (const dialect of this.dialects) {
      const known = dialect(connection, first, line);
      if (known !== undefined) return known;
    }
    return undefined;
  };

  #watch(source: Server | Connection): void {
    const unwatch = this.#clock?.watch(source);
    if (unwatch !== undefined) this.#unwatch.set(source, unwatch);
  }
}

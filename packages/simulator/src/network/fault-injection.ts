import type { RequestFailure } from "../requests/request-faults.js";
import type { Connection } from "../wire/connection.js";
import type { FaultRule } from "../wire/faults.js";
import type { ConnectionServer } from "./connection-server.js";
import type { Network } from "./network.js";

/** How long a client may take to answer `signalwire.disconnect`, seconds. */
const closeTimeout = 2;

/** The faults that can be injected, under the documented names. */
export class FaultInjection {
  readonly #network: Network;
  readonly #server: ConnectionServer;

  /** @internal */
  constructor(network: Network, server: ConnectionServer) {
    this.#network = network;
    this.#server = server;
  }

  /** Breaks every connection at once. Sessions and calls stay, for `keep_sessions` seconds. */
  drop_connections(): void {
    this.#server.reportFault("drop_connections");
    this.#server.breakConnections();
  }

  /** Loses its memory: sessions and calls are gone, and every connection with them. */
  forget_sessions(): void {
    this.#server.reportFault("forget_sessions");
    this.#network.forget();
    this.#server.breakConnections();
  }

  /**
   * Goes down as if it were killed: connections break, and the port is closed until `come_back()`.
   *
   * @param options `forget`: sessions and calls are gone, too. Default false: they stay, for
   *   `keep_sessions` seconds
   */
  async go_down(options: { forget?: boolean | undefined } = {}): Promise<void> {
    if (options.forget === true) this.#network.forget();
    this.#server.reportFault("go_down");
    await this.#server.stop();
  }

  /**
   * Listens again after `go_down()`, on the same port.
   *
   * @throws when another program has taken the port meanwhile, or it is not down
   */
  async come_back(): Promise<void> {
    await this.#server.listenAgain();
    this.#server.reportFault("come_back");
  }

  /**
   * Asks every client to leave with `signalwire.disconnect`, and closes its connection once it has
   * answered, or after two seconds.
   *
   * @param options `restart`: the client is asked to forget its session. Default false
   */
  disconnect_clients(options: { restart?: boolean | undefined } = {}): void {
    const restart = options.restart === true;
    this.#server.reportFault("disconnect_clients", restart ? "restart" : "");
    for (const connection of this.#server.connections) this.#disconnect(connection, restart);
  }

  /** Whether every client's credentials are refused from now on. */
  refuse_authentication(refuse = true): void {
    this.#server.reportFault("refuse_authentication", refuse);
    this.#network.authentication.refuses = refuse;
  }

  /**
   * The next request of this method fails, with code 500 unless `failure` says otherwise.
   *
   * @throws {RangeError} for a method that does not exist
   */
  fail_next(method: string, failure: RequestFailure = {}): void {
    this.#server.reportFault("fail_next", `${method} ${failure.code ?? "500"}`);
    this.#server.requestFaults.fail(method, failure);
  }

  /**
   * The next request of this method is handled this many seconds late.
   *
   * @throws {RangeError} for a method that does not exist, or for less than 0 seconds
   */
  delay_next(method: string, seconds: number): void {
    this.#server.requestFaults.delay(method, seconds);
  }

  /** Whether pings are neither sent nor answered from now on, as on a link that is half open. */
  mute_pings(mute = true): void {
    this.#server.reportFault("mute_pings", mute);
    this.#server.pingsMuted = mute;
  }

  /**
   * Leaves every connection half open, as when a cable is cut: it stays open, nothing passes in
   * either direction, and the client gets no error. Sessions and calls stay, for `keep_sessions` seconds.
   */
  half_open(): void {
    this.#server.reportFault("half_open");
    for (const connection of this.#server.connections) connection.vanish();
  }

  /**
   * Reads slowly from now on: each frame of a client takes this many seconds, and those behind it wait on
   * the wire, until the client's own buffers fill. 0 reads as fast as it can again.
   *
   * @throws {RangeError} for less than 0
   */
  read_slowly(seconds: number): void {
    if (!(seconds >= 0)) {
      throw new RangeError(`read_slowly: seconds must be 0 or more, got ${seconds}`);
    }
    this.#server.reportFault("read_slowly", seconds);
    this.#server.readInterval = seconds;
  }

  /**
   * Decides what becomes of each frame: see {@link random_faults} for random faults.
   *
   * @returns what removes the rule
   */
  fault(rule: FaultRule): () => void {
    return this.#server.faults.add(rule);
  }

  /** Closes a connection when its client has answered that it leaves. */
  #disconnect(connection: Connection, restart: boolean): void {
    const { sessions, timers } = this.#network;
    const session = sessions.of(connection);
    const waiting = timers.scope();
    const close = (): void => {
      waiting.close();
      // The client was asked to forget the session: so does the platform. Not when the client has come
      // back on another connection meanwhile.
      const isHere = session?.connection === connection;
      if (restart && session !== undefined && isHere) sessions.drop(session);
      connection.close(1000, "disconnected by the platform");
    };
    waiting.after(closeTimeout, close);
    const params = restart ? { restart } : {};
    const id = this.#network.id();
    connection.request({ jsonrpc: "2.0", id, method: "signalwire.disconnect", params }, close);
  }
}

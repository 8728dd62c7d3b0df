import { defineTwins } from "@twinline/core/internal";

import type { Gateway } from "./gateway.js";
import type { Network } from "./network.js";
import type { RequestFailure } from "./requests/request-faults.js";
import { SimulatorView } from "./simulator-view.js";
import type { FaultRule } from "./wire/faults.js";

/** What can be made to go wrong, under the documented names. */
export class SimulatorFaults extends SimulatorView {
  readonly #network: Network;
  readonly #gateway: Gateway;

  static {
    defineTwins(SimulatorFaults);
  }

  constructor(network: Network, gateway: Gateway, port: number) {
    super(network, gateway, port);
    this.#network = network;
    this.#gateway = gateway;
  }

  /** Breaks every connection at once. Sessions and calls stay, for `keep_sessions` seconds. */
  drop_connections(): void {
    this.#gateway.dropConnections();
  }

  /** Loses its memory: sessions and calls are gone, and every connection with them. */
  forget_sessions(): void {
    this.#gateway.forgetSessions();
  }

  /**
   * Goes down as if it were killed: connections break, and the port is closed until `come_back()`.
   *
   * @param options `forget`: sessions and calls are gone, too. Default false: they stay, for
   *   `keep_sessions` seconds
   */
  async go_down(options: { forget?: boolean | undefined } = {}): Promise<void> {
    if (options.forget === true) this.#network.forget();
    await this.#gateway.goDown();
  }

  /**
   * Listens again after `go_down()`, on the same port.
   *
   * @throws when another program has taken the port meanwhile, or it is not down
   */
  async come_back(): Promise<void> {
    await this.#gateway.comeBack(this.port);
  }

  /**
   * Asks every client to leave with `signalwire.disconnect`, and closes its connection once it has
   * answered, or after two seconds.
   *
   * @param options `restart`: the client is asked to forget its session. Default false
   */
  disconnect_clients(options: { restart?: boolean | undefined } = {}): void {
    this.#gateway.disconnectClients(options.restart === true);
  }

  /** Whether every client's credentials are refused from now on. */
  refuse_authentication(refuse = true): void {
    this.#gateway.refuseAuthentication(refuse);
  }

  /**
   * The next request of this method fails, with code 500 unless `failure` says otherwise.
   *
   * @throws {RangeError} for a method that does not exist
   */
  fail_next(method: string, failure: RequestFailure = {}): void {
    this.#gateway.failNext(method, failure);
  }

  /**
   * The next request of this method is handled this many seconds late.
   *
   * @throws {RangeError} for a method that does not exist, or for less than 0 seconds
   */
  delay_next(method: string, seconds: number): void {
    this.#gateway.requestFaults.delay(method, seconds);
  }

  /** Whether pings are neither sent nor answered from now on, as on a link that is half open. */
  mute_pings(mute = true): void {
    this.#gateway.mutePings(mute);
  }

  /**
   * Leaves every link of now half open, as when a cable is cut: it stays, nothing passes any more in
   * either direction, and the client gets no error. Sessions and calls stay, for `keep_sessions` seconds.
   */
  half_open(): void {
    this.#gateway.halfOpen();
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
    this.#gateway.readSlowly(seconds);
  }

  /**
   * Has a say in what becomes of each frame: see {@link random_faults} for one that goes by chance.
   *
   * @returns what ends it
   */
  fault(rule: FaultRule): () => void {
    return this.#gateway.faults.add(rule);
  }
}

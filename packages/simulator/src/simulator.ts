import type { SocketFactory } from "@twinline/core";
import {
  defineTwins,
  Secrets,
  type EitherSpelling,
  type Json,
  type Twins,
} from "@twinline/core/internal";

import { phone } from "./calls/device.js";
import { Exchange } from "./exchange.js";
import type { TextMessage } from "./messages/message-store.js";
import { Network } from "./network.js";
import { settingsOf, type SimulatorOptions } from "./options.js";
import { PhoneServer } from "./phone/phone-server.js";
import { answers, type Behaviour } from "./people/behaviour.js";
import type { Person } from "./people/person.js";
import type { RiggedFailure } from "./requests/rigging.js";
import type { FaultRule } from "./wire/faults.js";
import type { Frame } from "./wire/frame.js";
import type { FrameFilter } from "./wire/frame-log.js";
import { memoryLink } from "./wire/memory-link.js";

/** Who calls whom. */
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

/** A call as the platform sees it. */
export interface LiveCall {
  readonly call_id: string;
  readonly call_state: string;
  readonly direction: "inbound" | "outbound";
  readonly context: string;
  /** The commands that run on it, by method. */
  readonly operations: readonly string[];
  /** The leg it is connected with. */
  readonly peer: string | undefined;
}

const defaultCaller = "+15551110000";
const defaultNumber = "+15552220000";

/** The names as they are documented; {@link Simulator} adds their twins. */
class DocumentedSimulator {
  /** The port it listens on. */
  readonly port: number;
  /** What a client takes as its host: `ws://127.0.0.1:PORT`, or `wss://` with the option `tls`. */
  readonly host: string;
  readonly #network: Network;
  readonly #exchange: Exchange;
  #phone: Promise<PhoneServer> | undefined;
  #closed: Promise<void> | undefined;

  /** Not for users: {@link startSimulator} makes them. */
  constructor(network: Network, exchange: Exchange, port: number) {
    const { host, tls } = network.settings;
    this.#network = network;
    this.#exchange = exchange;
    this.port = port;
    this.host = `${tls === undefined ? "ws" : "wss"}://${nameOf(host)}:${port}`;
    network.origin = this.host.replace(/^ws/, "http");
  }

  /**
   * A way in without a network, for a client in this process: give it as the client's `socket` option.
   * What a client and the platform say then takes no real time at all.
   */
  readonly socket: SocketFactory = (_url, _options, handlers) =>
    memoryLink(handlers, (end) => this.#exchange.accept(end, end));

  /**
   * Somebody calls. Resolves with the caller as soon as the call has been offered to a client. When no
   * client listens to the context, the call is over at once: `caller.ended` resolves with `noAnswer`.
   *
   * @throws when neither a context is given nor the number has one
   */
  async call(call: InboundCall = {}): Promise<Person> {
    const { from = defaultCaller, to = defaultNumber, device } = call;
    const context = this.#contextOf(to, call.context);
    return this.#network.callIn(device ?? phone(to, from), context);
  }

  /** Calls and messages to this number are offered to this context from now on. */
  number(number: string, route: { context: string } | string): void {
    this.#network.directory.route(number, typeof route === "string" ? route : route.context);
  }

  /**
   * Somebody lives at this number from now on, and does this whenever it rings.
   *
   * @param number a phone number, or the address of a SIP or WebRTC device
   * @param behaviour `answers_after(3)`, `busy()`, `no_answer()`, `rejects()`, `voicemail()`, or a
   *   function of your own; default: answers after two seconds
   */
  person(number: string, behaviour: Behaviour = answers()): void {
    this.#network.directory.add(number, behaviour);
  }

  /** Somebody at this number answers after two seconds, and then does this. */
  answers(number: string, then: Behaviour): void {
    this.person(number, answers(then));
  }

  /** Somebody sends a message to an app. Resolves with it once it has been delivered to a client. */
  async text(text: DocumentedInboundText): Promise<TextMessage> {
    const { to, from = defaultCaller, body = "", media = [] } = text;
    const context = this.#contextOf(to, text.context);
    return this.#network.messages.arrive({
      context,
      from_number: from,
      to_number: to,
      body,
      media,
    });
  }

  /**
   * Messages to this number do not arrive from now on, for this reason.
   *
   * @param state `undelivered`: the carrier does not deliver them; `failed`: they are not even sent.
   *   Default `undelivered`
   */
  text_fails(
    number: string,
    reason: string,
    state: "undelivered" | "failed" = "undelivered",
  ): void {
    this.#network.messages.refuse(number, { state, reason });
  }

  /** All messages in both directions, oldest first. */
  get messages(): readonly TextMessage[] {
    return this.#network.messages.all;
  }

  /** The calls that have not ended, oldest first. */
  get calls(): readonly LiveCall[] {
    return this.#network.calls.live().map((call) => ({
      call_id: call.call_id,
      call_state: call.state,
      direction: call.facts.direction,
      context: call.facts.context,
      operations: call.operations.all().map(({ method }) => method),
      peer: call.peer?.call_id,
    }));
  }

  /** How many sessions there are, with and without a connection. */
  get sessions(): number {
    return this.#network.sessions.all().length;
  }

  /** How many clients are connected. */
  get connections(): number {
    return this.#exchange.connections.length;
  }

  /** Every frame that passed, oldest first, secrets replaced by `***`. */
  get log(): readonly Frame[] {
    return this.#exchange.log.frames;
  }

  /** The frames of the log for which all of this holds. */
  frames(filter: FrameFilter = {}): Frame[] {
    return this.#exchange.log.matching(filter);
  }

  /**
   * Waits for a frame: resolves with the first of the log for which all of this holds, or the first to
   * come.
   *
   * @param options `within`: how long to wait, seconds. Default 60
   * @throws when none came in time
   */
  frame(filter: FrameFilter, options: { within?: number | undefined } = {}): Promise<Frame> {
    return this.#exchange.frame(filter, options.within ?? 60);
  }

  /**
   * Waits for an app: resolves when one listens to the context, at once when one does already.
   *
   * @param context default: any
   * @param options `within`: how long to wait, seconds. Default 60; `Infinity` waits for ever
   * @throws when none came in time
   */
  listens(context?: string, options: { within?: number | undefined } = {}): Promise<void> {
    const { within = 60 } = options;
    const { sessions } = this.#network;
    return this.#exchange.until(
      () =>
        sessions
          .all()
          .some(({ attached, contexts }) =>
            context === undefined
              ? attached && contexts.size > 0
              : attached && contexts.has(context),
          ),
      within,
      () => {
        const heard = sessions.all().flatMap(({ contexts }) => [...contexts]);
        return (
          `No app listens to ${context ?? "any context"} after ${within} s. ` +
          `${this.connections} are connected, and listen to ${heard.join(", ") || "nothing"}.`
        );
      },
    );
  }

  /** The params of every request of this method that a client sent, oldest first. */
  requests(method: string): Json[] {
    return this.frames({ method, direction: "to_platform" }).map(({ params }) => params);
  }

  /** The params of every event of this type that went to a client, oldest first. */
  events(event_type: string): Json[] {
    return this.frames({ event_type, direction: "to_client" }).map(({ params }) => params);
  }

  /** Follows the frames as they pass. */
  on(event: "frame", listener: (frame: Frame) => unknown): void {
    this.#exchange.listeners.on(event, listener);
  }

  off(event: "frame", listener: (frame: Frame) => unknown): void {
    this.#exchange.listeners.off(event, listener);
  }

  /**
   * Sends an event of your own making to the client that has a call, for what the simulator does not
   * tell by itself. The names of the call are added.
   *
   * @throws when no client has such a call
   */
  tell(call_id: string, event_type: string, params: Json = {}): void {
    const call = this.#network.calls.find(call_id);
    if (call?.owner === undefined) {
      throw new Error(`tell: no client has a call ${call_id} that could be told ${event_type}`);
    }
    call.tell(event_type, params);
  }

  /** What happened that nobody expected: see the option `unexpected`. */
  get problems(): readonly Error[] {
    return this.#network.problems.all;
  }

  /** Breaks every connection at once. Sessions and calls stay, for `keep_sessions` seconds. */
  drop_connections(): void {
    this.#exchange.dropConnections();
  }

  /** Loses its memory: sessions and calls are gone, and every connection with them. */
  forget_sessions(): void {
    this.#network.forget();
    this.#exchange.dropConnections();
  }

  /**
   * Goes down as if it were killed: links break, and nobody answers on the port until `come_back()`.
   *
   * @param options `forget`: sessions and calls are gone, too. Default false: they stay, for
   *   `keep_sessions` seconds
   */
  async go_down(options: { forget?: boolean | undefined } = {}): Promise<void> {
    if (options.forget === true) this.#network.forget();
    await this.#exchange.goDown();
  }

  /**
   * Listens again after `go_down()`, on the same port.
   *
   * @throws when another program has taken the port meanwhile, or it is not down
   */
  async come_back(): Promise<void> {
    await this.#exchange.comeBack(this.port);
  }

  /**
   * Asks every client to leave with `signalwire.disconnect`, and closes its connection once it has
   * answered, or after two seconds.
   *
   * @param options `restart`: the client is told to forget its session. Default false
   */
  disconnect_clients(options: { restart?: boolean | undefined } = {}): void {
    this.#exchange.disconnectClients(options.restart === true);
  }

  /** Whether every client's credentials are refused from now on. */
  refuse_authentication(refuse = true): void {
    this.#exchange.authentication.refuses = refuse;
  }

  /** The next request of this method fails, with code 500 unless it is told otherwise. */
  fail_next(method: string, failure: RiggedFailure = {}): void {
    this.#exchange.rigging.fail(method, failure);
  }

  /** The next request of this method is taken so many seconds late. */
  delay_next(method: string, seconds: number): void {
    this.#exchange.rigging.delay(method, seconds);
  }

  /** Whether pings are neither sent nor answered from now on, as on a link that is half open. */
  mute_pings(mute = true): void {
    this.#exchange.pingsMuted = mute;
  }

  /**
   * Leaves every link of now half open, as when a cable is cut: it stays, nothing passes any more in
   * either direction, and the client is not told. Sessions and calls stay, for `keep_sessions` seconds.
   */
  half_open(): void {
    this.#exchange.halfOpen();
  }

  /**
   * Reads slowly from now on: each frame of a client takes so many seconds, and those behind it wait on
   * the wire, until the client's own buffers fill. 0 reads as fast as it can again.
   *
   * @throws {RangeError} for less than 0
   */
  read_slowly(seconds: number): void {
    if (!(seconds >= 0)) {
      throw new RangeError(`read_slowly: seconds must be 0 or more, got ${seconds}`);
    }
    this.#exchange.readInterval = seconds;
  }

  /**
   * Has a say in what becomes of each frame: see {@link random_faults} for one that goes by chance.
   *
   * @returns what ends it
   */
  fault(rule: FaultRule): () => void {
    return this.#exchange.faults.add(rule);
  }

  /**
   * Serves a phone as a web page, on the simulator's own port: call an app from the browser, hear its
   * prompts, press keys, and watch the frames. Only this machine can reach it; a simulator that listens
   * on more than loopback wants the token that the URL carries.
   *
   * @returns the URL to open
   * @throws when the page is not built, in a clone of Twinline
   */
  async serve_phone(): Promise<string> {
    this.#phone ??= PhoneServer.open(this.#network, this.#exchange);
    const { path } = await this.#phone;
    return `${this.#network.origin}${path}`;
  }

  /**
   * Ends everything: connections break, timers are cleared, nobody is told.
   *
   * @throws {UnexpectedError} with `unexpected: "error"`, when there was anything
   */
  async close(): Promise<void> {
    this.#closed ??= this.#close();
    await this.#closed;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #close(): Promise<void> {
    await this.#phone?.then(
      (phonePage) => phonePage.close(),
      () => undefined,
    );
    this.#network.close();
    await this.#exchange.close();
    this.#network.problems.raise();
  }

  #contextOf(number: string, given: string | undefined): string {
    const context = given ?? this.#network.directory.contextOf(number);
    if (context !== undefined) return context;
    throw new Error(
      `Nobody knows where to offer a call to ${number}. Pass a context, or give the number one: ` +
        `sim.number(${JSON.stringify(number)}, { context: "office" }).`,
    );
  }
}

defineTwins(DocumentedSimulator);

/**
 * A RELAY platform on loopback. Start one with {@link startSimulator}, point any client at
 * `simulator.host`, and call it.
 *
 * Every name has its camelCase twin. Times are seconds.
 */
export class Simulator extends DocumentedSimulator {}

export interface Simulator extends Twins<DocumentedSimulator> {}

/**
 * Starts a simulator. Resolves when it listens.
 *
 * @throws {RelayParamError} for a wrong option
 * @throws when the port cannot be had
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const settings = settingsOf(options);
  const network = new Network(settings, new Secrets());
  for (const [number, route] of Object.entries(settings.numbers)) {
    network.directory.route(number, typeof route === "string" ? route : route.context);
  }
  const exchange = new Exchange(network);
  const port = await exchange.listen();
  return new Simulator(network, exchange, port);
}

/** How a client on this machine calls an address that the simulator listens on. */
function nameOf(address: string): string {
  if (address === "0.0.0.0" || address === "") return "127.0.0.1";
  if (address === "::") return "[::1]";
  return address.includes(":") ? `[${address}]` : address;
}

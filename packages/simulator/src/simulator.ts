import type { SocketFactory } from "@twinline/core";
import { defineTwins, Secrets, type Json } from "@twinline/core/internal";

import { installBlade } from "./blade/blade-envelope.js";
import { deliverTask, type Task } from "./blade/tasks.js";
import { phone } from "./calls/device.js";
import type { LiveCall } from "./calls/platform-call.js";
import { ConnectionServer } from "./network/connection-server.js";
import type { TextMessage } from "./messages/message-store.js";
import { FaultInjection } from "./network/fault-injection.js";
import { Network } from "./network/network.js";
import type { TimedNote } from "./notes/note.js";
import { NoteRecorder } from "./notes/note-recorder.js";
import {
  settingsOf,
  type DocumentedInboundText,
  type InboundCall,
  type SimulatorOptions,
} from "./options.js";
import { SharedPhone } from "./phone/shared-phone.js";
import { answers, type Behaviour } from "./people/behaviour.js";
import type { Person } from "./people/person.js";
import type { SimulatorTwins } from "./types/twins.generated.js";
import type { Frame } from "./wire/frame.js";
import type { FrameFilter } from "./wire/frame-log.js";
import { hostUrl } from "./wire/host-url.js";
import { memorySocket } from "./wire/memory-socket.js";

const defaultCaller = "+15551110000";
const defaultNumber = "+15552220000";

/**
 * A RELAY platform on loopback. Start one with {@link startSimulator}, point any client at
 * `simulator.host`, and call it.
 *
 * Every name has its camelCase twin. Times are seconds.
 */
export class Simulator extends FaultInjection {
  /** The port it listens on. */
  readonly port: number;
  /** What a client takes as its host: `ws://127.0.0.1:PORT`, or `wss://` with the option `tls`. */
  readonly host: string;
  readonly #network: Network;
  readonly #server: ConnectionServer;
  #phone: SharedPhone | undefined;
  #notes: NoteRecorder | undefined;
  #closed: Promise<void> | undefined;

  /** @internal {@link startSimulator} makes them. */
  constructor(network: Network, server: ConnectionServer, port: number) {
    super(network, server);
    const { host, tls } = network.settings;
    this.#network = network;
    this.#server = server;
    this.port = port;
    this.host = hostUrl(host, port, tls !== undefined);
    network.files.origin = this.host.replace(/^ws/, "http");
  }

  /**
   * A way in without a network, for a client in this process: give it as the client's `socket` option.
   * What a client and the platform say then takes no real time at all.
   */
  readonly socket: SocketFactory = (_url, _options, handlers) =>
    memorySocket(handlers, (end) => this.#server.accept(end, end));

  /** All messages in both directions, oldest first. */
  get messages(): readonly TextMessage[] {
    return this.#network.messages.all;
  }

  /** The calls that have not ended, oldest first. */
  get calls(): readonly LiveCall[] {
    return this.#network.calls.live().map((call) => call.summary());
  }

  /** How many sessions there are, with and without a connection. */
  get sessions(): number {
    return this.#network.sessions.all().length;
  }

  /** How many clients are connected. */
  get connections(): number {
    return this.#server.connections.length;
  }

  /** Every frame that passed, oldest first, secrets replaced by `***`. */
  get log(): readonly Frame[] {
    return this.#server.log.frames;
  }

  /** The frames of the log for which all of this holds. */
  frames(filter: FrameFilter = {}): Frame[] {
    return this.#server.log.matching(filter);
  }

  /**
   * Waits for a frame: resolves with the first of the log for which all of this holds, or the first to
   * come.
   *
   * @param options `within`: how long to wait, seconds. Default 60
   * @throws when none came in time
   */
  frame(filter: FrameFilter, options: { within?: number | undefined } = {}): Promise<Frame> {
    return this.#server.frame(filter, options.within ?? 60);
  }

  /**
   * Waits for an app: resolves when one listens to the context, at once when one does already.
   *
   * @param context default: any
   * @param options `within`: how long to wait, seconds. Default 60; `Infinity` waits for ever
   * @throws when none came in time
   */
  listens(context?: string, options: { within?: number | undefined } = {}): Promise<void> {
    return this.#server.listens(context, options.within ?? 60);
  }

  /** The params of every request of this method that a client sent, oldest first. */
  requests(method: string): Json[] {
    return this.frames({ method, direction: "to_platform" }).map(({ params }) => params);
  }

  /** The params of every event of this type that went to a client, oldest first. */
  events(event_type: string): Json[] {
    return this.frames({ event_type, direction: "to_client" }).map(({ params }) => params);
  }

  /** What was not expected: see the option `unexpected`. */
  get problems(): readonly Error[] {
    return this.#network.problems.all;
  }

  /**
   * A person calls. Resolves with the caller as soon as the call has been offered to a client. When no
   * client listens to the context, the call ends at once: `caller.ended` resolves with `noAnswer`.
   *
   * @throws when neither a context is given nor the number has one
   */
  async call(call: InboundCall = {}): Promise<Person> {
    const { from = defaultCaller, to = defaultNumber, device } = call;
    const context = call.context ?? this.#network.directory.contextFor(to);
    return this.#network.callIn(device ?? phone(to, from), context).person;
  }

  /** Calls and messages to this number are offered to this context from now on. */
  number(number: string, route: { context: string } | string): void {
    this.#network.directory.route(number, typeof route === "string" ? route : route.context);
  }

  /**
   * Puts a person at a number. The behaviour runs whenever the number is called.
   *
   * @param number a phone number, or the address of a SIP or WebRTC device
   * @param behaviour `answers_after(3)`, `busy()`, `no_answer()`, `rejects()`, `voicemail()`, or a
   *   function of your own; default: answers after two seconds
   */
  person(number: string, behaviour: Behaviour = answers()): void {
    this.#network.directory.add(number, behaviour);
  }

  /** Puts a person at a number who answers after two seconds, and then does this. */
  answers(number: string, then: Behaviour): void {
    this.person(number, answers(then));
  }

  /** Sends a message to an app. Resolves with it once it has been delivered to a client. */
  async text(text: DocumentedInboundText): Promise<TextMessage> {
    const { to, from = defaultCaller, body = "", media = [] } = text;
    const context = text.context ?? this.#network.directory.contextFor(to);
    return this.#network.messages.arrive({
      context,
      from_number: from,
      to_number: to,
      body,
      media,
    });
  }

  /**
   * Delivers a task to an app of the v2 API, as `Task.deliver` does over HTTP. One app that listens to
   * the context gets it; without one it is noted in `sim.problems`.
   */
  task(task: Task): void {
    deliverTask(this.#network, task);
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

  /**
   * Sends an event of your own making to the client that has a call, for what the simulator does not
   * send by itself. The ids of the call are added.
   *
   * @throws when no client has such a call
   */
  send_event(call_id: string, event_type: string, params: Json = {}): void {
    const call = this.#network.calls.find(call_id);
    if (call?.owner === undefined) {
      throw new Error(`send_event: no client has a call ${call_id} to send ${event_type} for`);
    }
    call.sendEvent(event_type, params);
  }

  /**
   * The former name of `send_event`.
   *
   * @deprecated Use `send_event`.
   */
  tell(call_id: string, event_type: string, params: Json = {}): void {
    this.send_event(call_id, event_type, params);
  }

  /**
   * Serves a phone as a web page, on the simulator's own port: call an app from the browser, hear its
   * prompts, press keys, and watch the frames. Only this machine can reach it; a simulator that listens
   * on more than loopback requires the token in the URL.
   *
   * @returns the URL to open
   * @throws when the page is not built, in a clone of Twinline
   */
  async serve_phone(): Promise<string> {
    return this.#network.files.urlOf(await this.#sharedPhone().serve());
  }

  /**
   * Links a page that shows the phone without a server between: one in the same process or browser.
   *
   * @internal
   * @param send gets each message to the page, JSON
   * @returns `receive` takes what the page sends, JSON; `close` when the page is gone
   */
  link_phone(send: (message: string) => void): { receive(data: string): void; close(): void } {
    return this.#sharedPhone().link(send);
  }

  /**
   * Follows the frames as they pass, or notes of what happens beside them from now on: what people do
   * and hear, and which faults are injected.
   */
  on(event: "frame", listener: (frame: Frame) => unknown): void;
  on(event: "note", listener: (note: TimedNote) => unknown): void;
  on(event: "frame" | "note", listener: (what: never) => unknown): void {
    if (event === "note") this.#collectNotes();
    this.#server.listeners.on(event, listener as (what: Frame | TimedNote) => unknown);
  }

  /** Removes a listener of `on`. */
  off(event: "frame", listener: (frame: Frame) => unknown): void;
  off(event: "note", listener: (note: TimedNote) => unknown): void;
  off(event: "frame" | "note", listener: (what: never) => unknown): void {
    this.#server.listeners.off(event, listener as (what: Frame | TimedNote) => unknown);
  }

  /**
   * Ends everything at once: connections break, timers are cleared, no events are sent.
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
    await this.#phone?.close();
    this.#notes?.close();
    this.#network.close();
    await this.#server.close();
    this.#network.problems.raise();
  }

  #sharedPhone(): SharedPhone {
    this.#collectNotes();
    this.#phone ??= new SharedPhone(this.#network, this.#server, this);
    return this.#phone;
  }

  #collectNotes(): void {
    this.#notes ??= new NoteRecorder(this.#network, this.#server);
  }
}

export interface Simulator extends SimulatorTwins {}

defineTwins(FaultInjection);
defineTwins(Simulator);

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
  const server = new ConnectionServer(network);
  installBlade(network, server);
  const port = await server.listen();
  return new Simulator(network, server, port);
}

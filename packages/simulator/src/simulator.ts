import {
  defineTwins,
  Secrets,
  type EitherSpelling,
  type Json,
  type Twins,
} from "@twinline/core/internal";

import { installBlade } from "./blade/install.js";
import { deliverTask, type Task } from "./blade/tasks.js";
import { phone } from "./calls/device.js";
import { Gateway } from "./gateway.js";
import type { TextMessage } from "./messages/message-store.js";
import { Network } from "./network.js";
import type { TimedNote } from "./notes/note.js";
import { NoteTaker } from "./notes/note-taker.js";
import { settingsOf, type SimulatorOptions } from "./options.js";
import { PhoneServer } from "./phone/phone-server.js";
import { SharedPhone, type PhonePage } from "./phone/shared-phone.js";
import { answers, type Behaviour } from "./people/behaviour.js";
import type { Person } from "./people/person.js";
import { SimulatorFaults } from "./simulator-faults.js";
import type { Frame } from "./wire/frame.js";

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

const defaultCaller = "+15551110000";
const defaultNumber = "+15552220000";

/** The names as they are documented; {@link Simulator} adds their twins. */
class DocumentedSimulator extends SimulatorFaults {
  readonly #network: Network;
  readonly #gateway: Gateway;
  #phone: SharedPhone | undefined;
  #phoneServer: Promise<PhoneServer> | undefined;
  #notes: NoteTaker | undefined;
  #closed: Promise<void> | undefined;

  /** @internal {@link startSimulator} makes them. */
  constructor(network: Network, gateway: Gateway, port: number) {
    super(network, gateway, port);
    this.#network = network;
    this.#gateway = gateway;
  }

  /**
   * A person calls. Resolves with the caller as soon as the call has been offered to a client. When no
   * client listens to the context, the call ends at once: `caller.ended` resolves with `noAnswer`.
   *
   * @throws when neither a context is given nor the number has one
   */
  async call(call: InboundCall = {}): Promise<Person> {
    const { from = defaultCaller, to = defaultNumber, device } = call;
    const context = this.#contextOf(to, call.context);
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
   * tell by itself. The names of the call are added.
   *
   * @throws when no client has such a call
   */
  tell(call_id: string, event_type: string, params: Json = {}): void {
    const call = this.#network.calls.find(call_id);
    if (call?.owner === undefined) {
      throw new Error(`tell: no client has a call ${call_id} to send ${event_type} for`);
    }
    call.sendEvent(event_type, params);
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
    this.#phoneServer ??= PhoneServer.open(this.#sharedPhone(), this.#gateway);
    const { path } = await this.#phoneServer;
    return this.#network.files.urlOf(path);
  }

  /**
   * Links a page that shows the phone without a server between: one in the same process or browser.
   *
   * @internal
   * @param send gets each message to the page, JSON
   * @returns `receive` takes what the page sends, JSON; `close` when the page is gone
   */
  link_phone(send: (message: string) => void): { receive(data: string): void; close(): void } {
    const shared = this.#sharedPhone();
    const page: PhonePage = {
      send: (message) => send(JSON.stringify(message)),
      close: () => undefined,
    };
    shared.welcome(page);
    return {
      receive: (data) => void shared.receive(page, data),
      close: () => shared.left(page),
    };
  }

  /**
   * Follows the frames as they pass, or notes of what happens beside them from now on: what people do
   * and hear, and what is made to go wrong.
   */
  override on(event: "frame", listener: (frame: Frame) => unknown): void;
  override on(event: "note", listener: (note: TimedNote) => unknown): void;
  override on(event: "frame" | "note", listener: (what: never) => unknown): void {
    if (event === "note") this.#takeNotes();
    this.#gateway.listeners.on(event, listener as (what: Frame | TimedNote) => unknown);
  }

  override off(event: "frame", listener: (frame: Frame) => unknown): void;
  override off(event: "note", listener: (note: TimedNote) => unknown): void;
  override off(event: "frame" | "note", listener: (what: never) => unknown): void {
    this.#gateway.listeners.off(event, listener as (what: Frame | TimedNote) => unknown);
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
    this.#phone?.close();
    await this.#phoneServer?.then(
      (server) => server.close(),
      () => undefined,
    );
    this.#notes?.close();
    this.#network.close();
    await this.#gateway.close();
    this.#network.problems.raise();
  }

  #sharedPhone(): SharedPhone {
    this.#takeNotes();
    this.#phone ??= new SharedPhone(this.#network, this.#gateway);
    return this.#phone;
  }

  #takeNotes(): void {
    this.#notes ??= new NoteTaker(this.#network, this.#gateway);
  }

  #contextOf(number: string, given: string | undefined): string {
    const context = given ?? this.#network.directory.contextOf(number);
    if (context !== undefined) return context;
    throw new Error(
      `${number} has no context to offer the call to. Pass a context, or give the number one: ` +
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
  const gateway = new Gateway(network);
  installBlade(network, gateway);
  const port = await gateway.listen();
  return new Simulator(network, gateway, port);
}

import { Emitter, type Json, type Secrets } from "@twinline/core/internal";

import { CallStore } from "./calls/call-store.js";
import { addressOf, type Device } from "./calls/device.js";
import { PlatformCall, type CallFacts } from "./calls/platform-call.js";
import { Router } from "./calls/router.js";
import { Venues } from "./calls/venues.js";
import { Timers } from "./clock/timers.js";
import { FileStore } from "./media/file-store.js";
import { MessageStore } from "./messages/message-store.js";
import type { Settings } from "./options.js";
import type { Behaviour } from "./people/behaviour.js";
import { Directory } from "./people/directory.js";
import { Person } from "./people/person.js";
import { Transcript } from "./people/transcript.js";
import { Problems } from "./problems.js";
import { StatusCallbacks } from "./requests/status-callbacks.js";
import type { Session } from "./session/session.js";
import { SessionStore } from "./session/session-store.js";

/** What varies from leg to leg. */
export type LegFacts = Pick<CallFacts, "direction" | "device" | "context" | "tag" | "created_by">;

/** The phone network: sessions, calls, people and messages, and how they find each other. */
export class Network {
  readonly settings: Settings;
  readonly timers: Timers;
  readonly sessions: SessionStore;
  readonly calls = new CallStore();
  readonly router: Router;
  readonly directory = new Directory();
  readonly messages: MessageStore;
  readonly problems: Problems;
  readonly callbacks: StatusCallbacks;
  readonly secrets: Secrets;
  /** Recordings and faxes, by their paths. */
  readonly files = new FileStore();
  /** Conferences, rooms and queues. */
  readonly venues = new Venues(this);
  /** Follows the legs as they are made, before anything happens on them. */
  readonly events: Emitter<{ leg: PlatformCall }>;
  readonly node_id: string;
  /** Where recordings and other files are said to be, an `http://` URL without a path. */
  origin = "";
  readonly #space_id: string;
  readonly #people = new WeakMap<PlatformCall, Person>();
  readonly #legs = new WeakMap<Person, PlatformCall>();

  constructor(settings: Settings, secrets: Secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.timers = new Timers(settings.clock);
    this.problems = new Problems(settings.unexpected);
    this.events = new Emitter((error) => this.problems.report(error));
    this.callbacks = new StatusCallbacks(settings, this.problems);
    this.node_id = `${this.id()}@us-east`;
    this.#space_id = this.id();
    this.sessions = new SessionStore(settings.ids, this.timers, settings.keepSessions, (session) =>
      this.#abandon(session),
    );
    this.router = new Router(() => this.sessions.all());
    this.messages = new MessageStore(this);
  }

  /** A fresh id. */
  id(): string {
    return this.settings.ids.uuid();
  }

  /** Unix time, seconds. */
  unixTime(): number {
    return Math.round((this.settings.epoch + this.timers.now()) * 10_000) / 10_000;
  }

  /**
   * An event to a session.
   *
   * @param beside fields beside its type and params, for events that are older than these
   */
  sendEvent(session: Session, event_type: string, params: Json, beside: Json = {}): void {
    const { project, protocol } = session.names;
    const event = {
      ...beside,
      event_type,
      event_channel: protocol,
      timestamp: this.unixTime(),
      project_id: project,
      space_id: this.#space_id,
      params,
    };
    session.deliver(event);
    this.callbacks.eventSent(event_type, event, params);
  }

  /** Every session that listens to a context and has a client. */
  listeners(context: string): Session[] {
    return this.sessions
      .all()
      .filter((session) => session.attached && session.contexts.has(context));
  }

  /** Makes a leg, with a person at its other end. No event is sent yet. */
  leg(facts: LegFacts, owner: Session | undefined): PlatformCall {
    const began = this.timers.now();
    const call = new PlatformCall(
      this.#home,
      { ...facts, call_id: this.id(), node_id: this.node_id, segment_id: this.id() },
      this.timers.scope(),
      new Transcript(() => this.timers.now() - began),
    );
    call.owner = owner;
    this.calls.add(call);
    const { device, direction } = facts;
    const number =
      direction === "outbound"
        ? addressOf(device)
        : String(device.params["from_number"] ?? device.params["from"] ?? "");
    const person = new Person(number, call, this.timers);
    this.#people.set(call, person);
    this.#legs.set(person, call);
    this.events.emit("leg", call);
    return call;
  }

  personOf(call: PlatformCall): Person {
    const person = this.#people.get(call);
    if (person === undefined) throw new Error(`Call ${call.call_id} has no person`);
    return person;
  }

  /** The leg that a person is on. */
  callOf(person: Person): PlatformCall {
    const call = this.#legs.get(person);
    if (call === undefined) throw new Error(`${person.number} is not on a call`);
    return call;
  }

  /** A person calls. The call is offered to a client that listens to the context. */
  callIn(device: Device, context: string): Person {
    const facts = {
      direction: "inbound",
      device,
      context,
      tag: undefined,
      created_by: undefined,
    } as const;
    const call = this.leg(facts, undefined);
    const ringing = call.timers.after(this.settings.ringTimeout, () => call.end("noAnswer"));
    call.whenAnswered(() => call.timers.cancel(ringing));
    this.router.offer(call);
    return this.personOf(call);
  }

  /** An outbound leg that an app asked for. */
  legTo(
    device: Device,
    owner: Session | undefined,
    made: { tag: string | undefined; by: string },
  ): PlatformCall {
    const facts = {
      direction: "outbound",
      device,
      context: "",
      tag: made.tag,
      created_by: made.by,
    } as const;
    const call = this.leg(facts, owner);
    call.limit(device.params["max_duration"]);
    return call;
  }

  /** Rings the person at the address that the leg leads to. */
  ring(call: PlatformCall): void {
    const { device } = call.facts;
    const address = addressOf(device);
    const behaviour = this.directory.find(address);
    if (behaviour === undefined) {
      this.problems.report(
        new Error(
          `The app called ${address || `a device of type ${device.type}`}, which has no person. ` +
            `Add one: sim.person(${JSON.stringify(address)}, answers()).`,
        ),
      );
      return call.end("not_found");
    }
    this.#act(behaviour, this.personOf(call));
    call.ring();
  }

  /** Offers to others what a session was offered and has not answered. */
  releaseOffers(session: Session): void {
    for (const call of this.calls.live()) {
      if (call.owner === session && isOffer(call)) this.router.pass(call);
    }
  }

  /** Forgets sessions and calls, as a platform that lost its memory. The people are cut off. */
  forget(): void {
    for (const call of this.calls.live()) {
      call.owner = undefined;
      call.end("error");
    }
    this.calls.clear();
    for (const session of this.sessions.all()) this.sessions.drop(session);
  }

  /** Ends everything without a word to anyone. */
  close(): void {
    this.forget();
    this.timers.close();
    this.events.clear();
  }

  /** An app that goes away for good leaves its calls behind. */
  #abandon(session: Session): void {
    this.releaseOffers(session);
    for (const call of this.calls.live()) if (call.owner === session) call.end("abandoned");
  }

  /** Runs what a person does. A failure in it is a problem: no caller waits for it. */
  #act(behaviour: Behaviour, person: Person): void {
    try {
      const done = behaviour(person);
      if (done !== undefined) done.catch((error: unknown) => this.problems.report(error));
    } catch (error) {
      this.problems.report(error);
    }
  }

  readonly #home = {
    sendEvent: (session: Session, event_type: string, params: Json): void =>
      this.sendEvent(session, event_type, params),
    ended: (call: PlatformCall): void => this.calls.ended(call),
    released: (call: PlatformCall): void => this.calls.rename(call, this.id(), this.id()),
  };
}

/** True for an inbound call that is not answered yet. */
function isOffer(call: PlatformCall): boolean {
  return call.facts.direction === "inbound" && call.state === "created";
}

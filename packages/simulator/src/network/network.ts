import { Emitter, type Secrets } from "@twinline/core/internal";

import { CallStore } from "../calls/call-store.js";
import type { Conference } from "../calls/conference.js";
import { addressOf, type Device } from "../calls/device.js";
import { PlatformCall, type CallFacts, type CallObserver } from "../calls/platform-call.js";
import type { Mixer } from "../calls/mixer.js";
import { CallQueue } from "../calls/queue.js";
import { Router } from "../calls/router.js";
import { Timers } from "../clock/timers.js";
import { FileStore } from "../media/file-store.js";
import { MessageStore } from "../messages/message-store.js";
import type { Settings } from "../options.js";
import type { Behaviour } from "../people/behaviour.js";
import { Directory } from "../people/directory.js";
import type { Person } from "../people/person.js";
import { Problems } from "./problems.js";
import { StatusCallbacks } from "../requests/status-callbacks.js";
import { Authentication } from "../session/authentication.js";
import type { EventMaker, Session } from "../session/session.js";
import { SessionStore } from "../session/session-store.js";

/** What varies from leg to leg. */
export type LegFacts = Pick<CallFacts, "direction" | "device" | "context" | "tag" | "created_by">;

/** The phone network: sessions, calls, people and messages, and how they find each other. */
export class Network {
  readonly settings: Settings;
  readonly timers: Timers;
  readonly authentication: Authentication;
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
  /** By name. A conference exists while a call is in it. */
  readonly conferences = new Map<string, Conference>();
  readonly rooms = new Map<string, Mixer>();
  /** Follows the legs as they are made, before anything happens on them. */
  readonly events: Emitter<{ leg: PlatformCall }>;
  readonly node_id: string;
  readonly #space_id: string;
  readonly #queues = new Map<string, CallQueue>();

  constructor(settings: Settings, secrets: Secrets) {
    this.settings = settings;
    this.secrets = secrets;
    this.timers = new Timers(settings.clock);
    this.problems = new Problems(settings.unexpected);
    this.events = new Emitter((error) => this.problems.report(error));
    this.callbacks = new StatusCallbacks(settings, this.problems);
    this.authentication = new Authentication(settings.projects, secrets);
    this.node_id = `${this.id()}@us-east`;
    this.#space_id = this.id();
    this.sessions = new SessionStore(
      settings.ids,
      this.timers,
      settings.keep_sessions,
      this.#eventOf,
      (session) => this.#abandon(session),
    );
    this.router = new Router(this.sessions);
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

  /** The queue of this name. */
  queue(name: string): CallQueue {
    const queue = this.#queues.get(name) ?? new CallQueue(this.id(), name);
    this.#queues.set(name, queue);
    return queue;
  }

  /** Makes a leg, with a person at its other end. No event is sent yet. */
  leg(facts: LegFacts, owner: Session | undefined): PlatformCall {
    const call = new PlatformCall(
      this.#callObserver,
      { ...facts, call_id: this.id(), node_id: this.node_id, segment_id: this.id() },
      this.timers.scope(),
    );
    call.owner = owner;
    this.calls.add(call);
    this.events.emit("leg", call);
    return call;
  }

  /** A person calls. The call is offered to a client that listens to the context. */
  callIn(device: Device, context: string): PlatformCall {
    const facts = {
      direction: "inbound",
      device,
      context,
      tag: undefined,
      created_by: undefined,
    } as const;
    const call = this.leg(facts, undefined);
    const ringing = call.timers.after(this.settings.ring_timeout, () => call.end("noAnswer"));
    call.whenAnswered(() => call.timers.cancel(ringing));
    this.router.offer(call);
    return call;
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
    this.#act(behaviour, call.person);
    call.ring();
  }

  /** Offers the calls that a session has not answered to other sessions. */
  releaseOffers(session: Session): void {
    for (const call of this.calls.live()) {
      if (call.owner === session && isOffer(call)) this.router.pass(call);
    }
  }

  /** Forgets sessions and calls, as a platform that lost its memory. The calls end. */
  forget(): void {
    for (const call of this.calls.live()) {
      call.owner = undefined;
      call.end("error");
    }
    this.calls.clear();
    for (const session of this.sessions.all()) this.sessions.drop(session);
  }

  /** Ends everything without sending events. */
  close(): void {
    this.forget();
    this.timers.close();
    this.events.clear();
  }

  /** Ends the calls of an app that does not come back. */
  #abandon(session: Session): void {
    this.releaseOffers(session);
    for (const call of this.calls.live()) if (call.owner === session) call.end("abandoned");
  }

  /** Runs a person's behaviour. An error in it is a problem: no caller waits for it. */
  #act(behaviour: Behaviour, person: Person): void {
    try {
      const done = behaviour(person);
      if (done !== undefined) done.catch((error: unknown) => this.problems.report(error));
    } catch (error) {
      this.problems.report(error);
    }
  }

  readonly #eventOf: EventMaker = ({ names }, event_type, params, beside) => {
    const event = {
      ...beside,
      event_type,
      event_channel: names.protocol,
      timestamp: this.unixTime(),
      project_id: names.project,
      space_id: this.#space_id,
      params,
    };
    this.callbacks.eventSent(event_type, event, params);
    return event;
  };

  readonly #callObserver: CallObserver = {
    onEnded: (call) => this.calls.ended(call),
    onReleased: (call) => this.calls.rename(call, this.id(), this.id()),
  };
}

/** True for an inbound call that is not answered yet. */
function isOffer(call: PlatformCall): boolean {
  return call.facts.direction === "inbound" && call.state === "created";
}

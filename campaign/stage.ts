import { Call as LegacyCall, Client } from "@twinline/compat-v2";
import { Session } from "@twinline/core";
import { CallRegistry, eventNames, type WireEvent } from "@twinline/core/internal";
import { Call, RelayClient } from "@twinline/relay-v3";
import {
  answers_after,
  busy,
  no_answer,
  rejects,
  startSimulator,
  VirtualClock,
  voicemail,
  type Behaviour,
  type Person,
  type Simulator,
} from "@twinline/simulator";

import { CountingClock } from "./counting-clock.js";
import { Ledger } from "./ledger.js";
import { Network } from "./network.js";
import type { Face, Persona } from "./program.js";

/** Every event that is about a call. */
export const callEvents = eventNames().filter((name) => name.startsWith("calling.call."));

/** The context whose calls and messages a face takes, and its number. */
export const contexts = { v2: "support", v3: "sales" } as const satisfies Record<Face, string>;

export const numbers: Readonly<Record<Persona, string>> = {
  answers: "+15550001",
  late: "+15550002",
  busy: "+15550003",
  silent: "+15550004",
  rejects: "+15550005",
  machine: "+15550006",
};

const behaviours: Readonly<Record<Persona, Behaviour>> = {
  answers: answers_after(2),
  late: answers_after(6),
  busy: busy(),
  silent: no_answer(),
  rejects: rejects(),
  machine: voicemail(),
};

/** What an operation on a call is, seen from either face. */
export interface Running {
  stop(): Promise<unknown>;
  /** Whether the face thinks that it has ended. */
  isOver(): boolean;
  readonly name: string;
}

/** A call that a face was handed, as both faces see it, with the events that its listeners got. */
export interface Talk {
  readonly call_id: string;
  readonly legacy: LegacyCall;
  readonly modern: Call;
  readonly seen: string[];
}

/** Everything that a program works with: one platform, one session, both faces. */
export class Stage {
  readonly time: VirtualClock;
  readonly clock: CountingClock;
  readonly ledger = new Ledger();
  readonly talks: Talk[] = [];
  readonly operations: Running[] = [];
  readonly people = new Set<Person>();
  /** Ids of the calls, and of the messages, that a handler was given. */
  readonly handed: string[] = [];
  /** Every event that the session dispatched. */
  readonly dispatched: string[] = [];
  /** How often the session came back without its calls. */
  resets = 0;
  readonly sim: Simulator;
  readonly network: Network;
  readonly session: Session;
  readonly legacy: Client;
  readonly modern: RelayClient;

  static async open(): Promise<Stage> {
    const time = new VirtualClock({ automatic: false, turns: 5, patience: 0.02 });
    const sim = await startSimulator({
      clock: time,
      seed: 1,
      // Random programs call any number: what matters is in the ledger.
      unexpected: "ignore",
      ping_interval: 0,
      log_limit: 5000,
    });
    return new Stage(sim, time);
  }

  private constructor(sim: Simulator, time: VirtualClock) {
    this.sim = sim;
    this.time = time;
    this.clock = new CountingClock(time);
    this.network = new Network(time, sim.socket);
    this.session = new Session({
      project: "campaign",
      token: "a-token-of-the-campaign",
      host: sim.host,
      clock: this.clock,
      socket: this.network.socket,
      random: () => 0.5,
      log_level: "silent",
      env: {},
    });
    this.legacy = new Client({ session: this.session });
    this.modern = new RelayClient({ session: this.session, contexts: [contexts.v3] });
    for (const [persona, behaviour] of Object.entries(behaviours)) {
      sim.person(numbers[persona as Persona], (person) => {
        this.people.add(person);
        return behaviour(person);
      });
    }
    this.session.on("event", (event) => this.dispatched.push(nameOf(event)));
    this.session.on("status", (status) => {
      if (status.state === "ready" && !status.resumed) this.resets += 1;
    });
    this.modern.on_call((call) => this.#handed(call.call_id, call));
    this.modern.on_message((message) => void this.handed.push(message.message_id));
  }

  get registry(): CallRegistry {
    return CallRegistry.of(this.session);
  }

  /** Connects both faces. */
  start(): void {
    const { ledger, legacy, modern } = this;
    ledger.note(
      "v2 calling.receive",
      legacy.calling.receive(contexts.v2, (call: LegacyCall) => this.#handed(call.id, call)),
    );
    ledger.note(
      "v2 messaging.receive",
      legacy.messaging.receive(contexts.v2, (message) => void this.handed.push(message.id)),
    );
    ledger.note("v2 connect", legacy.connect());
    ledger.note("v3 connect", modern.connect());
  }

  /** A call that a face holds from now on. */
  adopt(call: Call | LegacyCall): Talk {
    const modern = call instanceof Call ? call : Call.from(call);
    const known = this.talks.find((talk) => talk.modern === modern);
    if (known !== undefined) return known;
    const seen: string[] = [];
    for (const name of callEvents) modern.on(name, (event) => seen.push(nameOf(event)));
    const legacy = call instanceof Call ? LegacyCall.from(call) : call;
    const talk = { call_id: modern.call_id, legacy, modern, seen };
    this.talks.push(talk);
    return talk;
  }

  async close(): Promise<void> {
    await this.sim.close();
  }

  #handed(call_id: string, call: Call | LegacyCall): void {
    this.handed.push(call_id);
    this.adopt(call);
  }
}

/** What identifies an event, short enough to be read in a report. */
export function nameOf({
  event_type,
  params,
}: Pick<WireEvent, "event_type"> & { readonly params: object }): string {
  const { call_id, control_id, state, call_state, connect_state, message_id, message_state } =
    params as Readonly<Record<string, unknown>>;
  const parts = [call_id, control_id, message_id, state, call_state, connect_state, message_state];
  return [event_type, ...parts.filter((part) => typeof part === "string")].join(" ");
}

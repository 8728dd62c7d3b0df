import { type Call as LegacyCall, Client } from "@twinline/compat-v2";
import { Session } from "@twinline/core";
import { type Call, RelayClient } from "@twinline/relay-v3";
import { answers, startSimulator, type Simulator, VirtualClock } from "@twinline/simulator";

import { callee, type Pair } from "./pairs.js";

type Params = Readonly<Record<string, unknown>>;

/** The requests that both faces sent for one pair. */
export interface Comparison {
  readonly legacy: Params;
  readonly modern: Params;
}

/** The fields that differ in every request. */
const ids = new Set(["call_id", "node_id", "control_id", "tag"]);

/** A v2 client and a v3 client that share a session with their own simulator. */
export class Bench implements AsyncDisposable {
  readonly #sim: Simulator;
  readonly #session: Session;
  readonly #legacy: Client;
  readonly #modern: RelayClient;
  #legacyCall: ((call: LegacyCall) => void) | undefined;
  #modernCall: ((call: Call) => void) | undefined;

  private constructor(sim: Simulator, session: Session, modern: RelayClient) {
    this.#sim = sim;
    this.#session = session;
    this.#legacy = new Client({ session });
    this.#modern = modern;
    modern.on_call((call) => this.#modernCall?.(call));
  }

  static async open(): Promise<Bench> {
    const clock = new VirtualClock();
    const sim = await startSimulator({ clock, unexpected: "error" });
    sim.person(callee, answers());
    const session = new Session({
      project: "p",
      token: "the-token",
      host: sim.host,
      clock,
      log_level: "error",
    });
    const bench = new Bench(sim, session, new RelayClient({ session, contexts: ["v3"] }));
    await bench.#legacy.calling.receive(["v2"], (call: LegacyCall) => bench.#legacyCall?.(call));
    await bench.#modern.connect();
    return bench;
  }

  /** Calls both methods, optionally the v2 method in its `_async` form, and returns what they sent. */
  async compare(pair: Pair, isAsync: boolean): Promise<Comparison> {
    const { legacy, modern, wire, v2 } = pair;
    if (legacy === undefined || modern === undefined || wire === undefined) {
      throw new TypeError(`${v2} sends nothing`);
    }
    const ringing = v2 === "answer";
    const legacyCall = await this.#incoming<LegacyCall>("v2", (take) => (this.#legacyCall = take));
    const modernCall = await this.#incoming<Call>("v3", (take) => (this.#modernCall = take));
    if (!ringing) await Promise.all([legacyCall.answer(), modernCall.answer()]);
    const sent = {
      legacy: await this.#request(wire, () =>
        legacy(isAsync ? asAsync(legacyCall) : legacyCall, this.#legacy),
      ),
      modern: await this.#request(wire, () => modern(modernCall, this.#modern)),
    };
    await Promise.all([legacyCall.hangup(), modernCall.hangup()]);
    return sent;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#session.disconnect();
    await this.#sim.close();
  }

  async #incoming<Kind>(
    context: string,
    expect: (take: (call: Kind) => void) => void,
  ): Promise<Kind> {
    const call = new Promise<Kind>(expect);
    await this.#sim.call({ to: "+15550000", context });
    return call;
  }

  /** Starts a method and returns the request that it sent, ignoring its result. */
  async #request(wire: string, start: () => Promise<unknown>): Promise<Params> {
    const before = this.#sim.requests(wire).length;
    const work = start();
    work.catch(() => undefined);
    await this.#sim.frame({ method: wire, direction: "to_platform" });
    while (this.#sim.requests(wire).length === before) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    return withoutIds(this.#sim.requests(wire)[before] ?? {});
  }
}

/** Returns the call with each method replaced by its `_async` form, if there is one. */
function asAsync(call: LegacyCall): LegacyCall {
  return new Proxy(call, {
    get(target, name) {
      const members = target as unknown as Record<string | symbol, unknown>;
      const asynchronous = typeof name === "string" ? members[`${name}_async`] : undefined;
      const member = asynchronous ?? members[name];
      return typeof member === "function" ? (member.bind(target) as unknown) : member;
    },
  });
}

function withoutIds(params: Params): Params {
  return Object.fromEntries(Object.entries(params).filter(([name]) => !ids.has(name)));
}

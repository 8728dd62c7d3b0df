import {
  CallRegistry,
  defineTwins,
  isPlainObject,
  type CallLeg,
  type InboundCallObserver,
  type MethodSpec,
  type Json,
  type PublicMethod,
  type Session,
  type SessionClient,
} from "@twinline/core/internal";

import { Call } from "../call/call.js";
import { Dial } from "../call/dial.js";
import { hasKey } from "../methods/argument-tests.js";
import { deviceGroups } from "../methods/device-groups.js";
import type { DialDevice, DialPlan, Steps } from "../methods/devices.js";
import { dialectKey, type Dialect } from "../common/dialect.js";
import { publicMethod } from "../common/rules.js";
import type { DialResult } from "../results/lifecycle.js";
import { Routes, type RouteHandler } from "./routes.js";
import type { CallingTwins } from "../types/twins.generated.js";

/**
 * Makes and receives calls.
 *
 * Page: Relay.Calling.
 */
export class Calling<CallView extends object = Call> {
  static {
    defineTwins(this);
  }

  readonly #session: Session;
  readonly #claimant: SessionClient;
  readonly #dialect: Dialect;
  readonly #routes: Routes<CallView>;
  #inbound: InboundCallObserver | undefined;

  /** @internal */
  constructor(session: Session, claimant: SessionClient, dialect: Dialect) {
    this.#session = session;
    this.#claimant = claimant;
    this.#dialect = dialect;
    this.#routes = new Routes("call", session);
  }

  /** @internal */
  get [dialectKey](): Dialect {
    return this.#dialect;
  }

  /**
   * Makes an outbound call. Nothing is sent before its `dial()`.
   *
   * ```ts
   * const call = client.calling.new_call({ from_number: "+15550001111", to_number: "+15550002222" });
   * const result = await call.dial();
   * ```
   *
   * @param devices `from_number` and `to_number`, how long it rings (`timeout`, seconds), and the type of
   *   the device (`call_type`, default `phone`). Several devices are tried one after another; those in a
   *   list of their own ring at the same time
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling, new_call.
   */
  new_call(plan: DialPlan): CallView;
  new_call(...devices: Steps<DialDevice>): CallView;
  new_call(...args: unknown[]): CallView {
    const dial = new Dial(this.#session, dialParams(this.#session, newCall, args, this.#dialect));
    return this.#view(new Call(dial, this.#dialect));
  }

  /**
   * Makes an outbound call, dials it, and waits until it is answered or has ended.
   *
   * @param devices `from_number` and `to_number`, how long it rings (`timeout`, seconds), and the type of
   *   the device (`call_type`, default `phone`). Several devices are tried one after another; those in a
   *   list of their own ring at the same time
   * @returns unsuccessful when there was no answer or the platform refused it; never rejects for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling, dial.
   */
  dial(plan: DialPlan): Promise<DialResult<CallView>>;
  dial(...devices: Steps<DialDevice>): Promise<DialResult<CallView>>;
  async dial(...args: unknown[]): Promise<DialResult<CallView>> {
    const dial = new Dial(this.#session, dialParams(this.#session, dialNow, args, this.#dialect));
    const result: DialResult<unknown> = await new Call(dial, this.#dialect).dial();
    return result as DialResult<CallView>;
  }

  /**
   * Receives the calls of these contexts, now and after every reconnect.
   *
   * @param contexts one context or more
   * @param handler gets each call; it is not awaited; what it throws or rejects with is logged
   * @returns false when the platform refused; the reason is logged
   * @throws {RelayParamError} another client on the same session has one of the contexts
   */
  receive(contexts: string | readonly string[], handler: RouteHandler<CallView>): Promise<boolean> {
    this.#listen();
    return this.#routes.add(this.#claimant, contexts, handler);
  }

  /** The Node SDK's name of `receive`. */
  onReceive(
    contexts: string | readonly string[],
    handler: RouteHandler<CallView>,
  ): Promise<boolean> {
    return this.receive(contexts, handler);
  }

  /** @internal */
  stop(): void {
    if (this.#inbound !== undefined) CallRegistry.of(this.#session).inbound.delete(this.#inbound);
    this.#inbound = undefined;
    this.#routes.clear();
  }

  #listen(): void {
    if (this.#inbound !== undefined) return;
    this.#inbound = {
      client: this.#claimant,
      acceptsUnclaimed: false,
      onCall: (leg) => this.#onCall(leg),
    };
    CallRegistry.of(this.#session).inbound.add(this.#inbound);
  }

  #onCall(leg: CallLeg): string | undefined {
    const call = this.#view(Call.of(leg, this.#dialect));
    if (this.#routes.deliver(leg.context, call, leg.call_id)) return undefined;
    return `the v2 Client has no handler for the context "${leg.context}"`;
  }

  /** The call, whose type is that of the dialect. */
  #view(call: object): CallView {
    return call as CallView;
  }
}

export interface Calling<CallView extends object = Call> extends CallingTwins<CallView> {}

const row = {
  method: "calling.dial",
  parameters: () => ({ devices: { to: "devices" }, region: { to: "region" } }),
} satisfies MethodSpec;
const newCall = publicMethod("calling.new_call", row);
const dialNow = publicMethod("calling.dial", row);

/** The params of a dial, out of any of the forms in which devices are given. */
function dialParams(
  session: Session,
  method: PublicMethod,
  args: readonly unknown[],
  dialect: Dialect,
): Json {
  const [first] = args;
  const isPlan = args.length === 1 && isPlainObject(first) && hasKey(first, "devices");
  const { devices, ...rest } = isPlan ? first : { devices: args.length === 0 ? undefined : args };
  const groups =
    devices === undefined ? undefined : deviceGroups(devices, { timeout: dialect.ringTimeout });
  return method.bind(session, [{ devices: groups, ...rest }], undefined, "all").params;
}

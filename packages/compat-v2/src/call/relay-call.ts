import type { ConnectAction } from "../actions/call-actions.js";
import type { CallMethods } from "../methods/call-methods.js";
import type { ConnectResult } from "../results/lifecycle.js";
import type { DialResult } from "../results/lifecycle.js";
import type { Call } from "./call.js";
import type { NodeCallEvents } from "./event-names.js";
import type { NodeDevices, Resolving, Widened } from "./node-forms.js";

/** The members of a call that are different in the dialect of Node. */
type Different = "on" | "off" | "peer" | "dial" | "connect" | "connect_async" | "connectAsync";

/** Methods under types that are as wide as the Node SDK's own. */
type AllWidened<Methods> = { readonly [Name in keyof Methods]: Widened<Methods[Name]> };

interface NodePlan {
  readonly devices: NodeDevices;
  readonly ringback?: Parameters<Widened<Call["play"]>>[0];
}

type NodeConnect<Outcome> = Resolving<Call["connect"], Outcome> &
  ((...devices: NodeDevices | [NodePlan]) => Promise<Outcome>);

/** The same result, with the other call in the dialect of Node. */
type WithRelayCall<Result> = Omit<Result, "call"> & { readonly call: RelayCall | undefined };

/** The same action, with its result in the dialect of Node. */
type WithRelayResult<Action> = Omit<Action, "result"> & {
  readonly result: WithRelayCall<ConnectResult>;
};

/**
 * A call of a `RelayClient` or a `RelayConsumer`. It is a {@link Call} that keeps the habits of
 * `@signalwire/node`: `on` replaces the handler of an event, and handlers get the call first.
 *
 * An app may keep values of its own on it.
 */
export interface RelayCall
  extends Omit<Call, Different | keyof CallMethods>, AllWidened<Omit<CallMethods, Different>> {
  /**
   * Sets the handler of an event; an earlier one is replaced.
   *
   * @param event its name; see `CallEvents`
   * @param handler gets the call and, unless the event is one of the call's state or of a connect, the
   *   event's params; it is not awaited, a throw is logged
   * @returns the call
   */
  on<Name extends keyof NodeCallEvents>(
    event: Name,
    handler: (call: RelayCall, params: NodeCallEvents[Name]) => unknown,
  ): this;
  // oxlint-disable-next-line typescript/no-explicit-any -- the params of an event that is not documented
  on(event: string, handler: (call: RelayCall, params: any) => unknown): this;
  /**
   * Removes the handler of an event.
   *
   * @param event its name
   * @param handler may be given, and does not matter: an event has one handler
   * @returns the call
   */
  // oxlint-disable-next-line typescript/no-explicit-any -- any function will do
  off(event: string, handler?: (...args: any[]) => unknown): this;
  /** The call that this one is connected with; undefined when it is with none. */
  readonly peer: RelayCall | undefined;
  /** As {@link Call.dial}. */
  dial(): Promise<DialResult<RelayCall>>;
  /** As {@link Call.connect}; devices in the list of `connect([a, b])` ring at the same time. */
  readonly connect: NodeConnect<WithRelayCall<ConnectResult>>;
  /** As {@link Call.connect_async}; devices in the list of `connectAsync([a, b])` ring at the same time. */
  readonly connect_async: NodeConnect<WithRelayResult<ConnectAction>>;
  /** As {@link Call.connect_async}; devices in the list of `connectAsync([a, b])` ring at the same time. */
  readonly connectAsync: NodeConnect<WithRelayResult<ConnectAction>>;
  // oxlint-disable-next-line typescript/no-explicit-any -- the app's own values
  [own: string]: any;
}

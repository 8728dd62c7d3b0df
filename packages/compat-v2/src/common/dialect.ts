import type { Json, WireEvent } from "@twinline/core/internal";

import { payloadOf } from "./event.js";
import { objectIn } from "./json.js";

/**
 * How the two legacy SDKs differ. A call has the dialect of its client: `Consumer` and `Client` that of the documents,
 * `RelayConsumer` and `RelayClient` that of `@signalwire/node`.
 */
export interface Dialect {
  readonly name: "documented" | "node";
  /** Whether `call.on` replaces the handler of the event instead of adding another. */
  readonly replacesHandlers: boolean;
  /** Whether devices in the list of `connect([a, b])` ring at the same time. */
  readonly ringsListAtOnce: boolean;
  /** The ring timeout of a device that has none, seconds; undefined leaves it to the platform. */
  readonly ringTimeout: number | undefined;
  /** Which parameters of a method are required; the Node SDK sent requests without them. */
  readonly required: "none" | "parameters";
  /** The default of `drain_timeout`, seconds. */
  readonly drainTimeout: number;
  /** Whether a failure that the app does not handle makes the process exit with code 1. */
  readonly failsByExitCode: boolean;
  /** The arguments of a handler of a call's event. */
  handlerArguments(call: object, event: WireEvent): readonly unknown[];
}

/** The dialect of the documents and of the legacy Python SDK. */
export const documentedDialect: Dialect = {
  name: "documented",
  replacesHandlers: false,
  ringsListAtOnce: false,
  ringTimeout: undefined,
  required: "parameters",
  drainTimeout: 25,
  failsByExitCode: false,
  handlerArguments: (_call, event) => [
    event.event_type === "calling.call.detect" ? detected(event.params) : payloadOf(event),
  ],
};

/** The dialect of `@signalwire/node` 2.6. */
export const nodeDialect: Dialect = {
  name: "node",
  replacesHandlers: true,
  ringsListAtOnce: true,
  ringTimeout: 30,
  required: "none",
  drainTimeout: 0,
  failsByExitCode: true,
  handlerArguments: (call, event) =>
    bareEvents.includes(event.event_type) ? [call] : [call, payloadOf(event)],
};

/** The events whose handlers get only the call in the dialect of Node. */
const bareEvents: readonly string[] = ["calling.call.state", "calling.call.connect"];

function detected(params: Json): Json {
  return objectIn(params, "detect");
}

/**
 * The value of a property that is not set: the documented one or, in the dialect of Node, undefined or null, although
 * the types of the Node SDK do not say so.
 *
 * @param value the documented value
 */
export function unset<Value>(
  call: { readonly [dialectKey]: Dialect },
  value: Value,
  inNode?: null,
): Value {
  return call[dialectKey].name === "node" ? (inNode as Value) : value;
}

/** Where a call and a client keep their dialect. */
export const dialectKey: unique symbol = Symbol("twinline.v2.dialect") as never;

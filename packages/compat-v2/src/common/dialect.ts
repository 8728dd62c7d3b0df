import type { Json, WireEvent } from "@twinline/core/internal";

import { payloadOf } from "./event.js";
import { objectIn } from "./json.js";

/**
 * The habits in which the two legacy SDKs differ. A call speaks the dialect of its client: `Consumer`
 * and `Client` that of the documents, `RelayConsumer` and `RelayClient` that of `@signalwire/node`.
 */
export interface Dialect {
  readonly name: "documented" | "node";
  /** Whether `call.on` replaces the handler of the event instead of adding another. */
  readonly replacesHandlers: boolean;
  /** Whether devices in the list of `connect([a, b])` ring at the same time. */
  readonly ringsListAtOnce: boolean;
  /** How long a device without a timeout of its own rings, seconds; undefined leaves it to the platform. */
  readonly ringTimeout: number | undefined;
  /** Which of a method's parameters must be given: where the original sent a request without, none. */
  readonly required: "none" | "parameters";
  /** How long live calls may take to end after a signal, seconds, unless the app says. */
  readonly drainTimeout: number;
  /** Whether a failure that the app does not handle sets the exit code of the process. */
  readonly failsByExitCode: boolean;
  /** What the handler of a call's event gets. */
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

/** The events whose handlers get nothing but the call in the dialect of Node. */
const bareEvents: readonly string[] = ["calling.call.state", "calling.call.connect"];

function detected(params: Json): Json {
  return objectIn(params, "detect");
}

/**
 * The value of what is not set: in the dialect of Node, what its SDK had (undefined, unless
 * given), under the type that it declared all the same.
 *
 * @param call whose dialect decides
 * @param value what the documents have for it
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

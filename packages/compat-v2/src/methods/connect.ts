import { isPlainObject } from "@twinline/core/internal";

import { ConnectAction } from "../actions/bridge.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import type { Call } from "../call/call.js";
import { dialectKey } from "../operation/dialect.js";
import { byField } from "../operation/event-reader.js";
import { ConnectResult } from "../results/connect.js";
import { hasKey, isMedium } from "./argument-tests.js";
import { deviceGroups } from "./device-groups.js";
import type { ConnectDevice, Steps } from "./devices.js";
import type { Medium } from "./media.js";
import type { OneOf } from "./spelling.js";

type Ringback = Medium | readonly Medium[];

type DeviceList = OneOf<"device_list" | "deviceList" | "devices", Steps<ConnectDevice>>;

interface RingbackOption {
  readonly ringback_list?: Ringback | null | undefined;
  readonly ringbackList?: Ringback | null | undefined;
  /** The Node SDK's name of `ringback_list`. */
  readonly ringback?: Ringback | null | undefined;
  /** Parameters for the platform that this version does not know: sent as they are. */
  readonly extra?: Readonly<Record<string, unknown>> | undefined;
}

/** How `connect` may be called. */
export interface Connect<Outcome> {
  /**
   * Calls another device, connects the two calls, and waits until they are connected or there is no answer. The
   * `_async` form returns at once.
   *
   * @param device_list the devices to call; devices in a list of their own ring at the same time, the others one
   *   after another. `from_number` and `timeout` (seconds) are by default those of this call
   * @param ringback_list what the caller hears meanwhile: one medium or several; see `play`
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (
    device_list: Steps<ConnectDevice>,
    ringback_list?: Ringback | RingbackOption | null,
  ): Promise<Outcome>;
  /**
   * Calls another device, connects the two calls, and waits until they are connected or there is no answer. The
   * `_async` form returns at once.
   *
   * @param devices the devices, one by one
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (...devices: Steps<ConnectDevice>): Promise<Outcome>;
  /**
   * Calls another device, connects the two calls, and waits until they are connected or there is no answer. The
   * `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: DeviceList & RingbackOption): Promise<Outcome>;
}

/** The methods of a call that connect it with another. */
export interface ConnectMethods {
  /**
   * Calls another device, connects the two calls, and waits until they are connected or there is no answer.
   *
   * ```ts
   * // One after another; the two in the inner list ring at the same time.
   * const result = await call.connect([{ to_number: a, timeout: 30 }, [{ to_number: b }, { to_number: c }]]);
   * if (result.successful) console.log("joined with", result.call?.to_number);
   * ```
   *
   * @param device_list the devices to call; devices in a list of their own ring at the same time, the others
   *   one after another. `from_number` and `timeout` (seconds) are by default those of this call
   * @param ringback_list what the caller hears meanwhile: one medium or several; see `play`
   * @returns unsuccessful when there was no answer, the platform refused it or the call ended
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, connect.
   */
  readonly connect: Connect<ConnectResult>;
  /**
   * Starts to connect and does not wait for an answer. Parameters as of `connect`.
   *
   * @returns the running connect; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, connect_async.
   */
  readonly connect_async: Connect<ConnectAction>;
}

const connecting: MethodFamily<ConnectResult, ConnectAction> = {
  reader: byField("connect_state"),
  succeeds: ({ connect_state: state }) => state === "connected",
  Result: ConnectResult,
  Action: ConnectAction,
  showsOnlyItsEnd: true,
};

const listKeys = ["device_list", "deviceList", "devices"];
const ringbackKeys = ["ringback_list", "ringbackList", "ringback"];

/** True for one medium, or a list of them. */
function isRingback(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isMedium) : isMedium(value);
}

/** All the ways to name the devices, as `device_list` and `ringback_list`. */
function documentedLists(args: readonly unknown[], call: Call): readonly unknown[] {
  const [first, second] = args;
  if (args.length === 0) return args;
  if (args.length === 1 && hasKey(first, ...listKeys, ...ringbackKeys)) {
    return [withLists(first as object, call)];
  }
  const atOnce = Array.isArray(first) && call[dialectKey].ringsListAtOnce;
  const device_list: unknown = atOnce ? [first] : first;
  if (args.length === 2 && Array.isArray(first)) {
    if (hasKey(second, ...ringbackKeys)) {
      return [withLists({ device_list, ...(second as object) }, call)];
    }
    if (second == null || isRingback(second)) {
      return [withLists({ device_list, ringback_list: second }, call)];
    }
  }
  return [withLists({ device_list: args.length === 1 ? device_list : args }, call)];
}

function withLists(given: object, call: Call): object {
  const { ringTimeout } = call[dialectKey];
  const timeout = (call.call_type === "phone" ? call.timeout : undefined) ?? ringTimeout;
  const defaults = { from: call.from_number, timeout };
  const entries = Object.entries(given).map(([key, value]: [string, unknown]) => {
    if (listKeys.includes(key)) return ["device_list", deviceGroups(value, defaults)];
    if (ringbackKeys.includes(key))
      return ["ringback_list", isPlainObject(value) ? [value] : value];
    return [key, value];
  });
  return Object.fromEntries(entries) as object;
}

export const connectMethods: MethodTable<ConnectMethods> = {
  connect: {
    method: "calling.connect",
    family: connecting,
    positional: ["device_list", "ringback_list"],
    parameters: () => ({
      device_list: { to: "devices" },
      devices: { aliasOf: "device_list" },
      ringback_list: { to: "ringback" },
      ringback: { aliasOf: "ringback_list" },
    }),
    arrange: documentedLists,
    build: ({ ringback, ...params }) =>
      Array.isArray(ringback) && ringback.length > 0 ? { ...params, ringback } : params,
  },
};

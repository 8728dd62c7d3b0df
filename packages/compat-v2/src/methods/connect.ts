import { methodRows, isPlainObject } from "@twinline/core/internal";

import { ConnectAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import type { Call } from "../call/call.js";
import { dialectKey } from "../common/dialect.js";
import { byField } from "../common/event.js";
import { ConnectResult } from "../results/lifecycle.js";
import type { AnyConnectParams, ConnectOptions } from "../types/inputs.generated.js";
import { hasKey, isMedium } from "./argument-tests.js";
import { deviceGroups } from "./device-groups.js";
import type { ConnectDevice, Steps } from "./devices.js";

/** A device to connect a call with, or several that ring at the same time. */
type ConnectStep = Steps<ConnectDevice>[number];

/** The methods of a call that connect it with another. */
export interface ConnectMethods {
  /**
   * Calls another device, connects the two calls, and waits for the answer.
   *
   * @param first a device, or a list of those that ring at the same time
   * @param second the next; and so on
   * @returns unsuccessful without an answer, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  connect(
    first: ConnectStep,
    second: ConnectStep,
    ...others: readonly ConnectStep[]
  ): Promise<ConnectResult>;
  /**
   * Calls another device, connects the two calls, and waits for the answer.
   *
   * ```ts
   * // One after another; the two in the inner list ring at the same time.
   * const result = await call.connect([{ to_number: a, timeout: 30 }, [{ to_number: b }, { to_number: c }]]);
   * if (result.successful) console.log("joined with", result.call?.to_number);
   * ```
   *
   * @param device_list the devices to call, one after another; those in a list of their own ring at the same time.
   *   `from_number` and `timeout` (seconds) are by default those of this call
   * @param ringback_list what the call hears meanwhile: one medium or several, as for `play`; or the options
   * @returns unsuccessful without an answer, and when the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, connect.
   */
  connect(
    device_list: ConnectDevice | Steps<ConnectDevice> | AnyConnectParams,
    ringback_list?: ConnectOptions["ringback_list"] | ConnectOptions,
  ): Promise<ConnectResult>;
  /**
   * Starts to connect the call with another device and returns at once.
   *
   * @param first a device, or a list of those that ring at the same time
   * @param second the next; and so on
   * @returns the running connect; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  connect_async(
    first: ConnectStep,
    second: ConnectStep,
    ...others: readonly ConnectStep[]
  ): Promise<ConnectAction>;
  /**
   * Starts to connect the call with another device and returns at once.
   *
   * @param device_list the devices to call, one after another; those in a list of their own ring at the same time.
   *   `from_number` and `timeout` (seconds) are by default those of this call
   * @param ringback_list what the call hears meanwhile: one medium or several, as for `play`; or the options
   * @returns the running connect; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, connect_async.
   */
  connect_async(
    device_list: ConnectDevice | Steps<ConnectDevice> | AnyConnectParams,
    ringback_list?: ConnectOptions["ringback_list"] | ConnectOptions,
  ): Promise<ConnectAction>;
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

/** Every form of the arguments, as an object with `device_list` and `ringback_list`. */
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

export const connectMethods = methodRows<MethodTable<ConnectMethods>>()({
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
});

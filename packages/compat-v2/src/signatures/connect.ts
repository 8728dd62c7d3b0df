import { ConnectAction } from "../actions/connect-action.js";
import type { Call } from "../calls/call.js";
import type { VerbTable } from "../calls/define-verbs.js";
import { hasKey, isMedium, isOptions } from "../calls/documented-form.js";
import { byField } from "../calls/reading.js";
import { Verb, type Kind } from "../calls/verb.js";
import type { ConnectMethods } from "../methods/connect.js";
import { ConnectResult } from "../results/connect-result.js";
import { deviceGroups } from "./devices.js";

const connecting: Kind<ConnectResult, ConnectAction> = {
  reading: byField("connect_state"),
  succeeds: ({ connect_state: state }) => state === "connected",
  Result: ConnectResult,
  Action: ConnectAction,
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
  if (args.length === 2 && Array.isArray(first)) {
    if (hasKey(second, ...ringbackKeys)) {
      return [withLists({ device_list: first, ...(second as object) }, call)];
    }
    if (second == null || isRingback(second)) {
      return [withLists({ device_list: first, ringback_list: second }, call)];
    }
  }
  const devices = args.length === 1 ? first : args;
  return [withLists({ device_list: devices }, call)];
}

function withLists(given: object, call: Call): object {
  const { from_number: from, timeout } = call;
  const entries = Object.entries(given).map(([key, value]: [string, unknown]) => {
    if (listKeys.includes(key)) return ["device_list", deviceGroups(value, { from, timeout })];
    if (ringbackKeys.includes(key)) return ["ringback_list", isOptions(value) ? [value] : value];
    return [key, value];
  });
  return Object.fromEntries(entries) as object;
}

export const connectVerbs = {
  connect: new Verb("connect", connecting, {
    method: "calling.connect",
    positional: ["device_list", "ringback_list"],
    parameters: { device_list: { to: "devices" }, ringback_list: { to: "ringback" } },
    adapt: documentedLists,
    build: ({ params: { ringback, ...params } }) =>
      Array.isArray(ringback) && ringback.length > 0 ? { ...params, ringback } : params,
  }),
} satisfies VerbTable<ConnectMethods>;

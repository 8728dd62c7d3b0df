import { isJson, type Json } from "@twinline/core/internal";

/** The device at the end of a leg, as it is on the wire. */
export interface Device {
  readonly type: string;
  readonly params: Json;
}

/** A group of devices that ring together, and the groups that are tried one after another. */
export type DeviceGroups = readonly (readonly Device[])[];

/** The `devices` of a request. Its shape was checked before. */
export function deviceGroups(value: unknown): DeviceGroups {
  if (!Array.isArray(value)) return [];
  return value.map((group) => (Array.isArray(group) ? group.filter(isJson).map(deviceOf) : []));
}

export function deviceOf(value: unknown): Device {
  const device = isJson(value) ? value : {};
  return {
    type: String(device["type"] ?? "phone"),
    params: isJson(device["params"]) ? device["params"] : {},
  };
}

/** The number or address that a device is called by. */
export function addressOf(device: Device): string {
  const address = device.params[device.type === "phone" ? "to_number" : "to"];
  return typeof address === "string" ? address : "";
}

/** The number or address that calls a device. */
export function callerOf({ params }: Device): string {
  return String(params["from_number"] ?? params["from"] ?? "");
}

/** How long a device rings unless it says otherwise, seconds. */
const defaultRingTime = 30;

/** How long a device rings before it is given up, seconds. */
export function ringTimeOf(device: Device): number {
  const timeout = device.params["timeout"];
  return typeof timeout === "number" ? timeout : defaultRingTime;
}

/** A phone call from one number to another. */
export function phone(to: string, from: string): Device {
  return { type: "phone", params: { from_number: from, to_number: to } };
}

/** A copy without credentials. */
export function publicDevice(device: Device): Json {
  const { password: _password, username: _username, ...params } = device.params;
  return { type: device.type, params };
}

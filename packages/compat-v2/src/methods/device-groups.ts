import { isPlainObject } from "@twinline/core/internal";

/** What a device gets that does not say so itself. */
export interface DeviceDefaults {
  readonly from?: string | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
}

/**
 * Devices as they are given (one, a list, or a list with lists for those that ring together), as the
 * groups that are dialled one after another. Anything else is left to the signature to report.
 */
export function deviceGroups(given: unknown, defaults: DeviceDefaults = {}): unknown {
  const steps: readonly unknown[] = Array.isArray(given) ? given : [given];
  return steps.map((step) =>
    Array.isArray(step)
      ? step.flat(Infinity).map((device: unknown) => withDefaults(device, defaults))
      : [withDefaults(step, defaults)],
  );
}

/** True for an object that names a number or an address to call. */
export function isDevice(value: unknown): boolean {
  if (!isPlainObject(value)) return false;
  const { type, params } = value;
  return typeof type === "string" ? isPlainObject(params) || hasTarget(value) : hasTarget(value);
}

const hasTarget = (device: object): boolean =>
  ["to_number", "to", "toNumber", "call_type", "callType"].some((key) =>
    Object.hasOwn(device, key),
  );

function withDefaults(given: unknown, defaults: DeviceDefaults): unknown {
  if (!isPlainObject(given)) return given;
  const { type, call_type, callType, params, ...flat } = given;
  const kind = type ?? call_type ?? callType ?? "phone";
  const device: Record<string, unknown> = { ...flat, ...(isPlainObject(params) ? params : {}) };
  if (kind === "phone" || kind === "sip") {
    const isFromKnown = ["from_number", "from", "fromNumber"].some((key) => device[key] != null);
    if (!isFromKnown && defaults.from)
      device[kind === "phone" ? "from_number" : "from"] = defaults.from;
    device["timeout"] ??= defaults.timeout;
    if (!device["timeout"]) delete device["timeout"];
  }
  return { type: kind, params: device };
}

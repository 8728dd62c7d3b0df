import { isPlainObject } from "@twinline/core/internal";

/** The fields that a device without them gets. */
export interface DeviceDefaults {
  readonly from?: string | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
}

/**
 * Devices as an app gives them (one, a list, or a list with lists for those that ring at the same time) as the groups
 * that are dialled one after another. The signature reports anything else.
 */
export function deviceGroups(given: unknown, defaults: DeviceDefaults = {}): unknown {
  const steps: readonly unknown[] = Array.isArray(given) ? given : [given];
  return steps.map((step) =>
    Array.isArray(step)
      ? step.flat(Infinity).map((device: unknown) => withDefaults(device, defaults))
      : [withDefaults(step, defaults)],
  );
}

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

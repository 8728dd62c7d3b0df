import { Bridge } from "./bridge.js";
import type { Device } from "./device.js";
import type { PlatformCall } from "./platform-call.js";
import { Ringing } from "./ringing.js";
import type { Services } from "../services.js";

type Needs = Pick<Services, "legTo" | "ring">;

/** Who hears how it went. */
export interface HandOverListener {
  /** The device answered. From now on the two talk, without the app. */
  answered?(): void;
  /** No device answered. */
  failed?(reason: string): void;
}

/** Rings a device without an app in control, and connects the call's person with it. */
export function handOver(
  services: Needs,
  call: PlatformCall,
  device: Device,
  listener: HandOverListener,
): void {
  let pending = true;
  const ringing = new Ringing(call.timers.scope(), {
    groups: [[device]],
    leg: (to) => services.legTo(to, undefined, { tag: undefined, by: "connect" }),
    ring: (leg) => services.ring(leg),
    answered: (leg) => {
      pending = false;
      listener.answered?.();
      call.release();
      new Bridge(call, leg, () => undefined).open();
      // No app is left to end it.
      leg.whenOver(() => call.end("hangup"));
    },
    failed: (reason) => {
      if (pending) listener.failed?.(reason);
      pending = false;
    },
  });
  call.whenEnding(() => {
    if (!pending) return;
    pending = false;
    ringing.cancel();
  });
  ringing.start();
}

import { Bridge } from "./bridge.js";
import type { Device } from "./device.js";
import type { PlatformCall } from "./platform-call.js";
import { Ringing } from "./ringing.js";
import type { Network } from "../network/network.js";

/** How it went. */
export interface TransferObserver {
  /** The device answered. From now on the two talk, without the app. */
  onAnswered?(): void;
  /** No device answered. */
  onFailed?(reason: string): void;
}

/** Rings a device without an app in control, and connects the call's person with it. */
export function blindTransfer(
  network: Pick<Network, "legTo" | "ring">,
  call: PlatformCall,
  device: Device,
  observer: TransferObserver,
): void {
  let pending = true;
  const ringing = new Ringing(call.timers.scope(), {
    groups: [[device]],
    leg: (to) => network.legTo(to, undefined, { tag: undefined, by: "connect" }),
    ring: (leg) => network.ring(leg),
    onAnswered: (leg) => {
      pending = false;
      observer.onAnswered?.();
      call.release();
      new Bridge(call, leg, () => undefined).open();
      // No app is left to end it.
      leg.whenOver(() => call.end("hangup"));
    },
    onFailed: (reason) => {
      if (pending) observer.onFailed?.(reason);
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

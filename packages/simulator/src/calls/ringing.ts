import type { Alarm, Timers } from "../clock/timers.js";
import { ringTimeOf, type Device, type DeviceGroups } from "./device.js";
import type { PlatformCall } from "./platform-call.js";

/** How devices are rung, and what is done about the outcome. */
export interface RingingOptions {
  /** Tried one after another; the devices of a group ring together. */
  readonly groups: DeviceGroups;
  /** Makes the leg to a device. It does not ring yet. */
  leg(device: Device): PlatformCall;
  /** Rings the device at the end of a leg. */
  ring(leg: PlatformCall): void;
  /** The first one that was answered; the others have been cancelled. */
  onAnswered(leg: PlatformCall): void;
  /** No device answered. The reason is that of the leg that ended last. */
  onFailed(reason: string): void;
}

/** Rings devices, in groups, until one answers: the legs of a `dial` or a `connect`. */
export class Ringing {
  readonly #options: RingingOptions;
  readonly #timers: Timers;
  readonly #pending = new Map<PlatformCall, Alarm>();
  #group = 0;
  #over = false;

  constructor(timers: Timers, options: RingingOptions) {
    this.#timers = timers;
    this.#options = options;
  }

  start(): void {
    this.#ringGroup("not_found");
  }

  /** Gives up: whatever rings stops ringing. */
  cancel(): void {
    this.#over = true;
    this.#endPending("cancel");
  }

  #ringGroup(lastReason: string): void {
    const devices = this.#options.groups[this.#group++];
    if (devices === undefined) {
      this.#over = true;
      return this.#options.onFailed(lastReason);
    }
    if (devices.length === 0) return this.#ringGroup(lastReason);
    const legs = devices.map((device) => this.#makeLeg(device));
    for (const leg of legs) leg.announce();
    // One that answers at once ends the others before they ring.
    for (const leg of legs) if (leg.alive) this.#options.ring(leg);
  }

  #makeLeg(device: Device): PlatformCall {
    const leg = this.#options.leg(device);
    const alarm = this.#timers.after(ringTimeOf(device), () => leg.end("noAnswer"));
    this.#pending.set(leg, alarm);
    leg.whenAnswered(() => this.#answered(leg));
    leg.whenOver((reason) => this.#ended(leg, reason));
    return leg;
  }

  #answered(leg: PlatformCall): void {
    if (!this.#forget(leg) || this.#over) return;
    this.#over = true;
    this.#endPending("cancel");
    this.#options.onAnswered(leg);
  }

  #ended(leg: PlatformCall, reason: string): void {
    if (!this.#forget(leg) || this.#over || this.#pending.size > 0) return;
    this.#ringGroup(reason);
  }

  #forget(leg: PlatformCall): boolean {
    this.#timers.cancel(this.#pending.get(leg));
    return this.#pending.delete(leg);
  }

  #endPending(reason: string): void {
    for (const leg of [...this.#pending.keys()]) leg.end(reason);
  }
}

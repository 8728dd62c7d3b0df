import type { FaultRule, PassingFrame, Simulator, FrameEffect } from "@twinline/simulator";

import { refusalWords } from "./hostile-line.js";
import type { Network } from "./network.js";

/** What goes wrong, and when: `at` counts the frames that pass in both directions. */
export type Fault =
  /** The connection breaks as this frame passes, just before or just after it. */
  | { readonly kind: "cut"; readonly at: number; readonly passes: boolean }
  /** From this frame on nothing arrives on this connection, and neither side gets an error. */
  | { readonly kind: "silence"; readonly at: number }
  /** The next event, or reply, from here on arrives twice. */
  | { readonly kind: "duplicate"; readonly at: number }
  /** This frame arrives late, and those behind it overtake it. */
  | { readonly kind: "delay"; readonly at: number; readonly seconds: number }
  /** The next frame to the client from here on arrives after others. */
  | { readonly kind: "reorder"; readonly at: number; readonly behind: number }
  /** The next reply from here on never arrives. */
  | { readonly kind: "lost reply"; readonly at: number }
  /** The platform refuses the next request of this method. */
  | { readonly kind: "refusal"; readonly method: string; readonly code: string | number }
  /** The platform takes the next request of this method late. */
  | { readonly kind: "slow"; readonly method: string; readonly seconds: number }
  /** The platform asks the client to leave. */
  | { readonly kind: "sent away"; readonly at: number; readonly restart: boolean }
  /** The platform loses its memory. */
  | { readonly kind: "forgotten"; readonly at: number }
  /** The platform carries out the next request of this method, and refuses it this many seconds later. */
  | { readonly kind: "late refusal"; readonly method: LateMethod; readonly seconds: number }
  /** Event ids start again with each session. */
  | { readonly kind: "repeated ids" }
  /** From this frame on the platform reads nothing, though it keeps sending. */
  | { readonly kind: "never reads"; readonly at: number }
  /** The platform sends a close frame and leaves the connection open. */
  | { readonly kind: "close without end"; readonly at: number }
  /** The connection breaks and none can be made for a while. */
  | { readonly kind: "outage"; readonly at: number; readonly seconds: number };

export type FaultKind = Fault["kind"];

export const faultKinds = [
  "cut",
  "silence",
  "duplicate",
  "delay",
  "reorder",
  "lost reply",
  "refusal",
  "slow",
  "sent away",
  "forgotten",
  "outage",
  "late refusal",
  "repeated ids",
  "never reads",
  "close without end",
] as const satisfies readonly FaultKind[];

/** The requests that may be carried out and refused: the platform must not do that to a call itself. */
export const lateMethods = [
  "calling.play",
  "calling.play.stop",
  "calling.play_and_collect",
  "calling.record",
  "calling.collect",
  "calling.detect",
] as const;

type LateMethod = (typeof lateMethods)[number];

/** The requests that may be refused, or taken late. */
export const methods = [
  "calling.dial",
  "calling.answer",
  "calling.end",
  "calling.play",
  "calling.play.stop",
  "calling.play_and_collect",
  "calling.record",
  "calling.connect",
  "messaging.send",
  "signalwire.receive",
] as const;

export const codes = ["500", "403", "404", "410", -32603] as const;

/** Makes the faults of a program happen, and counts those that did. */
export class FaultInjector {
  readonly happened = new Map<FaultKind, number>();
  /** True once frames were delayed, reordered or duplicated: then what arrives is not what was sent. */
  garbled = false;
  readonly #sim: Simulator;
  readonly #network: Network;
  readonly #waiting: Set<Fault>;
  readonly #silent = new Set<number>();
  readonly #stop: () => void;
  #frames = 0;

  constructor(sim: Simulator, network: Network, faults: readonly Fault[]) {
    this.#sim = sim;
    this.#network = network;
    this.#waiting = new Set(faults);
    for (const fault of faults) {
      if (fault.kind === "refusal") {
        sim.fail_next(fault.method, { code: fault.code, message: refusalWords });
      } else if (fault.kind === "slow") sim.delay_next(fault.method, fault.seconds);
      else if (fault.kind === "late refusal") {
        network.manners.lateRefusals.set(fault.method, fault.seconds);
      } else if (fault.kind === "repeated ids") {
        network.manners.repeatsIds = true;
        this.#waiting.delete(fault);
        this.#count(fault);
      }
    }
    this.#stop = sim.fault(this.#rule);
  }

  /** Nothing goes wrong from now on; a connection that fell silent is cut. */
  stop(): void {
    this.#stop();
    this.#network.reachable = true;
    this.#network.manners.lateRefusals.clear();
    if (this.#silent.size > 0 || this.#network.line?.isDeaf === true) this.#sim.drop_connections();
  }

  readonly #rule: FaultRule = (frame) => {
    this.#frames += 1;
    let verdict: FrameEffect | undefined;
    for (const fault of [...this.#waiting]) {
      if ("method" in fault) {
        // The platform sees to these by itself, at the next request of that method.
        if (frame.direction !== "to_platform" || frame.method !== fault.method) continue;
        this.#waiting.delete(fault);
        this.#count(fault);
        continue;
      }
      if (!("at" in fault) || fault.at > this.#frames) continue;
      // What it does may make frames pass, which come through here in their turn.
      this.#waiting.delete(fault);
      const made = this.#make(fault, frame);
      if (made === undefined) {
        this.#waiting.add(fault);
        continue;
      }
      this.#count(fault);
      if (made !== "pass") verdict ??= made;
    }
    return this.#silent.has(frame.connection) ? "drop" : verdict;
  };

  /** What becomes of the frame, or undefined when the fault waits for another one. */
  #make(fault: Fault, frame: PassingFrame): FrameEffect | undefined {
    const toClient = frame.direction === "to_client";
    const isReply = frame.method === undefined && toClient;
    // TCP delivers what a client sends once and in order: only the platform may take its time.
    switch (fault.kind) {
      case "cut":
        if (fault.passes) setImmediate(() => this.#sim.drop_connections());
        else this.#sim.drop_connections();
        return fault.passes ? "pass" : "drop";
      case "silence":
        this.#silent.add(frame.connection);
        return "drop";
      case "duplicate":
        if (!toClient) return undefined;
        this.garbled = true;
        return "duplicate";
      case "delay":
        this.garbled = true;
        return { delay: fault.seconds };
      case "reorder":
        if (!toClient) return undefined;
        this.garbled = true;
        return { behind: fault.behind };
      case "lost reply":
        return isReply ? "drop" : undefined;
      case "sent away":
        setImmediate(() => this.#sim.disconnect_clients({ restart: fault.restart }));
        return "pass";
      case "forgotten":
        // Not in the middle of a request that it carries out.
        setImmediate(() => this.#sim.forget_sessions());
        return "drop";
      case "outage":
        this.#network.unreachableFor(fault.seconds);
        this.#sim.drop_connections();
        return "drop";
      case "never reads":
        this.#network.line?.stopReading();
        return "pass";
      case "close without end":
        this.#network.line?.closeWithoutEnd();
        return "drop";
      default:
        return undefined;
    }
  }

  #count({ kind }: Fault): void {
    this.happened.set(kind, (this.happened.get(kind) ?? 0) + 1);
  }
}

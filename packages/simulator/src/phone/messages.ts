// The messages between the page and the simulator. Types only: the page is compiled with it.
import type { Entry } from "../analysis/session-file.js";
import type { FaultRuleOptions } from "./commands.js";

/** A call of the phone, as its user sees it. */
export interface PhoneCall {
  readonly id: string;
  /** `placed`: the person called an app. `incoming`: an app called the person. */
  readonly direction: "placed" | "incoming";
  /** The person's own number. */
  readonly own: string;
  /** The number at the other end. */
  readonly other: string;
  /** Where a placed call was offered. */
  readonly context: string;
  readonly state: "created" | "ringing" | "answered" | "ending" | "ended";
  readonly end_reason?: string | undefined;
  /** Seconds since the simulator was started. */
  readonly began: number;
  readonly answered?: number | undefined;
  readonly ended?: number | undefined;
}

export interface FaultRuleView extends FaultRuleOptions {
  readonly id: number;
  /** How many frames it has applied to. */
  readonly matched: number;
}

/** The faults that are set on the network. */
export interface NetworkView {
  readonly clients: readonly {
    readonly connection: number;
    readonly project: string;
    readonly contexts: readonly string[];
  }[];
  /** The contexts that clients listen to. */
  readonly contexts: readonly string[];
  /** The numbers that lead to a context. */
  readonly numbers: readonly { readonly number: string; readonly context: string }[];
  /** The numbers of this phone. */
  readonly own: readonly string[];
  readonly rules: readonly FaultRuleView[];
  /** The methods whose next request will be refused, with the code. */
  readonly failing: readonly { readonly method: string; readonly code: string }[];
  readonly refuses_authentication: boolean;
  readonly pings_muted: boolean;
  /** Seconds that each frame of a client takes to be read. */
  readonly read_interval: number;
}

/** The simulator's clock. */
export interface TimeView {
  /** `real`: the machine's own, which cannot be controlled. */
  readonly clock: "real" | "paced" | "virtual";
  /** Seconds since the simulator was started. */
  readonly now: number;
  /** Seconds on the clock for one second. Of a virtual clock: 1 when it runs by itself, else 0. */
  readonly pace: number;
  /** True while it runs to the next prompt. */
  readonly to_prompt: boolean;
}

/** What the simulator sends to the page. */
export type ToPage =
  | {
      readonly is: "welcome";
      /** Identifies the run of the simulator: after a restart, the page forgets what it knows. */
      readonly run: string;
      /** What an app takes as its host. */
      readonly host: string;
      readonly methods: readonly string[];
      readonly events: readonly string[];
    }
  | { readonly is: "network"; readonly network: NetworkView }
  | { readonly is: "time"; readonly time: TimeView }
  | { readonly is: "call"; readonly call: PhoneCall }
  /** In order. `past`: they happened before the page connected. */
  | {
      readonly is: "entries";
      readonly now: number;
      readonly past: boolean;
      readonly entries: readonly Entry[];
    }
  | { readonly is: "done"; readonly id: number; readonly call?: string | undefined }
  | { readonly is: "failed"; readonly id: number; readonly why: string };

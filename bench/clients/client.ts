/** Where a client connects, and with which credentials. */
export interface Target {
  /** Such as `wss://127.0.0.1:4000`. */
  readonly host: string;
  /** The PEM file of the server's certificate. */
  readonly caFile: string;
  /** Identifies the connection on the server. */
  readonly project: string;
}

/** What a client's program does with inbound calls. */
export type Workload =
  /** Answers each call, plays and waits, plays and collects, hangs up, and waits until the call has ended. */
  | "whole-calls"
  /** Listens to the events of a call. */
  | "events"
  /** Holds the calls, and does nothing. */
  | "idle"
  /** Makes requests; there are no calls. */
  | "requests";

/** Counts what a client has done, to check that it did all of it. */
export class Tally {
  /** Whole calls. */
  calls = 0;
  /** Events that its listener received. */
  events = 0;
  /** Events that arrived out of order. */
  outOfOrder = 0;
  #last = -1;

  /** Counts an event that the listener received; `control_id` is `numbered-17`. */
  event(control_id: string): void {
    const number = Number(control_id.slice(control_id.indexOf("-") + 1));
    if (number !== this.#last + 1) this.outOfOrder += 1;
    this.#last = number;
    this.events += 1;
  }

  /** Starts a new pass. */
  clear(): void {
    this.calls = 0;
    this.events = 0;
    this.outOfOrder = 0;
    this.#last = -1;
  }
}

/** A connected client. */
export interface Connected {
  /** Sends one request, and waits for the reply. */
  request(): Promise<unknown>;
  /** Drops the calls that it holds. */
  forget(): void;
}

/** Connects a client, which then handles calls as the workload says. */
export type ConnectClient = (
  target: Target,
  workload: Workload,
  tally: Tally,
) => Promise<Connected>;

/** The prompts of every client. */
export const greeting = "Welcome to the bench.";
export const question = "Press one key, then the hash key.";

/** A request without side effects on the server. */
export const plainRequest = {
  method: "calling.denoise",
  params: {
    node_id: "9d1f0f2e-bench@us-east",
    call_id: "5a1b0c9e-0000-4000-8000-000000000000",
    control_id: "a-control-id",
  },
} as const;

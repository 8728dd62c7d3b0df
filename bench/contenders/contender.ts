/** Where a contender connects, and its credentials. */
export interface Target {
  /** Such as `wss://127.0.0.1:4000`. */
  readonly host: string;
  /** The PEM file of the server's certificate. */
  readonly caFile: string;
  /** Names the connection to the server. */
  readonly project: string;
}

/** What a contender's program does with the calls that come in. */
export type Role =
  /** Answers each, plays and waits, plays and collects, hangs up, waits until it has ended. */
  | "whole-calls"
  /** Listens to the events of a call. */
  | "events"
  /** Holds them, and does nothing. */
  | "idle"
  /** No calls come: it makes requests. */
  | "requests";

/** What a contender has done, to see that it did all of it. */
export class Tally {
  /** Whole calls. */
  calls = 0;
  /** Events that its listener got. */
  events = 0;
  /** Events that were not the one after the last. */
  outOfOrder = 0;
  #last = -1;

  /** The listener got an event; `control_id` is `numbered-17`. */
  event(control_id: string): void {
    const number = Number(control_id.slice(control_id.indexOf("-") + 1));
    if (number !== this.#last + 1) this.outOfOrder += 1;
    this.#last = number;
    this.events += 1;
  }

  /** Another pass begins. */
  clear(): void {
    this.calls = 0;
    this.events = 0;
    this.outOfOrder = 0;
    this.#last = -1;
  }
}

/** A contender that is connected. */
export interface Connected {
  /** Makes one request, and waits for the reply. */
  request(): Promise<unknown>;
  /** Drops the calls that it holds. */
  forget(): void;
}

/** Connects, and takes calls in this role. */
export type Contender = (target: Target, role: Role, tally: Tally) => Promise<Connected>;

/** What every contender says and collects. */
export const greeting = "Welcome at the bench.";
export const question = "Press one key, then the hash key.";

/** A request that means nothing. */
export const plainRequest = {
  method: "calling.denoise",
  params: {
    node_id: "9d1f0f2e-bench@us-east",
    call_id: "5a1b0c9e-0000-4000-8000-000000000000",
    control_id: "a-control-id",
  },
} as const;

import { subscribe, unsubscribe } from "node:diagnostics_channel";

import type { TraceMessages } from "@twinline/core";

type Message = TraceMessages["twinline:operation"];

const channel = "twinline:operation";

/** Follows every operation by what is traced of it. */
export class OperationWatch {
  /** By operation: how often one began, and how each ended. One without an id may run twice on a call. */
  readonly #seen = new Map<string, { begun: number; readonly ends: string[] }>();
  readonly #take = (message: unknown): void => {
    const { method, call_id, control_id, phase } = message as Message;
    const key = `${method} ${control_id} of call ${call_id}`;
    let seen = this.#seen.get(key);
    if (seen === undefined) this.#seen.set(key, (seen = { begun: 0, ends: [] }));
    if (phase === "starting") seen.begun += 1;
    else if (phase !== "started") seen.ends.push(phase);
  };

  constructor() {
    subscribe(channel, this.#take);
  }

  get count(): number {
    return this.#seen.size;
  }

  stop(): void {
    unsubscribe(channel, this.#take);
  }

  violations(): string[] {
    return [...this.#seen]
      .filter(([, { begun, ends }]) => ends.length !== begun)
      .map(([key, { begun, ends }]) => `${key} began ${begun} times, ended: ${ends.join(", ")}`);
  }
}

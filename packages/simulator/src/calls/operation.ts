import type { Json } from "@twinline/core/internal";

import type { Timers } from "../clock/timers.js";
import type { PlatformCall } from "./platform-call.js";

/** One long-running command on a call, known by its control id. By itself it lasts until it is stopped. */
export class Operation {
  readonly call: PlatformCall;
  /** The method that started it. */
  readonly method: string;
  readonly control_id: string;
  protected readonly timers: Timers;
  readonly #event: string;
  readonly #cleanups: (() => void)[] = [];
  #over = false;

  /**
   * @param control_id empty for one that is known by its method
   * @param event the type of the events that report on it
   */
  constructor(call: PlatformCall, method: string, control_id = "", event = "") {
    this.call = call;
    this.method = method;
    this.control_id = control_id;
    this.#event = event;
    this.timers = call.timers.scope();
  }

  get over(): boolean {
    return this.#over;
  }

  /** Starts it, once its request has been accepted. */
  start(): void {}

  /** Ends it by the app's command, with its end event. */
  stop(): void {
    this.finish();
  }

  /** Ends it because the call does, with its end event. */
  call_ends(): void {
    this.stop();
  }

  protected sendEvent(params: Json): void {
    const { control_id } = this;
    this.call.sendEvent(this.#event, { ...(control_id === "" ? {} : { control_id }), ...params });
  }

  /** Calls back when it has ended. */
  protected whenOver(cleanup: () => void): void {
    this.#cleanups.push(cleanup);
  }

  /** Ends it: timers are cleared and listeners removed. Returns false when it had ended before. */
  protected finish(): boolean {
    if (this.#over) return false;
    this.#over = true;
    this.timers.close();
    for (const cleanup of this.#cleanups.splice(0)) cleanup();
    this.call.operations.delete(this);
    return true;
  }
}

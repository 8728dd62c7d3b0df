import type { Json } from "@twinline/core/internal";

import { Operation } from "../calls/operation.js";
import type { PlatformCall } from "../calls/platform-call.js";

/** What an operation tells that only starts and, by command or with the call, stops. */
export interface Lifespan {
  /** The params of its first event, or undefined when there is none. */
  started(): Json | undefined;
  /** The params of its last event, or undefined when there is none. */
  finished(): Json | undefined;
}

/** An operation that lasts until it is stopped or the call ends. */
export class Lasting extends Operation {
  readonly #lifespan: Lifespan;

  constructor(
    call: PlatformCall,
    method: string,
    control_id: string,
    event: string,
    lifespan: Lifespan,
  ) {
    super(call, method, control_id, event);
    this.#lifespan = lifespan;
  }

  start(): void {
    const params = this.#lifespan.started();
    if (params !== undefined) this.sendEvent(params);
  }

  stop(): void {
    if (!this.finish()) return;
    const params = this.#lifespan.finished();
    if (params !== undefined) this.sendEvent(params);
  }
}

import { RelayAbortError, RelayClosedError, type RelayError, type Session } from "@twinline/core";
import { CallRegistry, type CallLeg } from "@twinline/core/internal";

import { publicMethod } from "../common/rules.js";
import type { SessionPart } from "./client-connection.js";
import { waitParameters, warnOfHours, type WaitLimits } from "../common/wait-options.js";

/** The options of `client.dial` that are not sent to the platform. */
export interface DialFields {
  /** Names the dial; by default a fresh name. No other dial under way may have it. */
  tag?: string;
  /** How long to wait for an answer, in seconds, default 120. Then what rings is hung up. */
  dial_timeout?: number;
  /** Gives the dial up: what rings is hung up. */
  signal?: NonNullable<WaitLimits["signal"]>;
}

/** How long a dial waits for an answer when nothing is said, seconds. */
const defaultDialTimeout = 120;

const dial = publicMethod("client.dial", {
  method: "calling.dial",
  positional: ["devices"],
  parameters: () => ({
    tag: { schema: { type: "string", minLength: 1 } },
    dial_timeout: waitParameters.timeout,
    signal: waitParameters.signal,
  }),
});

/** Places the calls of one client, and remembers which are its own. */
export class Dialer implements SessionPart {
  readonly #session: Session;
  readonly #placed = new WeakSet<CallLeg>();
  readonly #dials = new Set<AbortController>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** Places a call; see `client.dial`. */
  async dial(args: readonly unknown[]): Promise<CallLeg> {
    const { params, local } = dial.bind(this.#session, args);
    const { tag, dial_timeout: timeout = defaultDialTimeout, signal } = local as DialFields;
    warnOfHours("client.dial", timeout, this.#session);
    const left = new AbortController();
    this.#dials.add(left);
    try {
      return await CallRegistry.of(this.#session).dial({
        params,
        tag,
        timeout,
        signal: signal === undefined ? left.signal : AbortSignal.any([left.signal, signal]),
        onLeg: (leg) => this.#placed.add(leg),
      });
    } catch (error) {
      if (error instanceof RelayAbortError && left.signal.aborted) {
        throw new RelayClosedError(
          "client.dial(): the client was disconnected before the call was answered",
          {
            method: "calling.dial",
            cause: error,
          },
        );
      }
      throw error;
    } finally {
      this.#dials.delete(left);
    }
  }

  onGivenBack(error: RelayError): void {
    for (const left of this.#dials) left.abort();
    for (const leg of CallRegistry.of(this.#session).legs) {
      if (this.#placed.has(leg) && leg.state === "answered") leg.close(error);
    }
  }
}

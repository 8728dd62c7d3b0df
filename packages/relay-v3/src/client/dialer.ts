import { RelayAbortError, RelayClosedError, type RelayError, type Session } from "@twinline/core";
import { CallRegistry, type CallLeg, type MethodSpec } from "@twinline/core/internal";

import { publicMethod } from "../common/rules.js";
import type { ConnectionObserver } from "./client-connection.js";
import { waitParameters, warnOfHours, type WaitLimits } from "../common/wait-options.js";

/** The options of `client.dial` that are not sent to the platform. */
export interface DialFields {
  /** The id of the dial; by default a new one. Must not be in use by a running dial. */
  tag?: string;
  /** How many seconds to wait for an answer, default 120. Then the devices that ring are hung up. */
  dial_timeout?: number;
  /** Cancels the dial: the devices that ring are hung up. */
  signal?: NonNullable<WaitLimits["signal"]>;
}

/** Seconds. */
const defaultDialTimeout = 120;

const dial = publicMethod("client.dial", {
  method: "calling.dial",
  positional: ["devices"],
  parameters: () => ({
    tag: { schema: { type: "string", minLength: 1 } },
    dial_timeout: waitParameters.timeout,
    signal: waitParameters.signal,
  }),
} satisfies MethodSpec);

/** Places the calls of one client, and knows which calls are its own. */
export class Dialer implements ConnectionObserver {
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

  onLeftShared(error: RelayError): void {
    for (const left of this.#dials) left.abort();
    for (const leg of CallRegistry.of(this.#session).legs) {
      if (this.#placed.has(leg) && leg.state === "answered") leg.close(error);
    }
  }
}

import {
  CallRegistry,
  type CallLeg,
  type CallTaker,
  type SessionClient,
} from "@twinline/core/internal";

import { callOf, type Call } from "./call.js";
import type { ClientSettings } from "./client-options.js";
import { guarded } from "./guard.js";

/** What an inbound call is handed to. */
export type CallHandler = (call: Call) => unknown;

/** The inbound calls of one client: it takes them as long as there are not too many. */
export class InboundCalls implements CallTaker {
  readonly client: SessionClient;
  readonly takesUnclaimed: boolean;
  handler: CallHandler | undefined;
  readonly #settings: ClientSettings;
  readonly #taken = new WeakSet<CallLeg>();

  constructor(client: SessionClient, settings: ClientSettings) {
    this.client = client;
    this.#settings = settings;
    this.takesUnclaimed = settings.ownsSession || settings.contexts.length === 0;
  }

  take(leg: CallLeg): string | undefined {
    const { session, maxActiveCalls } = this.#settings;
    const { handler } = this;
    if (handler === undefined) return "the v3 RelayClient has no on_call handler";
    if (CallRegistry.of(session).size > maxActiveCalls) {
      return `${maxActiveCalls} calls live already, see max_active_calls`;
    }
    this.#taken.add(leg);
    guarded(session.log, `The on_call handler (call ${leg.call_id})`, () => handler(callOf(leg)));
    return undefined;
  }

  /** True for a call that it took. */
  has(leg: CallLeg): boolean {
    return this.#taken.has(leg);
  }
}

import type { RelayError } from "@twinline/core";
import {
  CallRegistry,
  legKey,
  passBack,
  runHandler,
  type CallLeg,
  type InboundCallObserver,
  type SessionClient,
} from "@twinline/core/internal";

import { CallStream } from "./call-stream.js";
import { callOf, type Call } from "../call/call.js";
import type { ClientSettings } from "./client-options.js";
import type { ConnectionObserver } from "./client-connection.js";

/** Handles an inbound call. */
export type CallHandler = (call: Call) => unknown;

/** Accepts the inbound calls of one client, up to its maximum. */
export class InboundCalls implements InboundCallObserver, ConnectionObserver {
  readonly client: SessionClient;
  readonly acceptsUnclaimed: boolean;
  handler: CallHandler | undefined;
  readonly #settings: ClientSettings;
  readonly #streams = new Set<CallStream>();
  readonly #taken = new WeakSet<CallLeg>();

  constructor(client: SessionClient, settings: ClientSettings) {
    this.client = client;
    this.#settings = settings;
    this.acceptsUnclaimed = settings.ownsSession || settings.contexts.length === 0;
  }

  onEntered(): void {
    CallRegistry.of(this.#settings.session).inbound.add(this);
  }

  /** Accepts no more calls, and ends the streams. */
  onLeft(error: RelayError | undefined): void {
    CallRegistry.of(this.#settings.session).inbound.delete(this);
    for (const stream of this.#streams) stream.end(error);
  }

  onLeftShared(error: RelayError): void {
    for (const leg of CallRegistry.of(this.#settings.session).legs) {
      if (!this.#taken.has(leg)) continue;
      passUnanswered(leg);
      leg.close(error);
    }
  }

  onCall(leg: CallLeg): string | undefined {
    const { session, maxActiveCalls } = this.#settings;
    const { handler } = this;
    const stream = [...this.#streams].find((open) => open.wants(leg.context));
    if (stream === undefined && handler === undefined) {
      return "the v3 RelayClient has no on_call handler";
    }
    if (CallRegistry.of(session).size > maxActiveCalls) {
      return `${maxActiveCalls} calls are live, the maximum of max_active_calls`;
    }
    this.#taken.add(leg);
    const call = callOf(leg);
    if (stream !== undefined) stream.push(call);
    else if (handler !== undefined) {
      const what = `The on_call handler (call ${leg.call_id})`;
      runHandler(session, { name: "on_call", what, call: leg, ownsCall: true }, handler, call);
    }
    return undefined;
  }

  /**
   * The calls that arrive from now on, instead of the handler.
   *
   * @param contexts only the calls of these contexts; all when undefined
   * @param ready resolves once the client receives the contexts
   */
  stream(contexts: readonly string[] | undefined, ready: Promise<void>): CallStream {
    const stream = new CallStream(contexts, {
      ready,
      onStopped: (ended) => this.#streams.delete(ended),
      onUnread: (call) => passUnanswered(call[legKey]),
    });
    this.#streams.add(stream);
    return stream;
  }

  /** Warns when no call can arrive. */
  onReady(contexts: ReadonlySet<string>): void {
    if (this.handler === undefined || contexts.size > 0 || !this.#settings.ownsSession) return;
    this.#settings.session.log
      .area("calls")
      .warn(
        "client.on_call(): no calls will arrive, because the client has no contexts. " +
          'Pass some: new RelayClient({ contexts: ["office"] }), or client.receive(["office"]).',
      );
  }
}

/** Passes a call back to routing, unless it was answered. */
function passUnanswered(leg: CallLeg): void {
  if (!leg.over && leg.state !== "answered") passBack(leg);
}

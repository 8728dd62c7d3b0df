import type { Attributes, Counter, Histogram, Meter, UpDownCounter } from "@opentelemetry/api";
import type { TracedHandler, TraceMessages } from "@twinline/core";
import { outcomeOf } from "@twinline/core/internal";

import { errorType } from "../failure.js";
import { attributeNames as a, messagingSystem, metricNames as m } from "../names.js";
import type { Servers } from "../server.js";
import type { Spans } from "../spans/spans.js";
import { follow } from "../subscriptions.js";
import { SessionMetrics } from "./session-metrics.js";

const seconds = (): number => performance.now() / 1000;

/** Buckets in seconds, for durations of milliseconds and for durations of conversations. */
const quick = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const slow = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600, 1800, 3600];

/** The metrics. Each measurement is recorded in the context of its span, so that an SDK can keep exemplars. */
export class Metrics {
  readonly #spans: Spans;
  readonly #servers: Servers;
  readonly #sessions: SessionMetrics;
  readonly #began = new WeakMap<object, number>();
  readonly #callsLive: UpDownCounter;
  readonly #callDuration: Histogram;
  readonly #operationsLive: UpDownCounter;
  readonly #operationDuration: Histogram;
  readonly #dialDuration: Histogram;
  readonly #requestDuration: Histogram;
  readonly #handlerDuration: Histogram;
  readonly #events: Counter;
  readonly #received: Counter;
  readonly #sent: Counter;

  constructor(meter: Meter, spans: Spans, servers: Servers) {
    this.#spans = spans;
    this.#servers = servers;
    this.#sessions = new SessionMetrics(meter, servers);
    const histogram = (name: string, description: string, buckets: number[]): Histogram =>
      meter.createHistogram(name, {
        description,
        unit: "s",
        advice: { explicitBucketBoundaries: buckets },
      });
    this.#callsLive = meter.createUpDownCounter(m.callsLive, { description: "Live calls" });
    this.#callDuration = histogram(m.callDuration, "How long calls lasted", slow);
    this.#operationsLive = meter.createUpDownCounter(m.operationsLive, {
      description: "Running operations",
    });
    this.#operationDuration = histogram(m.operationDuration, "How long operations ran", slow);
    this.#dialDuration = histogram(m.dialDuration, "How long dials took, by result", slow);
    this.#requestDuration = histogram(
      m.requestDuration,
      "How long the platform took to answer a request, including the wait for a connection",
      quick,
    );
    this.#handlerDuration = histogram(
      m.handlerDuration,
      "How long a handler blocked the event loop, until it returned or first awaited",
      quick,
    );
    this.#events = meter.createCounter(m.events, { description: "Dispatched events" });
    this.#received = meter.createCounter(m.messagesReceived, {
      description: "Received text messages",
    });
    this.#sent = meter.createCounter(m.messagesSent, {
      description: "Sent text messages",
    });
  }

  /** Starts. Returns a function that stops it. */
  start(): () => void {
    const stopSessions = this.#sessions.start();
    const stop = follow({
      "twinline:session": (message) => this.#sessions.changed(message),
      "twinline:call": (message) => this.#call(message),
      "twinline:operation": (message) => this.#operation(message),
      "twinline:dial": (message) => this.#dial(message),
      "twinline:reply": (message) => this.#reply(message),
      "twinline:event": (message) => this.#event(message),
      "tracing:twinline:handler:start": (message) => this.#began.set(message, seconds()),
      "tracing:twinline:handler:end": (message) => this.#handler(message),
    });
    return () => {
      stop();
      stopSessions();
    };
  }

  #call({ session, call, phase }: TraceMessages["twinline:call"]): void {
    if (phase === "state") return;
    const attributes = { ...this.#servers.of(session), [a.callDirection]: call.direction };
    if (phase === "known") {
      this.#began.set(call, seconds());
      this.#callsLive.add(1, attributes);
      return;
    }
    const took = this.#since(call);
    if (took === undefined) return;
    this.#callsLive.add(-1, attributes);
    const ended: Attributes = { ...attributes, [a.callEndReason]: call.end_reason || "unknown" };
    if (call.error !== undefined) {
      ended[a.callEndReason] = "lost";
      ended[a.errorType] = errorType(call.error);
    }
    this.#callDuration.record(took, ended, this.#spans.contextOf(call));
  }

  #operation(message: TraceMessages["twinline:operation"]): void {
    const { operation, method, phase } = message;
    if (phase === "started") return;
    if (phase === "starting") {
      this.#began.set(operation, seconds());
      this.#operationsLive.add(1, { [a.rpcMethod]: method });
      return;
    }
    const took = this.#since(operation);
    if (took === undefined) return;
    this.#operationsLive.add(-1, { [a.rpcMethod]: method });
    const attributes = { [a.rpcMethod]: method, [a.operationOutcome]: outcomeOf(message) };
    this.#operationDuration.record(took, attributes, this.#spans.contextOf(operation));
  }

  #dial({ dial, phase, reason, error }: TraceMessages["twinline:dial"]): void {
    if (phase === "starting") {
      this.#began.set(dial, seconds());
      return;
    }
    const took = this.#since(dial);
    if (took === undefined) return;
    const attributes: Attributes = { [a.dialResult]: phase };
    if (reason !== undefined) attributes[a.dialReason] = reason;
    else if (error !== undefined) attributes[a.errorType] = errorType(error);
    this.#dialDuration.record(took, attributes, this.#spans.contextOf(dial));
  }

  #reply(message: TraceMessages["twinline:reply"]): void {
    const { session, method, duration, error, call_id } = message;
    this.#sessions.see(session);
    let attributes = this.#servers.request(session, method);
    if (error !== undefined) attributes = { ...attributes, [a.errorType]: errorType(error) };
    const within = this.#spans.contextOf(this.#spans.callOf(call_id));
    this.#requestDuration.record(duration, attributes, within);
    if (method !== "messaging.send") return;
    const sent: Attributes = {
      [a.messagingSystem]: messagingSystem,
      [a.messagingOperation]: "send",
    };
    if (error !== undefined) sent[a.errorType] = errorType(error);
    this.#sent.add(1, sent);
  }

  #event({ event_type, params }: TraceMessages["twinline:event"]): void {
    this.#events.add(1, { [a.eventType]: event_type });
    if (event_type !== "messaging.receive") return;
    const { context } = params as { context?: unknown };
    this.#received.add(1, {
      [a.messagingSystem]: messagingSystem,
      [a.messagingOperation]: "receive",
      ...(typeof context === "string" ? { [a.destination]: context } : {}),
    });
  }

  #handler(message: TracedHandler): void {
    const took = this.#since(message);
    if (took === undefined) return;
    const attributes = { [a.handlerName]: message.name };
    this.#handlerDuration.record(took, attributes, this.#spans.contextOf(message.call));
  }

  /** The time since it started; undefined if it started before the instrumentation. */
  #since(subject: object): number | undefined {
    const began = this.#began.get(subject);
    this.#began.delete(subject);
    return began === undefined ? undefined : seconds() - began;
  }
}

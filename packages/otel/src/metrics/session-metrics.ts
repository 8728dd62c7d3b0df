import type {
  Attributes,
  BatchObservableResult,
  Counter,
  Histogram,
  Meter,
  Observable,
} from "@opentelemetry/api";
import type { Session, SessionHealth, TracedSession, TraceMessages } from "@twinline/core";

import { errorType } from "../failure.js";
import { attributeNames as a, metricNames as m } from "../names.js";
import type { Servers } from "../server.js";

/** What is read of the health of all sessions with a server each time that metrics are collected. */
const gauges: readonly {
  readonly name: string;
  readonly description: string;
  readonly unit?: string;
  readonly read: (all: readonly SessionHealth[]) => number;
}[] = [
  {
    name: m.requestsQueued,
    description: "Requests that wait for a connection",
    read: (all) => sum(all.map((health) => health.requests_queued)),
  },
  {
    name: m.requestsPending,
    description: "Requests without a reply, including those that wait for a connection",
    read: (all) => sum(all.map((health) => health.requests_pending)),
  },
  {
    name: m.handlerLag,
    description: "The longest time that the event loop was blocked in the last minute",
    unit: "s",
    read: (all) => Math.max(0, ...all.map((health) => health.handler_lag)),
  },
];

/** The states of sessions that are not closed. */
const states: readonly SessionHealth["state"][] = [
  "connecting",
  "authenticating",
  "ready",
  "reconnecting",
  "draining",
];

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);

/** The metrics of sessions: waiting requests, reconnects, and how long those take. */
export class SessionMetrics {
  readonly #meter: Meter;
  readonly #servers: Servers;
  readonly #observables: readonly Observable[];
  readonly #count: Observable;
  readonly #reconnects: Counter;
  readonly #resume: Histogram;
  /** The sessions that are not closed. */
  readonly #byServer = new Map<Attributes, Set<Session>>();
  /** When a session lost its connection, in seconds. */
  readonly #lostAt = new WeakMap<TracedSession, number>();
  readonly #wasReady = new WeakSet<TracedSession>();

  constructor(meter: Meter, servers: Servers) {
    this.#servers = servers;
    this.#meter = meter;
    this.#observables = gauges.map(({ name, description, unit = "" }) =>
      meter.createObservableGauge(name, { description, unit }),
    );
    this.#count = meter.createObservableGauge(m.sessions, {
      description: "Sessions by state",
    });
    this.#reconnects = meter.createCounter(m.reconnects, {
      description: "Lost connections",
    });
    this.#resume = meter.createHistogram(m.resumeDuration, {
      description: "Time from the loss of a connection until requests are sent again",
      unit: "s",
      advice: { explicitBucketBoundaries: [0.1, 0.5, 1, 2, 5, 10, 20, 30, 60, 120, 300] },
    });
  }

  start(): () => void {
    const observe = (result: BatchObservableResult): void => this.#observe(result);
    this.#meter.addBatchObservableCallback(observe, [...this.#observables, this.#count]);
    return () => {
      this.#meter.removeBatchObservableCallback(observe, [...this.#observables, this.#count]);
      this.#byServer.clear();
    };
  }

  /** Records a session that connected before the instrumentation started. */
  see(session: TracedSession): void {
    this.#sessionsOf(session).add(session as Session);
  }

  changed({ session, state, resumed, error }: TraceMessages["twinline:session"]): void {
    if (state === "closed") {
      this.#sessionsOf(session).delete(session as Session);
      this.#lostAt.delete(session);
      this.#wasReady.delete(session);
      return;
    }
    this.see(session);
    const now = performance.now() / 1000;
    if (state === "ready" || state === "draining") {
      const lostAt = this.#lostAt.get(session);
      this.#lostAt.delete(session);
      this.#wasReady.add(session);
      if (lostAt === undefined) return;
      const attributes = { ...this.#servers.of(session), [a.sessionResumed]: resumed ?? true };
      this.#resume.record(now - lostAt, attributes);
    } else if (state === "reconnecting" && this.#wasReady.delete(session)) {
      this.#lostAt.set(session, now);
      this.#reconnects.add(1, {
        ...this.#servers.of(session),
        ...(error === undefined ? {} : { [a.errorType]: errorType(error) }),
      });
    }
  }

  #sessionsOf(session: TracedSession): Set<Session> {
    const server = this.#servers.of(session);
    let sessions = this.#byServer.get(server);
    if (sessions === undefined) this.#byServer.set(server, (sessions = new Set()));
    return sessions;
  }

  #observe(result: BatchObservableResult): void {
    // Include servers without sessions, because a series that stops keeps its last value.
    for (const [server, sessions] of this.#byServer) {
      const all = [...sessions].map((session) => session.health());
      for (const [index, { read }] of gauges.entries()) {
        const observable = this.#observables[index];
        if (observable !== undefined) result.observe(observable, read(all), server);
      }
      for (const state of states) {
        const count = all.filter((health) => health.state === state).length;
        result.observe(this.#count, count, { ...server, [a.sessionState]: state });
      }
    }
  }
}

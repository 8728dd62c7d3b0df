import type { Clock, SocketFactory, SocketObserver } from "@twinline/core";

import { HostileLine, type Manners } from "./hostile-line.js";

/** An event as it reached the client. */
export interface DeliveredEvent {
  readonly id: string;
  /** Which of the sessions that the platform gave it belongs to. */
  readonly session: number;
  readonly event_type: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface EventFrame {
  readonly id?: unknown;
  readonly method?: unknown;
  readonly params?: { readonly event_type?: unknown; readonly params?: Record<string, unknown> };
}

/** The way between the client and the platform: it can be cut off, and sees what arrives. */
export class Network {
  /** Whether connections can be made. */
  reachable = true;
  /** Every event that the client was given, in order of arrival. */
  readonly delivered: DeliveredEvent[] = [];
  /** What the platform does that it should not. */
  readonly manners: Manners = {
    protocol: "",
    sessions: 0,
    repeatsIds: false,
    ids: new Map(),
    lateRefusals: new Map(),
  };
  #line: HostileLine | undefined;
  readonly #clock: Clock;
  readonly #way: SocketFactory;

  constructor(clock: Clock, way: SocketFactory) {
    this.#clock = clock;
    this.#way = way;
  }

  unreachableFor(seconds: number): void {
    this.reachable = false;
    this.#clock.setTimeout(() => (this.reachable = true), seconds * 1000);
  }

  /** What the client opens its connections with. */
  readonly socket: SocketFactory = (url, options, observer) => {
    if (!this.reachable) return unreachable(observer);
    const line = new HostileLine(this.#clock, this.manners, observer);
    this.#line = line;
    const socket = this.#way(url, options, {
      ...observer,
      onMessage: (sent) => {
        const text = line.incoming(sent);
        if (text === undefined) return;
        this.#note(text);
        observer.onMessage(text);
      },
    });
    return line.over(socket);
  };

  /** The connection that was made last. */
  get line(): HostileLine | undefined {
    return this.#line;
  }

  #note(text: string): void {
    const { id, method, params } = JSON.parse(text) as EventFrame;
    if (method !== "signalwire.event" || typeof params?.event_type !== "string") return;
    const { event_type, params: inner = {} } = params;
    const { sessions: session } = this.manners;
    this.delivered.push({ id: String(id), session, event_type, params: inner });
  }
}

function unreachable(observer: SocketObserver): ReturnType<SocketFactory> {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    observer.onClose(1006, "", Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
  };
  setImmediate(end);
  return { send: () => undefined, close: end, terminate: () => (isOver = true) };
}

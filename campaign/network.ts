import type { Clock, SocketFactory, SocketHandlers } from "@twinline/core";

/** An event as it reached the client. */
export interface DeliveredEvent {
  readonly id: string;
  readonly link: number;
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
  /** How many connections the client has made. */
  links = 0;
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
  readonly socket: SocketFactory = (url, options, handlers) => {
    this.links += 1;
    const link = this.links;
    if (!this.reachable) return unreachable(handlers);
    let isOver = false;
    const socket = this.#way(url, options, {
      ...handlers,
      message: (text) => {
        if (!isOver) this.#note(link, text);
        handlers.message(text);
      },
    });
    return {
      send: (text) => socket.send(text),
      close: () => socket.close(),
      terminate: () => {
        isOver = true;
        socket.terminate();
      },
    };
  };

  #note(link: number, text: string): void {
    const { id, method, params } = JSON.parse(text) as EventFrame;
    if (method !== "signalwire.event" || typeof params?.event_type !== "string") return;
    const { event_type, params: inner = {} } = params;
    this.delivered.push({ id: String(id), link, event_type, params: inner });
  }
}

function unreachable(handlers: SocketHandlers): ReturnType<SocketFactory> {
  let isOver = false;
  const end = (): void => {
    if (isOver) return;
    isOver = true;
    handlers.close(1006, "", Object.assign(new Error("refused"), { code: "ECONNREFUSED" }));
  };
  setImmediate(end);
  return { send: () => undefined, close: end, terminate: () => (isOver = true) };
}

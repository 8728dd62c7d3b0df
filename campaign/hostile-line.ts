import type { Clock, Socket, SocketObserver } from "@twinline/core";

interface Message {
  id?: string | number;
  readonly method?: string;
  readonly params?: { readonly event_type?: string };
  readonly result?: { readonly protocol?: string };
}

/** What the platform of a hostile line does, next to what it is asked to do. */
export interface Manners {
  /** The session that the platform has given the client; empty before the first. */
  protocol: string;
  /** How many sessions it has given. */
  sessions: number;
  /** Whether event ids count from 1 in each session, so that they repeat from one session to the next. */
  repeatsIds: boolean;
  /** The ids that the events of the session are given instead of their own. */
  readonly ids: Map<string | number, string>;
  /** The next request of each of these methods is carried out, and refused this many seconds later. */
  readonly lateRefusals: Map<string, number>;
}

/** The words of every refusal that a fault asks for. */
export const refusalWords = "refused by the campaign";

/** How deep the data of a refusal nests. */
const depth = 4000;

/** The data of a refusal that is hard to read: deep, with keys of a prototype and broken lines. */
const hostileData =
  `{"__proto__":{"code":"200"},"toJSON":1,"words":"\\n\\u001b[2J",` +
  `"deep":${"[".repeat(depth)}${"]".repeat(depth)}}`;

function withHostileData(text: string): string {
  const words = `"message":"${refusalWords}"`;
  return text.replace(words, () => `${words},"data":${hostileData}`);
}

/**
 * One connection on which the platform does what no platform should: it refuses what it has carried out,
 * never reads, closes and does not close, and gives ids twice.
 */
export class HostileLine {
  readonly #clock: Clock;
  readonly #manners: Manners;
  readonly #observer: SocketObserver;
  /** What an event is called by the platform itself. */
  readonly #own = new Map<string, string | number>();
  readonly #refused = new Map<string, number>();
  #socket: Socket | undefined;
  #isDeaf = false;
  #isHalfClosed = false;
  #isOver = false;

  constructor(clock: Clock, manners: Manners, observer: SocketObserver) {
    this.#clock = clock;
    this.#manners = manners;
    this.#observer = observer;
  }

  /** True when nothing that is sent is read any more. */
  get isDeaf(): boolean {
    return this.#isDeaf;
  }

  /** What the client is to send through. */
  over(socket: Socket): Socket {
    this.#socket = socket;
    return {
      send: (text) => this.#send(text),
      close: () => socket.close(),
      terminate: () => {
        this.#isOver = true;
        socket.terminate();
      },
    };
  }

  /** The platform reads nothing from now on, though it keeps sending. */
  stopReading(): void {
    this.#isDeaf = true;
  }

  /** The platform says that it closes, and leaves the connection open: the client ends it after a second. */
  closeWithoutEnd(): void {
    this.#isHalfClosed = true;
    this.#clock.setTimeout(() => {
      if (this.#isOver) return;
      this.#isOver = true;
      this.#socket?.terminate();
      this.#observer.onClose(1001, "going away\n\u001b[2J", undefined);
    }, 1000);
  }

  /** What arrives at the client when the platform has sent this; undefined for nothing yet. */
  incoming(text: string): string | undefined {
    if (this.#isOver || this.#isHalfClosed) return undefined;
    const message = JSON.parse(text) as Message;
    const { id } = message;
    this.#note(message);
    if (message.method === "signalwire.event" && this.#manners.repeatsIds && id !== undefined) {
      const { ids } = this.#manners;
      const shown = ids.get(id) ?? `event-${ids.size + 1}`;
      ids.set(id, shown);
      this.#own.set(shown, id);
      return JSON.stringify({ ...message, id: shown });
    }
    const seconds = id === undefined ? undefined : this.#refused.get(String(id));
    if (seconds === undefined || message.method !== undefined) return withHostileData(text);
    this.#refused.delete(String(id));
    this.#clock.setTimeout(() => this.#refuse(String(id)), seconds * 1000);
    return undefined;
  }

  /** The reply to a connect says whether the session is a new one. */
  #note({ result }: Message): void {
    const protocol = result?.protocol;
    if (protocol === undefined || protocol === this.#manners.protocol) return;
    this.#manners.protocol = protocol;
    this.#manners.sessions += 1;
    this.#manners.ids.clear();
  }

  #refuse(id: string): void {
    if (this.#isOver) return;
    this.#observer.onMessage(
      `{"jsonrpc":"2.0","id":"${id}","error":{"code":-32000,"message":"no\\nmore","data":${hostileData}}}`,
    );
  }

  #send(text: string): void {
    if (this.#isDeaf || this.#isHalfClosed) return;
    const message = JSON.parse(text) as Message;
    const { id, method } = message;
    if (method === undefined) {
      const known = id === undefined ? undefined : this.#own.get(String(id));
      this.#socket?.send(known === undefined ? text : JSON.stringify({ ...message, id: known }));
      return;
    }
    const seconds = this.#manners.lateRefusals.get(method);
    if (seconds !== undefined) {
      this.#manners.lateRefusals.delete(method);
      this.#refused.set(String(id), seconds);
    }
    this.#socket?.send(text);
  }
}

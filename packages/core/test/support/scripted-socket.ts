import type { SocketFactory, SocketObserver } from "@twinline/core";

interface SentFrame {
  readonly id: string;
  readonly method?: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

/** One connection without a network: the test plays the platform, synchronously. */
export class ScriptedLink {
  readonly sent: SentFrame[] = [];
  isOver = false;
  readonly #observer: SocketObserver;

  constructor(observer: SocketObserver) {
    this.#observer = observer;
  }

  open(): void {
    this.#observer.onOpen();
  }

  /** Gives the client a frame, as if it had just arrived. */
  say(frame: unknown): void {
    this.#observer.onMessage(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  event(id: string, event_type: string, params: object): void {
    this.say({ jsonrpc: "2.0", id, method: "signalwire.event", params: { event_type, params } });
  }

  reply(method: string, result: object): void {
    this.say({ jsonrpc: "2.0", id: this.request(method).id, result });
  }

  /** The latest request of this method. */
  request(method: string): SentFrame {
    const found = this.sent.findLast((frame) => frame.method === method);
    if (found === undefined) throw new Error(`the client has not sent ${method}`);
    return found;
  }

  break(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.#observer.onClose(1006, "", undefined);
  }
}

/** Opens {@link ScriptedLink}s: give `factory` as the session's `socket` option. */
export class ScriptedSockets {
  readonly links: ScriptedLink[] = [];

  readonly factory: SocketFactory = (_url, _options, observer) => {
    const link = new ScriptedLink(observer);
    this.links.push(link);
    return {
      send: (text) => void link.sent.push(JSON.parse(text) as SentFrame),
      close: () => queueMicrotask(() => link.break()),
      terminate: () => queueMicrotask(() => link.break()),
    };
  };

  get link(): ScriptedLink {
    return this.links.at(-1) as ScriptedLink;
  }
}

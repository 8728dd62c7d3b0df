import type { OnLine } from "../messages.js";

/** The way from a program to the platform: a port, over which its WebSockets and requests go. */
export class Line {
  readonly #port: MessagePort;
  readonly #listeners = new Map<number, (message: OnLine) => void>();
  #count = 0;

  constructor(port: MessagePort) {
    this.#port = port;
    port.onmessage = ({ data }: MessageEvent<OnLine>) => this.#listeners.get(data.id)?.(data);
  }

  /** Opens one end. Returns its number. */
  add(listener: (message: OnLine) => void): number {
    this.#count += 1;
    this.#listeners.set(this.#count, listener);
    return this.#count;
  }

  remove(id: number): void {
    this.#listeners.delete(id);
  }

  tell(message: OnLine): void {
    this.#port.postMessage(message);
  }
}

/** What stands for the browser's WebSocket in a program: wherever it connects to, it is the platform of this page. */
export function webSocketOn(line: Line): typeof WebSocket {
  class LineSocket extends EventTarget {
    static readonly CONNECTING = 0;
    static readonly OPEN = 1;
    static readonly CLOSING = 2;
    static readonly CLOSED = 3;
    readonly url: string;
    readonly bufferedAmount = 0;
    readyState = 0;
    readonly #id: number;

    constructor(url: string | URL) {
      super();
      this.url = String(url);
      this.#id = line.add((message) => this.#take(message));
      line.tell({ is: "open", id: this.#id, url: this.url });
    }

    send(text: string): void {
      if (this.readyState === LineSocket.OPEN) line.tell({ is: "text", id: this.#id, text });
    }

    close(): void {
      if (this.readyState >= LineSocket.CLOSING) return;
      this.readyState = LineSocket.CLOSING;
      line.tell({ is: "close", id: this.#id });
    }

    #take(message: OnLine): void {
      if (message.is === "opened") {
        this.readyState = LineSocket.OPEN;
        this.dispatchEvent(new Event("open"));
      } else if (message.is === "text") {
        this.dispatchEvent(new MessageEvent("message", { data: message.text }));
      } else if (message.is === "closed") {
        this.readyState = LineSocket.CLOSED;
        line.remove(this.#id);
        const { code, reason } = message;
        this.dispatchEvent(Object.assign(new Event("close"), { code, reason }));
      }
    }
  }
  return LineSocket as unknown as typeof WebSocket;
}

/**
 * What stands for `fetch`: a request to the platform goes to that of this page. Any other goes where it
 * would go, and is refused by the policy of the worker.
 */
export function fetchOn(line: Line, host: string, otherwise: typeof fetch): typeof fetch {
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.host !== host) {
      try {
        return await otherwise(input, init);
      } catch (cause) {
        throw new TypeError(
          `fetch(${JSON.stringify(String(url))}): there is no network in the playground`,
          {
            cause,
          },
        );
      }
    }
    return new Promise<Response>((resolve) => {
      const id = line.add((message) => {
        if (message.is !== "response") return;
        line.remove(id);
        resolve(new Response(null, { status: message.status }));
      });
      const method = init?.method ?? "GET";
      line.tell({ is: "request", id, method, url: url.href, body: String(init?.body ?? "") });
    });
  };
}

import { WebSocket } from "ws";

/** What came off the wire: a test looks where it likes, and fails when nothing is there. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = Record<string, any>;

interface Waiting {
  matches: (frame: Json) => boolean;
  resolve: (frame: Json) => void;
}

export interface ConnectParams {
  contexts?: string[];
  event_acks?: boolean;
  [name: string]: unknown;
}

/**
 * A client without an SDK: it speaks the protocol frame by frame. Every frame is queued from the
 * first on, so that no test can miss one, and each is looked at once.
 */
export class TestSocket {
  readonly #socket: WebSocket;
  readonly #queue: Json[] = [];
  #waiting: Waiting[] = [];
  #count = 0;
  /** Whether events, pings and disconnects are acknowledged. */
  acknowledges = true;
  /** All frames that came, in order. */
  readonly received: Json[] = [];
  readonly closed: Promise<number>;

  private constructor(url: string) {
    this.#socket = new WebSocket(url);
    this.#socket.on("message", (data) => this.#take(JSON.parse(String(data)) as Json));
    this.#socket.on("error", () => undefined);
    this.closed = new Promise((resolve) => this.#socket.on("close", resolve));
  }

  /** A socket that has not authenticated. */
  static async open(url: string): Promise<TestSocket> {
    const client = new TestSocket(url);
    await new Promise((resolve) => client.#socket.on("open", resolve));
    return client;
  }

  /** A client that has authenticated. */
  static async connect(url: string, params: ConnectParams = {}): Promise<TestSocket> {
    const client = await TestSocket.open(url);
    await client.authenticate(params);
    return client;
  }

  /** The result of `signalwire.connect`. */
  async authenticate(params: ConnectParams = {}): Promise<Json> {
    return this.request("signalwire.connect", {
      version: { major: 2, minor: 0, revision: 0 },
      agent: "test",
      event_acks: true,
      authentication: { project: "project", token: "token-1234" },
      ...params,
    });
  }

  send(frame: unknown): void {
    this.#socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }

  /** Sends a request and waits for the whole reply. */
  async exchange(method: string, params: unknown = {}): Promise<Json> {
    const id = `r${(this.#count += 1)}`;
    this.send({ jsonrpc: "2.0", id, method, params });
    return this.next((frame) => frame["id"] === id && frame["method"] === undefined);
  }

  /** Sends a request and waits for its result. */
  async request(method: string, params: unknown = {}): Promise<Json> {
    const reply = await this.exchange(method, params);
    if (reply["error"] !== undefined)
      throw new Error(`${method}: ${JSON.stringify(reply["error"])}`);
    return reply["result"] as Json;
  }

  /** The next frame that matches: one that came already, or one to come. */
  next(matches: (frame: Json) => boolean): Promise<Json> {
    const index = this.#queue.findIndex(matches);
    if (index >= 0) return Promise.resolve(this.#queue.splice(index, 1)[0] as Json);
    return new Promise((resolve) => this.#waiting.push({ matches, resolve }));
  }

  /** The inner params of the next event of a type, with these values in it. */
  async event(type: string, wanted: Json = {}): Promise<Json> {
    const frame = await this.next(
      ({ method, params }) =>
        method === "signalwire.event" &&
        params.event_type === type &&
        Object.entries(wanted).every(([name, value]) => params.params[name] === value),
    );
    return frame["params"].params as Json;
  }

  /** The events that came, as short texts, in order: `play finished`, `state ended`. */
  events(): string[] {
    return this.received
      .filter(({ method }) => method === "signalwire.event")
      .map(({ params }) => brief(params.event_type as string, params.params as Json));
  }

  close(): Promise<number> {
    this.#socket.close(1000);
    return this.closed;
  }

  /** Breaks the link without a word. */
  destroy(): Promise<number> {
    this.#socket.terminate();
    return this.closed;
  }

  #take(frame: Json): void {
    this.received.push(frame);
    if (this.acknowledges && typeof frame["method"] === "string" && frame["id"] !== undefined) {
      this.send({ jsonrpc: "2.0", id: frame["id"], result: {} });
    }
    const waiting = this.#waiting.find(({ matches }) => matches(frame));
    if (waiting === undefined) this.#queue.push(frame);
    else {
      this.#waiting = this.#waiting.filter((other) => other !== waiting);
      waiting.resolve(frame);
    }
  }
}

function brief(type: string, params: Json): string {
  const name = type.replace(/^(calling\.call|calling|messaging|signalwire)\./, "");
  const what =
    params["call_state"] ??
    params["dial_state"] ??
    params["connect_state"] ??
    params["message_state"] ??
    params["detect"]?.params?.event ??
    params["fax"]?.type ??
    params["result"]?.type ??
    params["state"] ??
    params["for"] ??
    "";
  return `${name} ${what}`.trim();
}

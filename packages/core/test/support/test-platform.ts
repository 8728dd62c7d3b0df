import { once } from "node:events";
import type { AddressInfo } from "node:net";

import { type WebSocket, WebSocketServer } from "ws";

export interface ReceivedFrame {
  readonly id: string;
  readonly method?: string;
  readonly params: Record<string, unknown>;
  readonly result?: unknown;
  readonly link: PlatformLink;
}

type Reply = Record<string, unknown>;

/** One connection of a client, from the platform's side. Every frame is queued: none can be missed. */
export class PlatformLink {
  readonly socket: WebSocket;
  readonly closed: Promise<unknown>;

  constructor(socket: WebSocket) {
    this.socket = socket;
    this.closed = once(socket, "close");
  }

  reply(frame: ReceivedFrame, result: Reply = { code: "200", message: "OK" }): void {
    this.raw({ jsonrpc: "2.0", id: frame.id, result });
  }

  refuse(frame: ReceivedFrame, error: { code: number; message: string; data?: unknown }): void {
    this.raw({ jsonrpc: "2.0", id: frame.id, error });
  }

  event(event_type: string, params: Reply, id = `e${Math.random()}`): void {
    this.raw({
      jsonrpc: "2.0",
      id,
      method: "signalwire.event",
      params: { event_type, timestamp: 1, project_id: "p1", params },
    });
  }

  raw(frame: unknown): void {
    this.socket.send(typeof frame === "string" ? frame : JSON.stringify(frame));
  }
}

/** A platform whose every answer the test decides. Only the handshake is automatic, by default. */
export class TestPlatform {
  readonly #server: WebSocketServer;
  readonly #frames: ReceivedFrame[] = [];
  readonly #waiting: {
    matches: (frame: ReceivedFrame) => boolean;
    resolve: (frame: ReceivedFrame) => void;
  }[] = [];
  readonly links: PlatformLink[] = [];
  /** Answers signalwire.connect; undefined leaves that to the test. */
  onConnect: ((frame: ReceivedFrame) => void) | undefined = (frame) => {
    frame.link.reply(frame, {
      protocol: frame.params["protocol"] ?? `protocol-${this.links.length}`,
    });
  };

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on("connection", (socket) => {
      const link = new PlatformLink(socket);
      this.links.push(link);
      socket.on("message", (data: Buffer) => this.#received(link, data.toString()));
    });
  }

  static async start(): Promise<TestPlatform> {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await once(server, "listening");
    return new TestPlatform(server);
  }

  get host(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get link(): PlatformLink {
    return this.links.at(-1) as PlatformLink;
  }

  /** The next unread frame of a method. */
  next(method: string): Promise<ReceivedFrame> {
    return this.#take((frame) => frame.method === method);
  }

  /** The acknowledgement of a request of ours. */
  acknowledgement(id: string): Promise<ReceivedFrame> {
    return this.#take((frame) => frame.method === undefined && frame.id === id);
  }

  /** Frames that were received and not read yet, by method. */
  get untaken(): string[] {
    return this.#frames.map((frame) => frame.method ?? "reply");
  }

  async stop(): Promise<void> {
    for (const link of this.links) link.socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(matches: (frame: ReceivedFrame) => boolean): Promise<ReceivedFrame> {
    const index = this.#frames.findIndex(matches);
    if (index >= 0) return Promise.resolve(this.#frames.splice(index, 1)[0] as ReceivedFrame);
    return new Promise((resolve) => this.#waiting.push({ matches, resolve }));
  }

  #received(link: PlatformLink, text: string): void {
    const frame = { params: {}, ...(JSON.parse(text) as object), link } as ReceivedFrame;
    if (frame.method === "signalwire.connect" && this.onConnect !== undefined)
      this.onConnect(frame);
    const index = this.#waiting.findIndex((waiting) => waiting.matches(frame));
    if (index >= 0) this.#waiting.splice(index, 1)[0]?.resolve(frame);
    else this.#frames.push(frame);
  }
}

import { WebSocketServer, type WebSocket } from "ws";

import { atTheEnd } from "./cleanup.js";

type Json = Record<string, unknown>;

interface Request {
  readonly id: string;
  readonly method: string;
  readonly params: Json;
}

/**
 * A platform that accepts everything, and sends the events that a test gives it: for those that the
 * simulator never sends.
 */
export class ScriptedPlatform {
  readonly requests: Request[] = [];
  /** What it replies to a method, beside `code` and `message`. */
  readonly replies: Record<string, Json> = {};
  /** What it does before its reply to a method. */
  readonly beforeReply: Record<string, (params: Json) => void> = {};
  /** What it does after its reply to a method, in the same chunk. */
  readonly afterReply: Record<string, (params: Json) => void> = {};
  readonly #server: WebSocketServer;
  #socket: WebSocket | undefined;
  #awaited: (() => void)[] = [];
  #count = 0;

  private constructor(server: WebSocketServer) {
    this.#server = server;
    server.on("connection", (socket, { socket: stream }) => {
      this.#socket = socket;
      socket.on("message", (data) => {
        stream.cork();
        this.#onFrame(JSON.parse(String(data)) as Json);
        stream.uncork();
      });
    });
  }

  static async start(): Promise<ScriptedPlatform> {
    const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
    await new Promise((resolve) => server.on("listening", resolve));
    const platform = new ScriptedPlatform(server);
    atTheEnd(() => platform.close());
    return platform;
  }

  get host(): string {
    return `ws://127.0.0.1:${(this.#server.address() as { port: number }).port}`;
  }

  /** Sends an event about the one call there is. */
  callEvent(event_type: string, params: Json): void {
    this.sendEvent({ event_type, params: { call_id: "call-1", node_id: "node-1", ...params } });
  }

  /** Sends an event as it is. */
  sendEvent(params: Json): void {
    this.#count += 1;
    const frame = { jsonrpc: "2.0", id: `e${this.#count}`, method: "signalwire.event", params };
    this.#socket?.send(JSON.stringify(frame));
  }

  /** Resolves with the request number `index` of this method. */
  async request(method: string, index = 0): Promise<Json> {
    for (;;) {
      const found = this.requests.filter((request) => request.method === method)[index];
      if (found !== undefined) return found.params;
      await new Promise<void>((resolve) => this.#awaited.push(resolve));
    }
  }

  /** Sends an event about the operation that was started last by this method. */
  async operationEvent(method: string, event_type: string, params: Json): Promise<void> {
    const { control_id } = await this.request(method);
    this.callEvent(event_type, { ...(control_id === undefined ? {} : { control_id }), ...params });
  }

  async close(): Promise<void> {
    this.#socket?.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #onFrame(frame: Json): void {
    const { id, method, params } = frame;
    if (typeof method !== "string") return;
    this.requests.push({ id: String(id), method, params: params as Json });
    this.beforeReply[method]?.(params as Json);
    const result = { code: "200", message: "OK", protocol: "p", ...this.replies[method] };
    this.#socket?.send(JSON.stringify({ jsonrpc: "2.0", id, result }));
    this.afterReply[method]?.(params as Json);
    const awaited = this.#awaited;
    this.#awaited = [];
    for (const resolve of awaited) resolve();
  }
}

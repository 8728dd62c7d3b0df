import { Client, type Call } from "@twinline/compat-v2";
import { WebSocketServer, type WebSocket } from "ws";

import { LogLines } from "./log-lines.js";
import { atTheEnd } from "./stage.js";

type Json = Record<string, unknown>;

interface Request {
  readonly id: string;
  readonly method: string;
  readonly params: Json;
}

/**
 * A platform that accepts everything and says what a test has it say: for events that no person on
 * the simulator can bring about.
 */
export class ScriptedPlatform {
  readonly requests: Request[] = [];
  /** What it replies to a method, beside `code` and `message`. */
  readonly replies: Record<string, Json> = {};
  /** What it does ahead of its reply to a method. */
  readonly ahead: Record<string, (params: Json) => void> = {};
  /** What it does behind its reply to a method, in the same chunk. */
  readonly behind: Record<string, (params: Json) => void> = {};
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
        this.#take(JSON.parse(String(data)) as Json);
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
  tell(event_type: string, params: Json): void {
    this.event({ event_type, params: { call_id: "call-1", node_id: "node-1", ...params } });
  }

  /** Sends an event as it is. */
  event(params: Json): void {
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
  async report(method: string, event_type: string, params: Json): Promise<void> {
    const { control_id } = await this.request(method);
    this.tell(event_type, { ...(control_id === undefined ? {} : { control_id }), ...params });
  }

  async close(): Promise<void> {
    this.#socket?.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #take(frame: Json): void {
    const { id, method, params } = frame;
    if (typeof method !== "string") return;
    this.requests.push({ id: String(id), method, params: params as Json });
    this.ahead[method]?.(params as Json);
    const result = { code: "200", message: "OK", protocol: "p", ...this.replies[method] };
    this.#socket?.send(JSON.stringify({ jsonrpc: "2.0", id, result }));
    this.behind[method]?.(params as Json);
    const awaited = this.#awaited;
    this.#awaited = [];
    for (const resolve of awaited) resolve();
  }
}

/** A call on a scripted platform, answered. */
export async function scriptedCall({ strict = false } = {}): Promise<{
  platform: ScriptedPlatform;
  client: Client;
  call: Call;
  log: LogLines;
}> {
  const platform = await ScriptedPlatform.start();
  const log = new LogLines();
  const client = new Client({
    project: "project",
    token: "token-1234",
    host: platform.host,
    logger: log,
    strict,
  });
  atTheEnd(() => client.disconnect());
  await client.connect();
  const arrived = new Promise<Call>((resolve) => {
    void client.calling.receive("office", resolve);
  });
  await platform.request("signalwire.receive");
  const device = { type: "phone", params: { from_number: "+15551", to_number: "+15552" } };
  platform.tell("calling.call.receive", { context: "office", call_state: "answered", device });
  return { platform, client, call: await arrived, log };
}

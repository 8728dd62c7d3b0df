import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

import { frame } from "./frame.js";

/** A frame of a client, unmasked. */
export interface ClientFrame {
  readonly opcode: number;
  readonly payload: Buffer;
}

interface Request {
  readonly id: string;
  readonly method?: string;
  readonly params: Record<string, unknown>;
  readonly result?: unknown;
}

const magic = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/** One TCP connection of a client: the test decides about every byte after the handshake. */
export class RawConnection {
  readonly stream: Socket;
  readonly frames: ClientFrame[] = [];
  #bytes = Buffer.alloc(0);
  #waiting: (() => void)[] = [];
  #taken = 0;
  isClosed = false;

  constructor(stream: Socket) {
    this.stream = stream;
    stream.on("error", () => undefined);
    stream.on("data", (bytes: Buffer) => {
      this.#bytes = Buffer.concat([this.#bytes, bytes]);
      this.#parse();
      this.#changed();
    });
    stream.on("close", () => {
      this.isClosed = true;
      this.#changed();
    });
  }

  /** Writes bytes as they are. */
  write(...bytes: readonly Buffer[]): void {
    this.stream.write(Buffer.concat(bytes));
  }

  /** Writes JSON as text frames, all in one piece. */
  say(...messages: readonly unknown[]): void {
    this.write(...messages.map((message) => frame({ text: JSON.stringify(message) })));
  }

  reply(request: Request, result: object): void {
    this.say({ jsonrpc: "2.0", id: request.id, result });
  }

  refuse(request: Request, error: object): void {
    this.say({ jsonrpc: "2.0", id: request.id, error });
  }

  /** The next request of this method that was not taken yet. Other frames before it are skipped. */
  async next(method: string): Promise<Request> {
    for (;;) {
      for (; this.#taken < this.frames.length; this.#taken += 1) {
        const { opcode, payload } = this.frames[this.#taken] as ClientFrame;
        if (opcode !== 1) continue;
        const message = JSON.parse(payload.toString()) as Request;
        if (message.method === method) {
          this.#taken += 1;
          return message;
        }
      }
      if (this.isClosed) throw new Error(`the client closed before it sent ${method}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Accepts the next `signalwire.connect`. */
  async welcome(protocol: string): Promise<Request> {
    const request = await this.next("signalwire.connect");
    this.reply(request, { protocol });
    return request;
  }

  /** The code of the close frame that the client sent; 1005 for one without, undefined for none. */
  get closeCode(): number | undefined {
    const close = this.frames.find(({ opcode }) => opcode === 8);
    if (close === undefined) return undefined;
    return close.payload.length >= 2 ? close.payload.readUInt16BE() : 1005;
  }

  /** Resolves when `condition` holds; it is looked at after everything that arrives. */
  async until(condition: () => boolean): Promise<void> {
    while (!condition()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #changed(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #parse(): void {
    for (;;) {
      const bytes = this.#bytes;
      if (bytes.length < 2) return;
      const code = (bytes[1] as number) & 127;
      const header = code < 126 ? 2 : code === 126 ? 4 : 10;
      if (bytes.length < header + 4) return;
      const length =
        code < 126 ? code : code === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2));
      const start = header + 4;
      if (bytes.length < start + length) return;
      const mask = bytes.subarray(header, start);
      const payload = Buffer.from(
        bytes
          .subarray(start, start + length)
          .map((byte, index) => byte ^ (mask[index % 4] as number)),
      );
      this.frames.push({ opcode: (bytes[0] as number) & 15, payload });
      this.#bytes = bytes.subarray(start + length);
    }
  }
}

/** A platform on a bare TCP socket: it shakes hands and does nothing else by itself. */
export class RawPlatform {
  readonly #server: Server;
  readonly #accepted: RawConnection[] = [];
  #waiting: (() => void)[] = [];
  /** What is answered instead of the handshake, as the bytes of an HTTP response. */
  refusal: string | undefined;
  readonly connections: RawConnection[] = [];

  private constructor() {
    this.#server = createServer((stream) => this.#shake(stream));
  }

  static async start(): Promise<RawPlatform> {
    const platform = new RawPlatform();
    platform.#server.listen(0, "127.0.0.1");
    await once(platform.#server, "listening");
    return platform;
  }

  get host(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The next connection whose handshake is done. */
  async accept(): Promise<RawConnection> {
    for (;;) {
      const connection = this.#accepted.shift();
      if (connection !== undefined) return connection;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async stop(): Promise<void> {
    for (const { stream } of this.connections) stream.destroy();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #shake(stream: Socket): void {
    let head = "";
    const listen = (bytes: Buffer): void => {
      head += bytes.toString("latin1");
      if (!head.includes("\r\n\r\n")) return;
      stream.off("data", listen);
      if (this.refusal !== undefined) {
        stream.end(this.refusal);
        return;
      }
      const key = /sec-websocket-key: (.+)\r\n/i.exec(head)?.[1] ?? "";
      const accept = createHash("sha1").update(`${key}${magic}`).digest("base64");
      const connection = new RawConnection(stream);
      this.connections.push(connection);
      stream.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
          `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      this.#accepted.push(connection);
      for (const resolve of this.#waiting.splice(0)) resolve();
    };
    stream.on("data", listen);
    stream.on("error", () => undefined);
  }
}

import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";

import { frame } from "./frame.js";

/** A frame of a client, unmasked. */
export interface ClientFrame {
  readonly opcode: number;
  readonly payload: Buffer;
}

/** A message of a client: a request, or its reply to a request of the platform. */
export interface Received {
  readonly id: string;
  readonly method?: string;
  readonly params: Record<string, unknown>;
  readonly result?: unknown;
  readonly connection: PlatformConnection;
  reply(result?: object): void;
  refuse(error: object): void;
}

const handshakeKey = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

const accepted = { code: "200", message: "OK" };

/** One TCP connection of a client: the test decides about every byte after the handshake. */
export class PlatformConnection {
  readonly stream: Socket;
  /** All frames of the client. */
  readonly frames: ClientFrame[] = [];
  readonly closed: Promise<unknown>;
  isClosed = false;
  /** Whether a close frame is answered, and the connection ended. */
  answersClose: boolean;
  readonly #received: (connection: PlatformConnection, text: string) => void;
  #bytes = Buffer.alloc(0);
  #waiting: (() => void)[] = [];
  #read = 0;

  constructor(
    stream: Socket,
    answersClose: boolean,
    received: (connection: PlatformConnection, text: string) => void,
  ) {
    this.stream = stream;
    this.answersClose = answersClose;
    this.#received = received;
    this.closed = once(stream, "close");
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

  /** Sends text frames in one piece: strings as they are, all else as JSON. */
  send(...messages: readonly unknown[]): void {
    const texts = messages.map((message) =>
      typeof message === "string" ? message : JSON.stringify(message),
    );
    this.write(...texts.map((text) => frame({ text })));
  }

  /** Sends a request of the platform. */
  request(id: string, method: string, params: object = {}): void {
    this.send({ jsonrpc: "2.0", id, method, params });
  }

  event(event_type: string, params: object, id = `e${Math.random()}`): void {
    this.send(eventFrame(id, event_type, params));
  }

  /** Breaks the connection without a close frame. */
  break(): void {
    this.stream.destroy();
  }

  /** The next unread request of this method on this connection. Other frames before it are skipped. */
  async next(method: string): Promise<Received> {
    for (;;) {
      for (; this.#read < this.frames.length; this.#read += 1) {
        const { opcode, payload } = this.frames[this.#read] as ClientFrame;
        if (opcode !== 1) continue;
        const message = this.read(payload.toString());
        if (message.method === method) {
          this.#read += 1;
          return message;
        }
      }
      if (this.isClosed) throw new Error(`the client closed before it sent ${method}`);
      await this.#change();
    }
  }

  /** Accepts the next `signalwire.connect`. */
  async welcome(protocol: string): Promise<Received> {
    const request = await this.next("signalwire.connect");
    request.reply({ protocol });
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
    while (!condition()) await this.#change();
  }

  /** A message of the client, which can be answered. */
  read(text: string): Received {
    const message = JSON.parse(text) as Pick<Received, "id" | "method" | "result">;
    return {
      params: {},
      ...message,
      connection: this,
      reply: (result = accepted) => this.send({ jsonrpc: "2.0", id: message.id, result }),
      refuse: (error) => this.send({ jsonrpc: "2.0", id: message.id, error }),
    };
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#waiting.push(resolve));
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
      const opcode = (bytes[0] as number) & 15;
      this.#bytes = bytes.subarray(start + length);
      this.frames.push({ opcode, payload });
      if (opcode === 1) this.#received(this, payload.toString());
      if (opcode === 8 && this.answersClose) this.stream.end(Buffer.from([0x88, 0]));
    }
  }
}

/** A platform whose every answer the test decides. Only what {@link TestPlatform.start} says is automatic. */
export class TestPlatform {
  readonly #server: Server;
  readonly #accepted: PlatformConnection[] = [];
  readonly #received: Received[] = [];
  readonly #wanted: {
    matches: (message: Received) => boolean;
    resolve: (message: Received) => void;
  }[] = [];
  #waiting: (() => void)[] = [];
  readonly connections: PlatformConnection[] = [];
  /** What is answered instead of the handshake, as the bytes of an HTTP response. */
  refusal: string | undefined;
  /** Answers signalwire.connect; undefined leaves that to the test. */
  onConnect: ((request: Received) => void) | undefined;

  private constructor(isAutomatic: boolean) {
    this.#server = createServer((stream) => this.#shakeHands(stream, isAutomatic));
    if (!isAutomatic) return;
    this.onConnect = (request) =>
      request.reply({
        protocol: request.params["protocol"] ?? `protocol-${this.connections.length}`,
      });
  }

  /** @param automatic whether it accepts each signalwire.connect and answers close frames; default true */
  static async start({ automatic = true } = {}): Promise<TestPlatform> {
    const platform = new TestPlatform(automatic);
    platform.#server.listen(0, "127.0.0.1");
    await once(platform.#server, "listening");
    return platform;
  }

  get host(): string {
    return `ws://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** The latest connection. */
  get connection(): PlatformConnection {
    return this.connections.at(-1) as PlatformConnection;
  }

  /** The next connection whose handshake is done. */
  async accept(): Promise<PlatformConnection> {
    for (;;) {
      const connection = this.#accepted.shift();
      if (connection !== undefined) return connection;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The next unread request of a method, on any connection. */
  next(method: string): Promise<Received> {
    return this.#first((message) => message.method === method);
  }

  /** The client's reply to a request of the platform. */
  acknowledgement(id: string): Promise<Received> {
    return this.#first((message) => message.method === undefined && message.id === id);
  }

  /** The methods of what was received and not read yet. */
  get unread(): string[] {
    return this.#received.map(({ method }) => method ?? "reply");
  }

  async stop(): Promise<void> {
    for (const connection of this.connections) connection.break();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #first(matches: (message: Received) => boolean): Promise<Received> {
    const index = this.#received.findIndex(matches);
    if (index >= 0) return Promise.resolve(this.#received.splice(index, 1)[0] as Received);
    return new Promise((resolve) => this.#wanted.push({ matches, resolve }));
  }

  #onText(connection: PlatformConnection, text: string): void {
    // Tests of the transport send words, not messages: those are among the connection's frames.
    if (!text.startsWith("{")) return;
    const message = connection.read(text);
    if (message.method === "signalwire.connect") this.onConnect?.(message);
    const index = this.#wanted.findIndex(({ matches }) => matches(message));
    if (index >= 0) this.#wanted.splice(index, 1)[0]?.resolve(message);
    else this.#received.push(message);
  }

  #shakeHands(stream: Socket, answersClose: boolean): void {
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
      const accept = createHash("sha1").update(`${key}${handshakeKey}`).digest("base64");
      const connection = new PlatformConnection(stream, answersClose, (from, text) =>
        this.#onText(from, text),
      );
      this.connections.push(connection);
      stream.write(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
          `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
      );
      this.#accepted.push(connection);
      for (const resolve of this.#waiting.splice(0)) resolve();
    };
    stream.setNoDelay(true);
    stream.on("data", listen);
    stream.on("error", () => undefined);
  }
}

/** A frame that carries an event. */
export const eventFrame = (id: string | number, event_type: string, params: object): object => ({
  jsonrpc: "2.0",
  id,
  method: "signalwire.event",
  params: { event_type, timestamp: 1, project_id: "p1", params },
});

import type { Duplex } from "node:stream";

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { WebSocket } from "ws";

import { RelayConnectionError } from "@twinline/core";

import type { Socket, SocketOptions } from "../../src/transport/socket.js";
import { wsSocket } from "../../src/transport/ws-socket.js";
import { frame } from "../support/frame.js";
import { type PlatformConnection, TestPlatform } from "../support/test-platform.js";

let platform: TestPlatform;

interface Closed {
  readonly code: number;
  readonly error: Error | undefined;
}

interface Pair {
  readonly socket: Socket;
  readonly connection: PlatformConnection;
  readonly messages: string[];
  readonly closed: Promise<Closed>;
}

/** An open socket and the other end of its connection. */
async function pair(options: Partial<SocketOptions> = {}): Promise<Pair> {
  const messages: string[] = [];
  let isOpen: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (isOpen = resolve));
  let isClosed: (closed: Closed) => void = () => undefined;
  const closed = new Promise<Closed>((resolve) => (isClosed = resolve));
  const socket = wsSocket(
    platform.host,
    { maxFrame: 1000, maxBuffered: 1_000_000, ...options },
    {
      onOpen: () => isOpen(),
      onMessage: (text) => void messages.push(text),
      onClose: (code, _reason, error) => isClosed({ code, error }),
    },
  );
  const connection = await platform.accept();
  await open;
  return { socket, connection, messages, closed };
}

const textsOf = ({ frames }: PlatformConnection): string[] =>
  frames.filter(({ opcode }) => opcode === 1).map(({ payload }) => payload.toString());

beforeAll(async () => {
  platform = await TestPlatform.start({ automatic: false });
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(() => platform.stop());

describe("a socket on ws", () => {
  it("sends the frames of one turn in order and in one write", async () => {
    const { socket, connection } = await pair();
    const sizes: number[] = [];
    connection.stream.on("data", (bytes: Buffer) => sizes.push(bytes.length));
    const sent = Array.from({ length: 50 }, (_, index) => `frame ${index}`);
    for (const text of sent) socket.send(text);
    await connection.until(() => textsOf(connection).length === 50);
    expect(textsOf(connection)).toEqual(sent);
    expect(sizes).toHaveLength(1);
    socket.terminate();
  });

  it("sends earlier frames before the close frame, and nothing after it", async () => {
    const { socket, connection, closed } = await pair();
    socket.send("last");
    socket.close();
    socket.send("too late");
    await connection.until(() => connection.closeCode !== undefined);
    connection.stream.end();
    await closed;
    expect(connection.frames.map(({ opcode }) => opcode)).toEqual([1, 8]);
    expect(connection.closeCode).toBe(1000);
  });

  it("reports the end at a frame above the limit, while the other side keeps sending", async () => {
    const { connection, messages, closed } = await pair();
    connection.write(frame({ text: "before" }), frame({ text: "x".repeat(1001) }));
    connection.write(frame({ text: "behind" }));
    const { error } = await closed;
    connection.write(frame({ text: "further behind" }));
    expect(error?.message).toMatch(/max payload size/i);
    expect(messages).toEqual(["before"]);
    await connection.until(() => connection.isClosed);
    expect(connection.closeCode).toBe(1009);
  });

  it("ends the connection when the other side sends a close frame but does not close", async () => {
    const { connection, closed } = await pair();
    connection.write(Buffer.from([0x88, 2, 3, 233]));
    connection.write(frame({ text: "behind" }));
    expect((await closed).code).toBe(1001);
    await connection.until(() => connection.isClosed);
  });

  it("ends the connection when the other side never reads", async () => {
    const { socket, connection, closed } = await pair({ maxBuffered: 1_000_000 });
    connection.stream.pause();
    const large = "x".repeat(100_000);
    let sent = 0;
    const send = (): void => {
      socket.send(large);
      sent += 1;
      // The kernel takes a few megabytes at most.
      if (sent < 1000) setImmediate(send);
    };
    send();
    const { error } = await closed;
    expect(error).toBeInstanceOf(RelayConnectionError);
    expect(error).toMatchObject({ code: "WRITE_LIMIT" });
    expect(sent).toBeLessThan(500);
    sent = 1000;
    connection.break();
  });

  it("hands every frame to ws when ws does not expose its stream", async () => {
    const emit = WebSocket.prototype.emit;
    jest.spyOn(WebSocket.prototype, "emit").mockImplementation(function (this: WebSocket, ...args) {
      return args[0] === "upgrade" ? false : emit.apply(this, args);
    });
    const send = jest.spyOn(WebSocket.prototype, "send");
    const { socket, connection, messages } = await pair();
    socket.send("one");
    socket.send("two");
    connection.write(frame({ text: "three" }));
    await connection.until(() => textsOf(connection).length === 2);
    expect(textsOf(connection)).toEqual(["one", "two"]);
    expect(send).toHaveBeenCalledTimes(2);
    connection.write(Buffer.from([0x88, 0]));
    await connection.until(() => connection.closeCode !== undefined);
    expect(messages).toEqual(["three"]);
    socket.terminate();
  });

  it("bypasses ws when ws exposes its stream", async () => {
    const send = jest.spyOn(WebSocket.prototype, "send");
    const { socket, connection } = await pair();
    socket.send("one");
    await connection.until(() => textsOf(connection).length === 1);
    expect(send).not.toHaveBeenCalled();
    socket.terminate();
  });

  it("reads text frames past ws, and from the first fragment on through ws, in order", async () => {
    const emit = jest.spyOn(WebSocket.prototype, "emit");
    const { socket, connection, messages } = await pair();
    connection.write(
      frame({ text: "one" }),
      frame({ text: "", opcode: 9 }),
      frame({ text: "two" }),
    );
    await connection.until(() => connection.frames.length === 1);
    expect(messages).toEqual(["one", "two"]);
    expect(emitted(emit)).toEqual([]);
    connection.write(
      frame({ text: "three" }),
      frame({ text: "fo", isLast: false }),
      frame({ text: "ur", opcode: 0 }),
      frame({ text: "five" }),
      Buffer.from([0x88, 0]),
    );
    await connection.until(() => connection.closeCode !== undefined);
    expect(messages).toEqual(["one", "two", "three", "four", "five"]);
    expect(emitted(emit)).toEqual(["four", "five"]);
    socket.terminate();
  });

  it("leaves all reading to ws when ws reads its stream in an unknown way", async () => {
    const emit = WebSocket.prototype.emit;
    const spy = jest.spyOn(WebSocket.prototype, "emit").mockImplementation(function (
      this: WebSocket,
      ...args
    ) {
      const [event, response] = args as [string, { readonly socket: Duplex } | undefined];
      // A version of ws that listens twice.
      if (event === "upgrade") response?.socket.on("data", () => undefined);
      return emit.apply(this, args);
    });
    const { socket, connection, messages } = await pair();
    connection.write(frame({ text: "one" }), frame({ text: "two" }), Buffer.from([0x88, 0]));
    await connection.until(() => connection.closeCode !== undefined);
    expect(messages).toEqual(["one", "two"]);
    expect(emitted(spy)).toEqual(["one", "two"]);
    socket.terminate();
  });
});

/** The messages that ws has emitted. */
const emitted = (emit: { readonly mock: { readonly calls: readonly unknown[][] } }): string[] =>
  emit.mock.calls.flatMap(([event, data]) => (event === "message" ? [String(data)] : []));

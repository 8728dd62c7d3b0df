import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";

import { FrameReader } from "../../src/transport/frame-reader.js";
import type { Socket } from "../../src/transport/socket.js";
import { wsSocket } from "../../src/transport/ws-socket.js";
import { frame } from "../support/frame.js";

const server = createServer();
let connected: (stream: Duplex) => void = () => undefined;
server.on("upgrade", ({ headers }, stream: Duplex) => {
  const accept = createHash("sha1")
    .update(`${headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest("base64");
  stream.write(
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
      `Sec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  stream.on("error", () => undefined);
  connected(stream);
});

/** A socket and the other end of its connection, byte by byte. */
async function pair() {
  const { port } = server.address() as AddressInfo;
  const other = new Promise<Duplex>((resolve) => (connected = resolve));
  const messages: string[] = [];
  let isOpen = () => {};
  const open = new Promise<void>((resolve) => (isOpen = resolve));
  let isClosed = (_code: number) => {};
  const closed = new Promise<number>((resolve) => (isClosed = resolve));
  const socket: Socket = wsSocket(
    `ws://127.0.0.1:${port}`,
    { maxFrame: 1000 },
    {
      open: () => isOpen(),
      message: (text) => messages.push(text),
      close: (code, _reason, _error) => isClosed(code),
    },
  );
  const stream = await other;
  await open;
  return { socket, stream, messages, closed };
}

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  jest.restoreAllMocks();
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe("a socket on ws", () => {
  it("hears plain frames, fragments and frames in pieces in the order in which they were sent", async () => {
    const push = jest.spyOn(FrameReader.prototype, "push");
    const { socket, stream, messages, closed } = await pair();
    const large = "x".repeat(900);
    const bytes = Buffer.concat([
      frame({ text: "one" }),
      frame({ text: "tw", isLast: false }),
      frame({ text: "ping", opcode: 9 }),
      frame({ text: "o", opcode: 0 }),
      frame({ text: large }),
      frame({ text: "bytes", opcode: 2 }),
      frame({ text: "last" }),
    ]);
    const pong = once(stream, "data");
    for (let offset = 0; offset < bytes.length; offset += 7) {
      stream.write(bytes.subarray(offset, offset + 7));
      if (offset % 70 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    stream.write(bytes);
    const [data] = (await pong) as [Buffer];
    expect((data[0] as number) & 0x0f).toBe(10);
    stream.write(frame({ text: "", opcode: 8 }));
    stream.write(frame({ text: "behind the end" }));
    stream.end();
    await closed;
    const sent = ["one", "two", large, "bytes", "last"];
    expect(messages).toEqual([...sent, ...sent]);
    // Should a version of `ws` not let us read by ourselves, everything works, but for more CPU.
    expect(push).toHaveBeenCalled();
    socket.terminate();
  });

  it.each([
    ["above the limit", frame({ text: "x".repeat(1001) }), 1009],
    ["that is masked", frame({ text: "x", mask: 1 }), 1002],
    ["with bits of an extension", frame({ text: "x", reserved: 0x40 }), 1002],
    ["of an unknown kind", frame({ text: "x", opcode: 3 }), 1002],
  ])("closes at a frame %s", async (_, bytes, code) => {
    const { stream, messages, closed } = await pair();
    const reply = once(stream, "data");
    stream.write(Buffer.concat([frame({ text: "before" }), bytes]));
    const [data] = (await reply) as [Buffer];
    // A close frame: its masked payload begins with the code.
    expect((data[0] as number) & 0x0f).toBe(8);
    expect(
      ((data[6] as number) ^ (data[2] as number)) * 256 +
        ((data[7] as number) ^ (data[3] as number)),
    ).toBe(code);
    stream.end();
    await closed;
    expect(messages).toEqual(["before"]);
  });
});

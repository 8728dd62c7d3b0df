import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { WebSocketServer, type WebSocket } from "ws";

import { FrameReader } from "../../src/transport/frame-reader.js";
import type { Socket } from "../../src/transport/socket.js";
import { wsSocket } from "../../src/transport/ws-socket.js";
import { frame } from "../support/frame.js";

const server = createServer();
// It shakes hands; what is written afterwards is written past it.
const handshakes = new WebSocketServer({ server });
let connected: (other: Other) => void = () => undefined;
handshakes.on("connection", (peer, { socket: stream }) => {
  peer.on("error", () => undefined);
  connected({ peer, stream });
});

/** The other end: what it hears, and what it writes byte by byte. */
interface Other {
  readonly peer: WebSocket;
  readonly stream: Duplex;
}

/** A socket and the other end of its connection. */
async function pair() {
  const { port } = server.address() as AddressInfo;
  const other = new Promise<Other>((resolve) => (connected = resolve));
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
  const { peer, stream } = await other;
  await open;
  return { socket, peer, stream, messages, closed };
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
    const { socket, peer, stream, messages, closed } = await pair();
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
    const pong = once(peer, "pong");
    for (let offset = 0; offset < bytes.length; offset += 7) {
      stream.write(bytes.subarray(offset, offset + 7));
      if (offset % 70 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
    stream.write(bytes);
    expect(String(await pong)).toBe("ping");
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
    const { peer, stream, messages, closed } = await pair();
    const told = once(peer, "close");
    stream.write(Buffer.concat([frame({ text: "before" }), bytes]));
    expect((await told)[0]).toBe(code);
    await closed;
    expect(messages).toEqual(["before"]);
  });
});

/** Frames that keep or break the rules of WebSockets, byte by byte. */
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";
import { WebSocket } from "ws";

import type { SocketObserver } from "../../src/transport/socket.js";
import { wsSocket } from "../../src/transport/ws-socket.js";
import { frame } from "../support/frame.js";
import { type PlatformConnection, TestPlatform } from "../support/test-platform.js";

let platform: TestPlatform;

beforeAll(async () => {
  platform = await TestPlatform.start({ automatic: false });
});

afterAll(() => platform.stop());

/** The longest frame that is accepted here. */
const limit = 70_000;

interface Seen {
  readonly messages: string[];
  readonly pongs: string[];
  /** The close frame that was sent back; undefined when there was none. */
  readonly closeCode: number | undefined;
}

interface Case {
  readonly name: string;
  readonly bytes: readonly Buffer[];
  readonly expected: { messages?: string[]; pongs?: string[]; closeCode: number };
}

const bytesOf = (hex: string): Buffer => Buffer.from(hex.replaceAll(" ", ""), "hex");
const text = (value: string) => frame({ text: value });
const part = (value: string, opcode: number, isLast: boolean) =>
  frame({ text: value, opcode, isLast });
const ping = (value: string) => frame({ text: value, opcode: 9 });
const end = bytesOf("88 02 03 e8");
const euro = Buffer.from("€");

/** Breaks the rules: the other side gets this close code, and what follows is ignored. */
const wrong = (name: string, code: number, ...bytes: readonly Buffer[]): Case => ({
  name,
  bytes: [text("before"), ...bytes, text("behind"), end],
  expected: { messages: ["before"], closeCode: code },
});

/** Keeps the rules, and ends with an orderly close. */
const right = (
  name: string,
  messages: readonly string[],
  bytes: readonly Buffer[],
  pongs: readonly string[] = [],
): Case => ({
  name,
  bytes: [...bytes, end],
  expected: { messages: [...messages], pongs: [...pongs], closeCode: 1000 },
});

// The sections are those of the Autobahn test suite for clients.
const cases: readonly Case[] = [
  // 1: framing
  ...[0, 125, 126, 127, 128, 65_535, 65_536].map((length) =>
    right(`1: a text frame of ${length} bytes`, ["x".repeat(length)], [text("x".repeat(length))]),
  ),
  right("1: a binary frame", ["bytes"], [frame({ text: "bytes", opcode: 2 })]),
  right(
    "1: a length that is written longer than it needs to be",
    ["x"],
    [bytesOf("81 7e 00 01 78")],
  ),
  // 2: pings and pongs
  right("2: an empty ping", [], [ping("")], [""]),
  right("2: a ping of 125 bytes", [], [ping("x".repeat(125))], ["x".repeat(125)]),
  right("2: a pong that answers nothing", ["x"], [frame({ text: "?", opcode: 10 }), text("x")]),
  right("2: ten pings", [], Array(10).fill(ping("a")) as Buffer[], Array(10).fill("a") as string[]),
  wrong("2: a ping of 126 bytes", 1002, ping("x".repeat(126))),
  wrong("2: a fragmented ping", 1002, part("a", 9, false)),
  wrong("2: a fragmented pong", 1002, part("a", 10, false)),
  // 3: reserved bits
  ...[0x40, 0x20, 0x10, 0x70].map((reserved) =>
    wrong(`3: reserved bits ${reserved}`, 1002, frame({ text: "x", reserved })),
  ),
  wrong("3: reserved bits of a ping", 1002, frame({ text: "x", opcode: 9, reserved: 0x40 })),
  // 4: opcodes
  ...[3, 4, 5, 6, 7, 11, 12, 13, 14, 15].map((opcode) =>
    wrong(`4: the unknown opcode ${opcode}`, 1002, frame({ text: "x", opcode })),
  ),
  // 5: fragments
  right("5: two fragments", ["one"], [part("on", 1, false), part("e", 0, true)]),
  right("5: an empty last fragment", ["on"], [part("on", 1, false), part("", 0, true)]),
  right(
    "5: a ping between fragments",
    ["one"],
    [part("on", 1, false), ping("p"), part("e", 0, true)],
    ["p"],
  ),
  wrong("5: a continuation of nothing", 1002, part("x", 0, true)),
  wrong("5: an unfinished continuation of nothing", 1002, part("x", 0, false)),
  wrong("5: a new text inside a fragmented one", 1002, part("x", 1, false), text("y")),
  // 6: UTF-8
  right("6: all lengths of characters", ["aé€😀"], [text("aé€😀")]),
  right(
    "6: a character across two fragments",
    ["€"],
    [
      Buffer.concat([bytesOf("01 01"), euro.subarray(0, 1)]),
      Buffer.concat([bytesOf("80 02"), euro.subarray(1)]),
    ],
  ),
  wrong("6: a surrogate", 1007, bytesOf("81 03 ed a0 80")),
  wrong("6: a character that is cut", 1007, bytesOf("81 02 e2 82")),
  wrong("6: an overlong character", 1007, bytesOf("81 02 c0 80")),
  wrong("6: a byte that no character has", 1007, bytesOf("81 01 ff")),
  // 7: closing
  {
    name: "7: a close without a code",
    bytes: [bytesOf("88 00"), text("behind")],
    expected: { closeCode: 1005 },
  },
  ...[1000, 1001, 1002, 1003, 1007, 1011, 3000, 4999].map((code) => ({
    name: `7: a close with ${code}`,
    bytes: [bytesOf(`88 02 ${code.toString(16).padStart(4, "0")}`), text("behind")],
    expected: { closeCode: code },
  })),
  ...[0, 999, 1004, 1005, 1006, 1015, 2999, 5000, 65_535].map((code) =>
    wrong(`7: a close with ${code}`, 1002, bytesOf(`88 02 ${code.toString(16).padStart(4, "0")}`)),
  ),
  wrong("7: a close of one byte", 1002, bytesOf("88 01 03")),
  wrong("7: a close whose reason is not UTF-8", 1007, bytesOf("88 03 03 e8 ff")),
  wrong("7: a close of 126 bytes", 1002, frame({ text: "x".repeat(126), opcode: 8 })),
  // 9: limits
  right("9: a text frame of the maximum size", ["x".repeat(limit)], [text("x".repeat(limit))]),
  wrong("9: a text frame above the maximum size", 1009, text("x".repeat(limit + 1))),
  wrong(
    "9: a text frame that announces 2^53 bytes",
    1009,
    bytesOf("81 7f 00 20 00 00 00 00 00 00"),
  ),
  wrong(
    "9: fragments above the longest size",
    1009,
    part("x".repeat(limit), 1, false),
    part("x", 0, true),
  ),
  wrong("a masked text", 1002, frame({ text: "x", mask: 1 })),
];

/** What the observer of a socket are to see. */
function watch(): { seen: string[]; observer: SocketObserver; closed: Promise<unknown> } {
  const seen: string[] = [];
  let settle: (value: unknown) => void = () => undefined;
  const closed = new Promise<unknown>((resolve) => (settle = resolve));
  const observer: SocketObserver = {
    onOpen: () => undefined,
    onMessage: (message) => void seen.push(message),
    onClose: (...what) => settle(what),
  };
  return { seen, observer, closed };
}

async function serve(connection: PlatformConnection, bytes: readonly Buffer[], size: number) {
  const all = Buffer.concat(bytes);
  connection.stream.setNoDelay(true);
  for (let offset = 0; offset < all.length; offset += size) {
    connection.write(all.subarray(offset, offset + size));
    // A piece of its own for the other side, too.
    if (size < all.length) await new Promise(setImmediate);
  }
  await connection.until(() => connection.closeCode !== undefined || connection.isClosed);
  connection.stream.end();
}

function reported(connection: PlatformConnection, messages: string[]): Seen {
  const pongs = connection.frames
    .filter(({ opcode }) => opcode === 10)
    .map(({ payload }) => payload.toString());
  return { messages, pongs, closeCode: connection.closeCode };
}

async function throughTwinline(bytes: readonly Buffer[], size: number): Promise<Seen> {
  const { seen, observer, closed } = watch();
  wsSocket(platform.host, { maxFrame: limit, maxBuffered: 1e6 }, observer);
  const connection = await platform.accept();
  await serve(connection, bytes, size);
  await closed;
  return reported(connection, seen);
}

async function throughWs(bytes: readonly Buffer[], size: number): Promise<Seen> {
  const socket = new WebSocket(platform.host, { maxPayload: limit, perMessageDeflate: false });
  const seen: string[] = [];
  socket.on("message", (data: Buffer) => seen.push(data.toString()));
  socket.on("error", () => undefined);
  const closed = new Promise((resolve) => socket.on("close", resolve));
  const connection = await platform.accept();
  await serve(connection, bytes, size);
  await closed;
  return reported(connection, seen);
}

describe("a WebSocket that gets the bytes of a case of the Autobahn suite", () => {
  it.each(cases)("ends as RFC 6455 says: $name", async ({ bytes, expected }) => {
    const { length } = Buffer.concat(bytes);
    const wanted = { messages: [], pongs: [], ...expected };
    expect(await throughTwinline(bytes, length)).toEqual(wanted);
    // The same in pieces: a header, a length and a payload may be cut anywhere.
    if (length < 600) expect(await throughTwinline(bytes, 3)).toEqual(wanted);
  });

  it.each(cases)("ends as it does with plain ws: $name", async ({ bytes }) => {
    const { length } = Buffer.concat(bytes);
    expect(await throughTwinline(bytes, length)).toEqual(await throughWs(bytes, length));
  });
});

/** Bytes of a frame or two, and what they bring. */
interface Piece {
  readonly bytes: Buffer;
  readonly messages: readonly string[];
  readonly pongs: readonly string[];
}

const brings = (bytes: Buffer, messages: string[], pongs: string[] = []): Piece => ({
  bytes,
  messages,
  pongs,
});

const anyText = fc.oneof(
  fc.constantFrom("", "x", "a\ufffdb", "x".repeat(125), "x".repeat(126), "€".repeat(21_845)),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);

const anyPiece: fc.Arbitrary<Piece> = fc.oneof(
  { weight: 6, arbitrary: anyText.map((value) => brings(text(value), [value])) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("", "are you there").map((word) => brings(ping(word), [], [word])),
  },
  { weight: 1, arbitrary: fc.constant(brings(frame({ text: "", opcode: 10 }), [])) },
  {
    weight: 1,
    arbitrary: anyText.map((value) =>
      brings(
        Buffer.concat([part(value, 1, false), ping("in between"), part("!", 0, true)]),
        [`${value}!`],
        ["in between"],
      ),
    ),
  },
);

describe("a WebSocket that gets frames of all kinds, cut anywhere", () => {
  it("passes on each message once, whole and in order, and answers each ping", async () => {
    const property = fc.asyncProperty(
      fc.array(anyPiece, { maxLength: 12 }),
      fc.integer({ min: 1, max: 5000 }),
      async (pieces, size) => {
        const bytes = [...pieces.map((piece) => piece.bytes), end];
        const total = Buffer.concat(bytes).length;
        // Not more than a hundred pieces: each is a turn of the event loop.
        const seen = await throughTwinline(bytes, Math.max(size, Math.ceil(total / 100)));
        expect(seen).toEqual({
          messages: pieces.flatMap(({ messages }) => messages),
          pongs: pieces.flatMap(({ pongs }) => pongs),
          closeCode: 1000,
        });
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });
});

import { describe, expect, it } from "@jest/globals";
import * as fc from "fast-check";

import { FrameReader } from "../../src/transport/frame-reader.js";
import { frame, type FrameOptions } from "../support/frame.js";

/** Reads chunks. Tells what came as text, and the bytes of all else, in one row. */
function read(chunks: readonly Buffer[], longest = 1000): (string | Buffer)[] {
  const told: (string | Buffer)[] = [];
  const reader = new FrameReader(longest, {
    text: (text) => told.push(text),
    other: (bytes) => {
      const last = told.at(-1);
      if (typeof last === "string" || last === undefined) told.push(Buffer.from(bytes));
      else told[told.length - 1] = Buffer.concat([last, bytes]);
    },
  });
  for (const chunk of chunks) reader.push(chunk);
  return told;
}

/** The frames on the wire, in order. */
const wire = (...frames: readonly FrameOptions[]): Buffer => Buffer.concat(frames.map(frame));

describe("a frame reader", () => {
  it("reads text of any length that is whole in a chunk", () => {
    const texts = [
      "",
      "a",
      "x".repeat(125),
      "x".repeat(126),
      "é漢👋".repeat(30),
      "x".repeat(70_000),
    ];
    const bytes = wire(...texts.map((text) => ({ text })));
    expect(read([bytes], 100_000)).toEqual(texts);
  });

  it.each<[string, FrameOptions]>([
    ["binary", { text: "x", opcode: 2 }],
    ["a ping", { text: "x", opcode: 9 }],
    ["a pong", { text: "x", opcode: 10 }],
  ])("leaves %s to others, and reads on behind it", (_, odd) => {
    expect(read([wire({ text: "before" }, odd, { text: "after" })])).toEqual([
      "before",
      frame(odd),
      "after",
    ]);
  });

  it.each<[string, FrameOptions]>([
    ["a close", { text: "", opcode: 8 }],
    ["a masked frame", { text: "x", mask: 0x01020304 }],
    ["a compressed frame", { text: "x", reserved: 0x40 }],
    ["a frame of an unknown kind", { text: "x", opcode: 3 }],
    ["a frame above the limit", { text: "x".repeat(1001) }],
  ])("leaves %s to others, with all that comes behind it", (_, odd) => {
    expect(read([wire({ text: "before" }, odd, { text: "after" })])).toEqual([
      "before",
      wire(odd, { text: "after" }),
    ]);
  });

  it("leaves a fragmented message to others, with what comes between its fragments", () => {
    const message: FrameOptions[] = [
      { text: "one ", isLast: false },
      { text: "", opcode: 9 },
      { text: "two ", opcode: 0, isLast: false },
      { text: "three", opcode: 0 },
    ];
    expect(read([wire(...message, { text: "after" })])).toEqual([wire(...message), "after"]);
    // Text between fragments breaks the rules, which is for others to see.
    const broken: FrameOptions[] = [{ text: "one ", isLast: false }, { text: "two" }];
    expect(read([wire(...broken)])).toEqual([wire(...broken)]);
  });

  it("loses, repeats and reorders nothing, wherever chunks end", () => {
    const anyFrame = fc.record({
      text: fc.oneof(
        fc.string({ maxLength: 20, unit: "binary" }),
        fc.constantFrom(...[124, 125, 126, 127, 900, 65_600].map((size) => "y".repeat(size))),
      ),
      opcode: fc.constantFrom(1, 1, 1, 2, 9, 10),
    });
    const frames = fc.array(anyFrame, { maxLength: 12 });
    fc.assert(
      fc.property(frames, fc.array(fc.nat({ max: 300 }), { minLength: 1 }), (sent, sizes) => {
        const bytes = wire(...sent);
        const chunks: Buffer[] = [];
        for (let offset = 0, turn = 0; offset < bytes.length; turn += 1) {
          const size = 1 + (sizes[turn % sizes.length] as number);
          chunks.push(bytes.subarray(offset, offset + size));
          offset += size;
        }
        // What came as text, put back on the wire where it came, makes the same stream of bytes.
        const told = read(chunks, 65_600).map((item) =>
          typeof item === "string" ? frame({ text: item }) : item,
        );
        expect(Buffer.concat(told).equals(bytes)).toBe(true);
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

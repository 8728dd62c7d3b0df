import { describe, expect, it } from "@jest/globals";
import { FrameWriter } from "../../src/transport/fast-path/frame-writer.js";

/** What a server reads: every frame, by the letter of RFC 6455. */
function read(writes: readonly Buffer[]): string[] {
  const bytes = Buffer.concat(writes);
  const texts: string[] = [];
  for (let offset = 0; offset < bytes.length;) {
    expect(bytes[offset]).toBe(0x81);
    const short = bytes[offset + 1]! - 0x80;
    const [length, header] =
      short < 126
        ? [short, 2]
        : short === 126
          ? [bytes.readUInt16BE(offset + 2), 4]
          : [Number(bytes.readBigUInt64BE(offset + 2)), 10];
    // The shortest form is the only one that is allowed.
    expect(header).toBe(length < 126 ? 2 : length < 65_536 ? 4 : 10);
    const mask = bytes.subarray(offset + header, offset + header + 4);
    const start = offset + header + 4;
    const payload = bytes.subarray(start, start + length);
    texts.push(Buffer.from(payload.map((byte, index) => byte ^ mask[index % 4]!)).toString("utf8"));
    offset = start + length;
  }
  return texts;
}

const text = (length: number, letter = "x") => letter.repeat(length);

describe("a frame writer", () => {
  it("writes frames of any length that a server reads", () => {
    const writes: Buffer[] = [];
    const writer = new FrameWriter((bytes) => writes.push(bytes));
    const lengths = [0, 1, 2, 3, 4, 5, 125, 126, 127, 65_535, 65_536, 200_000, 7];
    const texts = lengths.map((length) => text(length));
    for (const item of texts) writer.add(item);
    writer.flush();
    expect(read(writes)).toEqual(texts);
  });

  it("writes text with multi-byte characters, also where the header grows by that", () => {
    const writes: Buffer[] = [];
    const writer = new FrameWriter((bytes) => writes.push(bytes));
    const texts = ["é", text(63, "é"), text(125, "ä"), text(50, "漢"), text(40_000, "漢"), "👋 x"];
    for (const item of texts) writer.add(item);
    writer.flush();
    expect(read(writes)).toEqual(texts);
  });

  it("writes the frames of a turn in one piece, and each once", () => {
    const writes: Buffer[] = [];
    const writer = new FrameWriter((bytes) => writes.push(bytes));
    writer.add("one");
    writer.add("two");
    writer.flush();
    writer.flush();
    writer.add("three");
    writer.flush();
    expect(writes).toHaveLength(2);
    expect(read(writes)).toEqual(["one", "two", "three"]);
  });

  it("does not reuse a buffer until it was sent", () => {
    const writes: Buffer[] = [];
    const writer = new FrameWriter((bytes) => writes.push(bytes));
    const texts = Array.from({ length: 3000 }, (_, number) => `frame ${number} ${text(100)}`);
    for (const item of texts) {
      writer.add(item);
      if (Math.random() < 0.1) writer.flush();
    }
    writer.flush();
    expect(read(writes)).toEqual(texts);
  });

  it("masks each frame with its own mask", () => {
    const writes: Buffer[] = [];
    const writer = new FrameWriter((bytes) => writes.push(bytes));
    for (let count = 0; count < 1000; count += 1) {
      writer.add("the same text");
      writer.flush();
    }
    const masks = new Set(writes.map((bytes) => bytes.readUInt32BE(2)));
    expect(masks.size).toBeGreaterThan(990);
  });
});

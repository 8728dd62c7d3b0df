import { describe, expect, it } from "@jest/globals";

import type { Account } from "../stage/account.js";
import { checkDifferences, compare } from "../stage/compare.js";
import { printedLines } from "../stage/printed.js";

const account = (more: Partial<Account>): Account => ({
  people: ["done"],
  requests: [],
  heard: [],
  printed: [],
  complained: [],
  rest: [],
  exit: ["0"],
  problems: [],
  ...more,
});

const original = account({ printed: ["hello", "pin undefined", "goodbye"] });
const ours = account({ printed: ["hello", "pin 4711", "goodbye", "over"] });

describe("two accounts", () => {
  it("differ in lines that are other, missing or more", () => {
    expect(compare(original, ours)).toEqual([
      { where: "printed", original: "pin undefined", ours: "pin 4711" },
      { where: "printed", original: "", ours: "over" },
    ]);
    expect(compare(original, original)).toEqual([]);
  });

  it("differ when the same lines come in another order", () => {
    const turned = account({ printed: ["hello", "goodbye", "pin undefined"] });
    expect(compare(original, turned)).toHaveLength(2);
  });
});

describe("the differences of a program", () => {
  const why = "Because.";
  const found = compare(original, ours);
  const pin = { where: "printed", original: "pin undefined", ours: /^pin \d{4}$/, why } as const;
  const over = { where: "printed", ours: "over", why } as const;

  it("are those that are listed", () => {
    expect(() => checkDifferences(found, [pin, over])).not.toThrow();
  });

  it("must all be listed", () => {
    expect(() => checkDifferences(found, [pin])).toThrow(/Not listed, in printed:.*over/s);
  });

  it("must all be there", () => {
    const gone = { where: "exit", original: "0", ours: "1", why } as const;
    expect(() => checkDifferences(found, [pin, over, gone])).toThrow(
      /Listed and no longer there, in exit: 0 → 1/,
    );
  });

  it("are not covered by a pattern for the other side", () => {
    expect(() => checkDifferences(found, [{ ...pin, original: /^pin \d/ }, over])).toThrow(
      "Not listed",
    );
  });
});

describe("what a program printed", () => {
  it("leaves out what the SDK logged, with the objects in it", () => {
    const text = [
      "hello",
      "2026-11-21 12:00:00.000 - Session Ready!",
      "2026-11-21 12:00:00.001 - RelayConsumer error: {",
      "  code: -32002",
      "}",
      "2026-11-21T12:00:00.000Z warn  twinline: careful",
      "{ a: 1 }",
      "    at main (file.js:1:2)",
    ];
    expect(printedLines(text.join("\n"), undefined)).toEqual(["hello", "{ a: 1 }"]);
  });

  it("keeps the log lines that are the program's own, without their time", () => {
    const text = "2026-11-21 12:00:00.000 - app: one\n2026-11-21T12:00:00.000Z info  app: two\n";
    expect(printedLines(text, /^app: /)).toEqual(["[log] app: one", "[log] app: two"]);
  });

  it("is nothing when it printed nothing", () => {
    expect(printedLines("", undefined)).toEqual([]);
  });
});

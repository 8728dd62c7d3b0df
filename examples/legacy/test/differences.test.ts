import { describe, expect, it } from "@jest/globals";

import type { RunReport } from "../harness/run-report.js";
import { checkDifferences, compare } from "../harness/differences.js";
import { printedLines } from "../harness/printed-lines.js";

const report = (more: Partial<RunReport>): RunReport => ({
  people: ["done"],
  requests: [],
  heard: [],
  stdout: [],
  stderr: [],
  rest: [],
  exit: ["0"],
  problems: [],
  ...more,
});

const original = report({ stdout: ["hello", "pin undefined", "goodbye"] });
const ours = report({ stdout: ["hello", "pin 4711", "goodbye", "over"] });

describe("two reports", () => {
  it("differ in lines that are changed, missing or added", () => {
    expect(compare(original, ours)).toEqual([
      { where: "stdout", original: "pin undefined", ours: "pin 4711" },
      { where: "stdout", original: "", ours: "over" },
    ]);
    expect(compare(original, original)).toEqual([]);
  });

  it("differ when the same lines come in another order", () => {
    const turned = report({ stdout: ["hello", "goodbye", "pin undefined"] });
    expect(compare(original, turned)).toHaveLength(2);
  });
});

describe("the differences of a program", () => {
  const why = "Because.";
  const found = compare(original, ours);
  const pin = { where: "stdout", original: "pin undefined", ours: /^pin \d{4}$/, why } as const;
  const over = { where: "stdout", ours: "over", why } as const;

  it("are those that are listed", () => {
    expect(() => checkDifferences(found, [pin, over])).not.toThrow();
  });

  it("must all be listed", () => {
    expect(() => checkDifferences(found, [pin])).toThrow(/Not listed, in stdout:.*over/s);
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

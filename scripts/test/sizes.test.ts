import { describe, expect, test } from "@jest/globals";

import { problemsOf, table, type Row } from "../sizes/table.js";

const row: Row = { kind: "bundle", name: "one", other: 30_000, counted: 10_000 };
const budgets = (bundle: Readonly<Record<string, number>>) => ({ bundle, install: {} });

describe("the size budgets", () => {
  test("are kept by an entry of exactly that size", () => {
    expect(problemsOf([row], budgets({ one: 10 }))).toEqual([]);
  });

  test("are exceeded by one byte more", () => {
    expect(problemsOf([{ ...row, counted: 10_001 }], budgets({ one: 10 }))).toEqual([
      "one is over its budget (bundle): 10.0 kB, limit 10 kB.",
    ]);
  });

  test("are missing for a new entry, and left over from one that is gone", () => {
    expect(problemsOf([row], budgets({ gone: 1 }))).toEqual([
      "one has no budget (bundle); its size is 10.0 kB.",
      "gone has a budget (bundle) but does not exist.",
    ]);
  });

  test("are shown beside what was measured", () => {
    expect(table([row], budgets({ one: 12 }))).toContain("| one | 30.0 kB | 10.0 kB | 12 kB |");
  });
});

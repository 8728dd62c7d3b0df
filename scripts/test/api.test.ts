import { describe, expect, test } from "@jest/globals";

import { differences } from "../api/differences.js";

const files = (entries: Readonly<Record<string, string>>) => new Map(Object.entries(entries));

describe("the report of the public surface", () => {
  test("differs in nothing when every file is as it was", () => {
    expect(differences(files({ a: "one\n" }), files({ a: "one\n" }))).toEqual([]);
  });

  test("shows the lines that changed", () => {
    const [changed] = differences(files({ a: "keep\nold\n" }), files({ a: "keep\nnew\n" }));
    expect(changed).toMatchObject({ file: "a", text: "keep\nnew\n" });
    expect(changed?.patch).toContain(" keep\n-old\n+new\n");
  });

  test("names an entry that is new and one that is gone", () => {
    const changed = differences(files({ gone: "x\n" }), files({ added: "y\n" }));
    expect(changed.map(({ file, text }) => [file, text])).toEqual([
      ["added", "y\n"],
      ["gone", undefined],
    ]);
  });
});

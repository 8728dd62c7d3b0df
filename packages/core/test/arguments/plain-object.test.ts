import { runInNewContext } from "node:vm";

import { describe, expect, it } from "@jest/globals";
import { isPlainObject } from "@twinline/core/internal";

describe("a plain object", () => {
  it.each([
    ["a literal", {}],
    ["one without a prototype", Object.create(null) as unknown],
    ["a literal of another realm", runInNewContext("({ volume: 3 })") as unknown],
  ])("is %s", (_, value) => expect(isPlainObject(value)).toBe(true));

  it.each([
    ["an instance of a class", new URL("https://example.com")],
    ["an array", []],
    ["an array of another realm", runInNewContext("[]") as unknown],
    ["a date", new Date()],
    ["a map of another realm", runInNewContext("new Map()") as unknown],
    ["null", null],
  ])("is not %s", (_, value) => expect(isPlainObject(value)).toBe(false));
});

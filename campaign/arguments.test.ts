import { describe, expect, it } from "@jest/globals";

import { ArgumentError, readArguments } from "./arguments.js";

const numbers = {
  runs: { fallback: 2000, min: 1, max: 1e7, isWhole: true },
  minutes: { fallback: 10, min: 0.1, max: 1440 },
};
const read = (...args: string[]) => readArguments(args, numbers, ["replay"], ["otel"]);

describe("the arguments of the campaign and the soak", () => {
  it.each([
    ["--runs", "abc"],
    ["--runs", "0"],
    ["--runs", "1.5"],
    ["--runs", ""],
    ["--runs", "-5"],
    ["--minutes", "x"],
    ["--minutes", "NaN"],
    ["--minutes", "Infinity"],
    ["--minutes", "0"],
  ])("are refused when a number is out of range: %s %j", (name, value) => {
    expect(() => read(`${name}=${value}`)).toThrow(ArgumentError);
    expect(() => read(`${name}=${value}`)).toThrow(new RegExp(`^${name} must be a .*number from`));
  });

  it("are refused when one is unknown", () => {
    expect(() => read("--rums", "5")).toThrow(ArgumentError);
  });

  it("have defaults, and --help shows the help", () => {
    expect(read()).toEqual({ runs: 2000, minutes: 10, otel: false });
    expect(read("--runs", "7", "--replay", "file.json", "--otel")).toEqual({
      ...{ runs: 7, minutes: 10, replay: "file.json", otel: true },
    });
    expect(read("--help")).toBeUndefined();
  });
});

import { describe, expect, it } from "@jest/globals";
import { Value } from "typebox/value";
import {
  catalogueData,
  eventNames,
  eventRow,
  methodNames,
  methodRow,
  sharedType,
} from "../../src/protocol/catalogue.js";
import { Table } from "../../src/protocol/table.js";
import { eventSchemas, methods, resultSchemas, schemas } from "../../src/schemas.js";

describe("the reader of the catalogue", () => {
  it("finds a row by its name on the wire", () => {
    expect(methodRow("calling.play.stop")).toMatchObject({
      family: "play",
      parent: "calling.play",
    });
    expect(eventRow("calling.call.dial")).toMatchObject({ family: "lifecycle", by: "tag" });
    expect(sharedType("Media")).toHaveProperty("anyOf");
  });

  it("gives the same row each time", () => {
    expect(methodRow("calling.play")).toBe(methodRow("calling.play"));
    expect(catalogueData().methods["calling.play"]).toBe(methodRow("calling.play"));
  });

  it.each(["", " ", "calling.nothing", "__proto__", "constructor", "toString", "calling.play "])(
    "has no row named %j",
    (name) => {
      expect(methodRow(name)).toBeUndefined();
      expect(eventRow(name)).toBeUndefined();
      expect(sharedType(name)).toBeUndefined();
    },
  );

  it("knows the names of all methods and events", () => {
    expect(methodNames()).toEqual(Object.keys(methods));
    expect(eventNames()).toContain("signalwire.authorization.state");
    for (const name of methodNames()) expect(methodRow(name)?.method).toBe(name);
    for (const name of eventNames()) expect(eventRow(name)?.event).toBe(name);
  });

  it("does not parse a row until it is asked for", () => {
    const table = new Table<{ readonly a: number }>('good {"a":1}\nbad {');
    expect(table.get("good")).toEqual({ a: 1 });
    expect(table.names()).toEqual(["good", "bad"]);
    expect(() => table.get("bad")).toThrow(SyntaxError);
  });
});

describe("the schemas", () => {
  it("are there for each method and event of the catalogue", () => {
    expect(Object.keys(schemas)).toEqual(methodNames());
    expect(Object.keys(resultSchemas)).toEqual(methodNames());
    expect(Object.keys(eventSchemas)).toEqual(eventNames());
  });

  const onCall = { node_id: "n1", call_id: "c1" };
  const play = { ...onCall, control_id: "k1", play: [{ type: "tts", params: { text: "Hi" } }] };

  it.each([
    ["what is required", play],
    ["unknown keys", { ...play, later: true, play: [{ ...play.play[0], more: 1 }] }],
    ["the edge of a range", { ...play, volume: -40, loop: 0 }],
    [
      "several media",
      { ...play, play: [{ type: "silence", params: { duration: 0.5 } }, play.play[0]] },
    ],
  ])("accept %s", (_title, params) => {
    expect(Value.Check(schemas["calling.play"], params)).toBe(true);
  });

  it.each([
    ["a missing key", { ...play, control_id: undefined }],
    ["a value out of its range", { ...play, volume: 41 }],
    ["a value out of its list", { ...play, direction: "hear" }],
    ["a fraction for a whole number", { ...play, loop: 1.5 }],
    ["an address that is none", { ...play, status_url: "not an address" }],
    ["media of no known kind", { ...play, play: [{ type: "video", params: {} }] }],
    ["media without its params", { ...play, play: [{ type: "tts", text: "Hi" }] }],
  ])("refuse %s", (_title, params) => {
    expect(Value.Check(schemas["calling.play"], params)).toBe(false);
  });

  it("accept the documented forms of a live transcription and a user event", () => {
    const action = { start: { language: "en-US" } };
    expect(Value.Check(schemas["calling.live_transcribe"], { ...onCall, action })).toBe(true);
    expect(Value.Check(schemas["calling.live_transcribe"], { ...onCall, action: "stop" })).toBe(
      true,
    );
    expect(
      Value.Check(schemas["calling.user_event"], { ...onCall, event: "paid", order_id: "1" }),
    ).toBe(true);
  });

  it.each(["1234#", "0-9", "w", "1wW*#ABCD", "12 3", ""])("validate keys: %j", (digits) => {
    const isPossible = /^[0-9*#ABCDwW]+$/.test(digits);
    const params = { ...onCall, control_id: "k1", digits };
    expect(Value.Check(schemas["calling.send_digits"], params)).toBe(isPossible);
  });
});

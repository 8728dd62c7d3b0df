import { describe, expect, it } from "@jest/globals";
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

  it("leaves a row's text alone until the row is asked for", () => {
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
});

import { describe, expect, it } from "@jest/globals";
import { catalogueData } from "../../src/protocol/catalogue.js";
import { leftOut } from "../../src/schemas.js";

const catalogue = catalogueData();

describe("the catalogue", () => {
  it("gives a reason for each method that it omits", () => {
    for (const [method, reason] of Object.entries(leftOut)) {
      expect(reason).toMatch(/\w{3,} .*\.$/);
      expect(catalogue.methods).not.toHaveProperty([method]);
    }
  });
});

describe("the rows", () => {
  const rows = Object.values(catalogue.methods);

  it("name only rows that exist", () => {
    const events = new Set(Object.keys(catalogue.events));
    for (const { method, event, tracking, parent, subcommands = [] } of rows) {
      expect({ method, unknownEvent: event !== undefined && !events.has(event) }).toEqual({
        method,
        unknownEvent: false,
      });
      if (tracking) expect({ method, event }).toEqual({ method, event: tracking.event });
      for (const name of [...subcommands, ...(parent === undefined ? [] : [parent])]) {
        expect({ method, name, kind: catalogue.methods[name]?.kind }).toEqual({
          method,
          name,
          kind: name === parent ? "operation" : "subcommand",
        });
      }
      if (parent !== undefined) expect(catalogue.methods[parent]?.subcommands).toContain(method);
    }
  });

  it("track every operation by its control id", () => {
    for (const { method, kind, tracking } of rows) {
      if (kind === "operation")
        expect({ method, by: tracking?.by }).toEqual({ method, by: "control_id" });
    }
  });

  it("have a description for every param of every method and event", async () => {
    const { catalogue: withProse } = await import("../../../../scripts/generate/catalogue.js");
    const { methods, events } = withProse();
    const silent = Object.values({ ...methods, ...events }).flatMap(({ params, ...row }) => {
      const name = "method" in row ? row.method : row.event;
      return [
        ...(params.description === undefined ? [name] : []),
        ...Object.entries(params.properties)
          .filter(([, schema]) => schema.description === undefined && schema.$ref === undefined)
          .map(([key]) => `${name}.${key}`),
      ];
    });
    expect(silent).toEqual([]);
  });

  it("refer only to shared types that exist", () => {
    const named = JSON.stringify(catalogue).matchAll(/"\$ref":"(\w+)"/g);
    for (const [, name = ""] of named) expect(Object.keys(catalogue.types)).toContain(name);
  });
});

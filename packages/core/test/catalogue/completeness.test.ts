import { describe, expect, it } from "@jest/globals";
import { catalogueData, sharedType } from "../../src/protocol/catalogue.js";
import type { MethodRow } from "../../src/protocol/row.js";
import type { Schema } from "../../src/protocol/schema.js";
import { leftOut } from "../../src/schemas.js";
import { exceptions } from "./exceptions.js";
import {
  compareNames,
  compareObject,
  typeName,
  type Difference,
  type Facts,
  type Forms,
  type MethodFacts,
  type TypeFacts,
  type WireFacts,
} from "./facts.js";
import wireFacts from "./wire-facts.json";

const wire = wireFacts as unknown as WireFacts;
const catalogue = catalogueData();

const kinds = { simple: "command", action: "operation" } as const;

const resolved = (schema: Schema): Schema | undefined =>
  schema.$ref === undefined ? schema : sharedType(schema.$ref);

function* compareMethod(name: string, fact: MethodFacts, row: MethodRow): Iterable<Difference> {
  const kind = fact.kind === "simple" || fact.kind === "action" ? kinds[fact.kind] : fact.kind;
  const pairs: [string, unknown, unknown][] = [
    ["kind", kind, row.kind],
    ["callScoped", fact.call_scoped, row.callScoped],
    ["control id", fact.control_id, "control_id" in row.params.properties],
    ["event", fact.event, row.event],
    ["parent", fact.parent, row.parent],
    ["subcommands", fact.subcommands?.join(), row.subcommands?.join()],
  ];
  for (const [what, said, found] of pairs) {
    if (said !== found) yield { at: `${name} ${what}`, fact: said, catalogue: found };
  }
  yield* compareObject(name, fact.params, row.params);
  yield* compareObject(`${name} reply`, fact.result, resolved(row.result));
}

function* compareVariants(
  name: string,
  variants: Readonly<Record<string, Facts>>,
  schema: Schema,
): Iterable<Difference> {
  const found = Object.fromEntries(
    (schema.anyOf ?? []).map((form) => [String(form.properties?.["type"]?.const), form]),
  );
  yield* compareNames(`${name}.`, variants, found);
  for (const [variant, params] of Object.entries(variants)) {
    const form = found[variant];
    if (form?.required?.join() !== "type,params") {
      yield { at: `${name}.${variant}`, fact: "{type,params}", catalogue: form && typeName(form) };
    }
    yield* compareObject(`${name}.${variant}`, params, form?.properties?.["params"]);
  }
}

function* compareType(name: string, fact: TypeFacts, schema: Schema): Iterable<Difference> {
  if ("fields" in fact) yield* compareObject(name, fact.fields, schema);
  else if ("variants" in fact) yield* compareVariants(name, fact.variants, schema);
  else yield* compareForms(name, fact.one_of, schema);
}

function* compareForms(name: string, facts: Forms, schema: Schema): Iterable<Difference> {
  const forms = schema.anyOf ?? [];
  for (const [index, form] of forms.entries()) {
    const at = `${name} form ${index + 1}`;
    const said = facts[index];
    const expected = typeof said === "object" ? Object.keys(said).join() : said;
    const found = form.enum?.join() ?? form.required?.join();
    if (said === undefined || expected !== found) {
      yield { at, fact: expected ?? "no such form", catalogue: found ?? typeName(form) };
    }
  }
  for (const [index, said] of facts.entries()) {
    if (typeof said === "string") continue;
    for (const [key, fields] of Object.entries(said)) {
      yield* compareObject(`${name}.${key}`, fields, forms[index]?.properties?.[key]);
    }
  }
}

function* compareAll(): Iterable<Difference> {
  yield* compareNames("method ", wire.methods, { ...catalogue.methods, ...leftOut });
  yield* compareNames("event ", wire.events, catalogue.events);
  yield* compareNames("type ", wire.types, catalogue.types);
  for (const [name, fact] of Object.entries(wire.methods)) {
    const row = catalogue.methods[name];
    if (row) yield* compareMethod(name, fact, row);
  }
  for (const [name, fact] of Object.entries(wire.events)) {
    yield* compareObject(name, fact.fields, catalogue.events[name]?.params);
  }
  for (const [name, fact] of Object.entries(wire.types)) {
    yield* compareType(name, fact, catalogue.types[name] ?? {});
  }
}

describe("the catalogue", () => {
  const differences = [...compareAll()];

  it("says of every method, event and shared type what the wire's facts say, no less and no more", () => {
    const excused = new Map(
      exceptions.map(({ at, catalogue: says }) => [at, JSON.stringify(says)]),
    );
    const unexcused = differences.filter(
      ({ at, catalogue: says }) => !excused.has(at) || excused.get(at) !== JSON.stringify(says),
    );
    expect(unexcused).toEqual([]);
  });

  it("has no exception that isn't needed", () => {
    const places = new Set(differences.map(({ at }) => at));
    expect(exceptions.filter(({ at }) => !places.has(at))).toEqual([]);
  });

  it("gives a reason for each method that it leaves out, and has no row for it", () => {
    for (const [method, reason] of Object.entries(leftOut)) {
      expect(reason).toMatch(/\w{3,} .*\.$/);
      expect(catalogue.methods).not.toHaveProperty([method]);
    }
  });

  it("has 76 methods and 25 events", () => {
    expect(Object.keys(catalogue.methods)).toHaveLength(76);
    expect(Object.keys(catalogue.events)).toHaveLength(25);
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

  it("describe every value of every method and event for those who read the types", async () => {
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

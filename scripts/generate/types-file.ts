import type { CatalogueData } from "../../packages/core/src/protocol/row.js";
import type { Schema } from "../../packages/core/src/protocol/schema.js";
import { docstring } from "./docstring.js";

const head = "// Generated from packages/core/src/schemas by `npm run generate`. Do not edit.\n";

export const pascal = (name: string): string =>
  name
    .split(/[^a-zA-Z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join("");

/** Writes interfaces, and throws on a duplicate name. */
class TypeWriter {
  readonly #parts: string[] = [];
  readonly #names = new Set<string>();

  text(): string {
    return [head, ...this.#parts].join("\n");
  }

  /** Declares a type and returns its name. */
  declare(name: string, schema: Schema): string {
    if (this.#names.has(name)) throw new Error(`Duplicate type name ${name}`);
    this.#names.add(name);
    const doc = docstring(schema, "");
    if (schema.anyOf) {
      const members = schema.anyOf.map((member) => this.#member(name, member));
      this.#parts.push(`${doc}export type ${name} = ${members.join(" | ")};\n`);
    } else {
      this.#parts.push(`${doc}export interface ${name} ${body(schema, "")}\n`);
    }
    return name;
  }

  /**
   * Declares the params of an event. An alias rather than an interface, because they must be assignable to the
   * params of any event, which have an index signature.
   */
  declareEvent(name: string, schema: Schema): string {
    this.#names.add(name);
    this.#parts.push(
      `${docstring(schema, "")}export type ${name} = ${body(schema, "", "readonly ")};\n`,
    );
    return name;
  }

  map(name: string, about: string, entries: Readonly<Record<string, string>>): void {
    const lines = Object.entries(entries).map(
      ([key, type]) => `  ${JSON.stringify(key)}: ${type};\n`,
    );
    this.#parts.push(`/** ${about} */\nexport interface ${name} {\n${lines.join("")}}\n`);
  }

  raw(text: string): void {
    this.#parts.push(text);
  }

  /** A form of a union: a separate interface if it is an object, named after its distinguishing field. */
  #member(union: string, schema: Schema): string {
    const keys = Object.keys(schema.properties ?? {});
    const tag = schema.properties?.["type"]?.const;
    const mark = typeof tag === "string" ? tag : keys[0];
    if (mark === undefined) return typeOf(schema, "");
    const name = `${union}${pascal(mark)}`;
    const payload = typeof tag === "string" ? "params" : mark;
    const inner = schema.properties?.[payload];
    if (!inner?.properties) return this.declare(name, schema);
    const innerName = this.declare(`${name}Params`, inner);
    return this.declare(name, {
      ...schema,
      properties: { ...schema.properties, [payload]: { $ref: innerName } },
    });
  }
}

/** @param mark prefix of each property: `readonly ` */
function body(schema: Schema, indent: string, mark = ""): string {
  const deeper = `${indent}  `;
  const lines = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const optional = schema.required?.includes(key) ? "" : "?";
    return `${docstring(property, deeper)}${deeper}${mark}${key}${optional}: ${typeOf(property, deeper)};\n`;
  });
  return `{\n${lines.join("")}${indent}}`;
}

function typeOf(schema: Schema, indent: string): string {
  if (schema.$ref !== undefined) return schema.$ref;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  if (schema.anyOf) return schema.anyOf.map((member) => typeOf(member, indent)).join(" | ");
  switch (schema.type) {
    case "integer":
      return "number";
    case "array":
      return arrayOf(typeOf(schema.items ?? {}, indent));
    case "object":
      return schema.properties ? body(schema, indent) : "Record<string, unknown>";
    case undefined:
      return "unknown";
    default:
      return schema.type;
  }
}

const arrayOf = (item: string): string =>
  item.startsWith("{") || !item.includes(" | ") ? `${item}[]` : `(${item})[]`;

/** The TypeScript interfaces of all wire messages. */
export function typesFile(data: CatalogueData): string {
  const writer = new TypeWriter();
  for (const [name, schema] of Object.entries(data.types)) writer.declare(name, schema);
  const params: Record<string, string> = {};
  const results: Record<string, string> = {};
  const events: Record<string, string> = {};
  for (const row of Object.values(data.methods)) {
    const name = pascal(row.method);
    params[row.method] = writer.declare(`${name}Params`, row.params);
    results[row.method] = row.result.properties
      ? writer.declare(`${name}Result`, row.result)
      : typeOf(row.result, "");
  }
  for (const row of Object.values(data.events))
    events[row.event] = writer.declareEvent(`${pascal(row.event)}Event`, row.params);
  writer.map("MethodParams", "The params of each method.", params);
  writer.map("MethodResults", "The reply to each method.", results);
  writer.map("EventParams", "The params of each event.", events);
  writer.raw(
    "/** The name of a method on the wire. */\nexport type MethodName = keyof MethodParams;\n",
  );
  writer.raw(
    "/** The name of an event on the wire. */\nexport type EventName = keyof EventParams;\n",
  );
  return writer.text();
}

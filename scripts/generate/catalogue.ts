import type { CatalogueData, EventRow, MethodRow } from "../../packages/core/src/protocol/row.js";
import type { ObjectSchema, Schema } from "../../packages/core/src/protocol/schema.js";
import {
  families,
  types,
  type EventEntry,
  type MethodEntry,
} from "../../packages/core/src/schemas.js";

/** The keywords that a schema of the catalogue may have, in output order. */
const keywords: readonly (keyof Schema)[] = [
  "type",
  "description",
  "format",
  "const",
  "enum",
  "unit",
  "default",
  "minimum",
  "exclusiveMinimum",
  "maximum",
  "minItems",
  "minLength",
  "pattern",
  "properties",
  "required",
  "requireAny",
  "open",
  "items",
  "anyOf",
  "$ref",
];

type Titled = Schema & { readonly title?: string };

// TypeBox produces JSON Schema, with more detailed types than needed here.
const sharedTypes = types as unknown as Readonly<Record<string, Titled>>;

/** Converts a TypeBox schema to plain data that refers to shared types by name. */
function plain(schema: Titled, isRoot = false): Schema {
  const { title } = schema;
  if (!isRoot && title !== undefined) {
    const shared = sharedTypes[title];
    if (shared === undefined)
      throw new Error(`${title} is a named type, but is not exported from schemas/types/index.ts`);
    return {
      $ref: title,
      ...(schema.description === shared.description ? {} : { description: schema.description }),
    };
  }
  const unknown = Object.keys(schema).filter(
    (key) => key !== "title" && !keywords.includes(key as keyof Schema),
  );
  if (unknown.length > 0)
    throw new Error(`Unsupported keyword in a schema of the catalogue: ${unknown.join(", ")}`);
  const out: Partial<Record<keyof Schema, unknown>> = {};
  for (const key of keywords) {
    const value = schema[key];
    if (value === undefined || (key === "required" && (value as readonly string[]).length === 0))
      continue;
    if (key === "properties")
      out[key] = mapValues(value as Record<string, Titled>, (property) => plain(property));
    else if (key === "items") out[key] = plain(value as Titled);
    else if (key === "anyOf") out[key] = (value as Titled[]).map((member) => plain(member));
    else out[key] = value;
  }
  return out as Schema;
}

const mapValues = <A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A, key: string) => B,
): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));

function methodRow(method: string, family: string, entry: MethodEntry): MethodRow {
  const { kind, callScoped, params, result, ...facts } = entry;
  return {
    method,
    family,
    kind,
    callScoped,
    params: plain(params) as ObjectSchema,
    result: plain(result),
    ...facts,
  };
}

function eventRow(event: string, family: string, { by, params }: EventEntry): EventRow {
  return { event, family, by, params: plain(params) as ObjectSchema };
}

/** The catalogue as plain data, including descriptions. */
export function catalogue(): CatalogueData {
  const methods: Record<string, MethodRow> = {};
  const events: Record<string, EventRow> = {};
  for (const [family, rows] of Object.entries(families)) {
    for (const [name, entry] of Object.entries<MethodEntry>(rows.methods))
      methods[name] = methodRow(name, family, entry);
    for (const [name, entry] of Object.entries<EventEntry>(rows.events))
      events[name] = eventRow(name, family, entry);
  }
  return { methods, events, types: mapValues(sharedTypes, (type) => plain(type, true)) };
}

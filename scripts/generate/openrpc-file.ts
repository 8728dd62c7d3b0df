import type { CatalogueData, EventRow, MethodRow } from "../../packages/core/src/protocol/row.js";
import type { Schema } from "../../packages/core/src/protocol/schema.js";

/** Converts a schema of the catalogue to JSON Schema: references become pointers, custom keywords get `x-`. */
function jsonSchema(schema: Schema): Record<string, unknown> {
  const { $ref, unit, requireAny, open, properties, items, anyOf, ...rest } = schema;
  return {
    ...($ref === undefined ? {} : { $ref: `#/components/schemas/${$ref}` }),
    ...rest,
    ...(unit === undefined ? {} : { "x-unit": unit }),
    ...(properties === undefined ? {} : { properties: mapValues(properties, jsonSchema) }),
    ...(open === undefined ? {} : { additionalProperties: true }),
    ...(items === undefined ? {} : { items: jsonSchema(items) }),
    ...(anyOf === undefined ? {} : { anyOf: anyOf.map(jsonSchema) }),
    ...(requireAny === undefined ? {} : { anyOf: requireAny.map((key) => ({ required: [key] })) }),
  };
}

const mapValues = <A, B>(
  record: Readonly<Record<string, A>>,
  map: (value: A) => B,
): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));

function methodObject(row: MethodRow): Record<string, unknown> {
  const { method, family, params, result, deprecated, ...facts } = row;
  return {
    name: method,
    ...(params.description === undefined ? {} : { description: params.description }),
    ...(deprecated === undefined ? {} : { deprecated }),
    tags: [{ name: family }],
    paramStructure: "by-name",
    params: Object.entries(params.properties).map(([name, schema]) => ({
      name,
      ...(schema.description === undefined ? {} : { description: schema.description }),
      required: params.required?.includes(name) ?? false,
      schema: jsonSchema(schema),
    })),
    result: { name: "result", schema: jsonSchema(result) },
    ...(params.requireAny === undefined ? {} : { "x-require-any": params.requireAny }),
    "x-row": facts,
  };
}

const eventObject = ({ event, family, by, params }: EventRow): Record<string, unknown> => ({
  name: event,
  description: params.description,
  tags: [{ name: family }],
  by,
  params: jsonSchema(params),
});

/** The catalogue as an OpenRPC document, with events under `x-events`. */
export function openrpcFile(data: CatalogueData): string {
  const document = {
    openrpc: "1.3.2",
    info: {
      title: "RELAY over WebSocket",
      description:
        "The methods and events that Twinline speaks. Unknown keys are tolerated everywhere.",
      version: "2.0.0",
    },
    methods: Object.values(data.methods).map(methodObject),
    components: { schemas: mapValues(data.types, jsonSchema) },
    "x-events": Object.values(data.events).map(eventObject),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
}

import { eventRow, sharedType, type Schema } from "@twinline/core/internal";

import type { Simulator } from "@twinline/simulator";

/** What of the events that a simulator sent is not as the catalogue says. */
export function wrongEvents(sim: Simulator): string[] {
  const wrong = new Set<string>();
  for (const { event_type, params } of sim.frames({ direction: "to_client" })) {
    // Tasks are older than the catalogue.
    if (event_type === undefined || event_type === "queuing.relay.tasks") continue;
    const row = eventRow(event_type);
    if (row === undefined) wrong.add(`there is no event ${event_type}`);
    else for (const problem of problems(row.params, params, event_type)) wrong.add(problem);
  }
  return [...wrong];
}

function problems(schema: Schema, value: unknown, path: string): string[] {
  if (schema.$ref !== undefined) return problems(sharedType(schema.$ref) ?? {}, value, path);
  if (schema.anyOf !== undefined) {
    // A type that the simulator took though it is not documented comes back as it was sent.
    const types = schema.anyOf.map((option) => typeOf(option));
    const own = (value as { type?: unknown } | undefined)?.type;
    if (!types.includes(undefined) && own !== undefined && !types.includes(own)) return [];
    const each = schema.anyOf.map((option) => problems(option, value, path));
    return each.some((found) => found.length === 0) ? [] : (each[0] ?? []);
  }
  if (schema.const !== undefined && schema.const !== value)
    return [`${path} is not ${String(schema.const)}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return [`${path} is ${JSON.stringify(value)}, none of ${schema.enum.join(", ")}`];
  }
  if (schema.type === undefined) return [];
  if (schema.type === "array") {
    if (!Array.isArray(value)) return [`${path} is no array`];
    return value.flatMap((item, index) => problems(schema.items ?? {}, item, `${path}[${index}]`));
  }
  if (schema.type === "object") return objectProblems(schema, value, path);
  const type = schema.type === "integer" ? "number" : schema.type;
  if (typeof value !== type) return [`${path} is a ${typeof value}, not a ${schema.type}`];
  return schema.type === "integer" && !Number.isInteger(value) ? [`${path} is not whole`] : [];
}

const typeOf = (schema: Schema): unknown => schema.properties?.["type"]?.const;

function objectProblems(schema: Schema, value: unknown, path: string): string[] {
  if (typeof value !== "object" || value === null) return [`${path} is no object`];
  const given = value as Record<string, unknown>;
  const missing = (schema.required ?? []).filter((name) => given[name] === undefined);
  return [
    ...missing.map((name) => `${path}.${name} is missing`),
    ...Object.entries(schema.properties ?? {}).flatMap(([name, property]) =>
      given[name] === undefined ? [] : problems(property, given[name], `${path}.${name}`),
    ),
  ];
}

import type { Json, Parameter } from "@twinline/core/internal";

/** What the platform takes as text, and a program has as a number or a boolean. */
export type TextOr<Value> = string | Value;

const schema = { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }] } as const;

/** Parameters that may be given as numbers or booleans, and are sent as text. */
export function textParameters<Name extends string>(
  ...names: readonly Name[]
): Readonly<Record<Name, Parameter>> {
  const parameters: Partial<Record<Name, Parameter>> = {};
  for (const name of names) parameters[name] = { to: name, schema };
  return parameters as Record<Name, Parameter>;
}

/** The params of the request, with these as text. */
export function asText(params: Json, names: readonly string[]): Json {
  const given = names.filter((name) => params[name] !== undefined);
  return { ...params, ...Object.fromEntries(given.map((name) => [name, String(params[name])])) };
}

import type { Json, Parameter } from "@twinline/core/internal";

/** Parameters that may be given as a number or a boolean, by name: the platform takes them as text. */
type Kinds = Readonly<Record<string, "number" | "boolean">>;

/** The parameters themselves. */
export function textParameters<Given extends Kinds>(
  kinds: Given,
): Readonly<Record<keyof Given, Parameter>> {
  const parameters = Object.entries(kinds).map(([name, type]) => [
    name,
    { to: name, schema: { anyOf: [{ type: "string" }, { type }] } },
  ]);
  return Object.fromEntries(parameters) as Readonly<Record<keyof Given, Parameter>>;
}

/** The params of the request, with these as text. */
export function asText(params: Json, kinds: Kinds): Json {
  const given = Object.keys(kinds).filter((name) => params[name] !== undefined);
  return { ...params, ...Object.fromEntries(given.map((name) => [name, String(params[name])])) };
}

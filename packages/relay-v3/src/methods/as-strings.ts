import type { Json, ParameterTo } from "@twinline/core/internal";

/** Parameters that the platform wants as strings, and the other type that they may be given in. */
type Kinds = Readonly<Record<string, "number" | "boolean">>;

type StringParameters<Given> = {
  readonly [Name in keyof Given & string]: ParameterTo<Name>;
};

/** The parameters of a method, by their names. */
export function stringParameters<Given extends Kinds>(kinds: Given): StringParameters<Given> {
  const parameters = Object.entries(kinds).map(([name, type]) => [
    name,
    { to: name, schema: { anyOf: [{ type: "string" }, { type }] } },
  ]);
  return Object.fromEntries(parameters) as StringParameters<Given>;
}

/** The params of the request, with these as strings. */
export function asStrings(params: Json, kinds: Kinds): Json {
  const given = Object.keys(kinds).filter((name) => params[name] !== undefined);
  return { ...params, ...Object.fromEntries(given.map((name) => [name, String(params[name])])) };
}

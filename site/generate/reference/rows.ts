import { PublicMethod, type MethodRules } from "@twinline/core/internal";

import { rules as v2Rules } from "../../../packages/compat-v2/src/common/rules.js";
import { rows as v2Rows } from "../../../packages/compat-v2/src/methods/call-methods.js";
import type { Parameter } from "../../../packages/core/src/arguments/parameters.js";
import type { AnySpec } from "../../../packages/core/src/methods/method-spec.js";
import type { MethodRow } from "../../../packages/core/src/protocol/row.js";
import type { Schema } from "../../../packages/core/src/protocol/schema.js";
import { rows as v3Rows } from "../../../packages/relay-v3/src/methods/call-methods.js";
import { rules as v3Rules } from "../../../packages/relay-v3/src/common/rules.js";
import { catalogue } from "../../../scripts/generate/catalogue.js";

export type Face = "relay-v3" | "compat-v2";

type Rows = Readonly<Record<string, AnySpec & { readonly action?: { readonly name: string } }>>;

const rowsOf: Readonly<Record<Face, Rows>> = {
  "relay-v3": v3Rows,
  "compat-v2": v2Rows,
};

export const otherFace: Readonly<Record<Face, Face>> = {
  "relay-v3": "compat-v2",
  "compat-v2": "relay-v3",
};

/** The catalogue with its descriptions. */
export const wire = catalogue();

const blocking = (name: string) => name.replace(/_async$/, "");

/** The row that a method of a call is made from. */
export function rowOf(face: Face, name: string) {
  const rows = rowsOf[face];
  return Object.hasOwn(rows, blocking(name)) ? rows[blocking(name)] : undefined;
}

/** The methods of a face that send a wire method, by their rows. */
export function methodsThatSend(face: Face, method: string): readonly string[] {
  return Object.entries(rowsOf[face])
    .filter(([, row]) => row.method === method)
    .map(([name]) => name);
}

/** What does the same in the other face: the method of that name, else those that send the same. */
export function twinsOf(face: Face, name: string): readonly string[] {
  const row = rowOf(face, name);
  if (row === undefined) return [];
  const others = methodsThatSend(otherFace[face], row.method);
  const plain = blocking(name);
  return others.includes(plain) ? [plain] : others;
}

/** The operations that an action stands for, by the name of its class. */
export function startersOf(action: string): readonly { name: string; method: string }[] {
  return Object.entries(v3Rows as unknown as Rows)
    .filter(([, row]) => row.action?.name === action)
    .map(([name, { method }]) => ({ name, method }));
}

const resolved = (schema: Schema | undefined): Schema | undefined =>
  schema?.$ref === undefined ? schema : { ...wire.types[schema.$ref], ...schema };

/** The schema of what stands at a path below another, through lists and through either form of a union. */
export function schemaAt(start: Schema | undefined, path: readonly string[]): Schema | undefined {
  const schema = resolved(start);
  const [first, ...rest] = path;
  if (schema === undefined || first === undefined) return schema;
  if (schema.items !== undefined) return schemaAt(schema.items, path);
  const own = schema.properties?.[first];
  if (own !== undefined) return schemaAt(own, rest);
  const nested = schema.properties?.["params"];
  const inside = nested === undefined ? undefined : schemaAt(nested, path);
  if (inside !== undefined) return inside;
  for (const member of schema.anyOf ?? []) {
    const found = schemaAt(member, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Other names of parameters, such as those of a legacy SDK, and the documented name of each. */
export function aliasesOf(face: Face, name: string): ReadonlyMap<string, string> {
  const parameters: Readonly<Record<string, Parameter>> = rowOf(face, name)?.parameters?.() ?? {};
  return new Map(
    Object.entries(parameters).flatMap(([alias, { aliasOf }]) =>
      aliasOf === undefined ? [] : [[alias, aliasOf] as const],
    ),
  );
}

const rulesOf: Readonly<Record<Face, MethodRules>> = { "relay-v3": v3Rules, "compat-v2": v2Rules };

/** Params of the wire that v3 takes because it takes all of them, and that mean nothing to these methods. */
const meaningless: Readonly<Record<string, readonly string[]>> = {
  play_audio: ["language", "voice", "gender"],
  play_silence: ["language", "voice", "gender"],
  play_ringtone: ["language", "voice", "gender"],
  // Every key of an event is the app's own, and the other two are the platform's.
  user_event: ["async", "swml", "extra"],
};

/** The parameters that a method takes when it runs, by their documented names. */
export function parametersOf(face: Face, name: string): readonly string[] {
  const row = rowOf(face, name);
  if (row === undefined) return [];
  return new PublicMethod(`call.${name}`, row, rulesOf[face]).names.filter(
    (each) => meaningless[name]?.includes(each) !== true,
  );
}

/** What the catalogue says about a parameter of a public method, by the row of that. */
export function parameterSchema(
  face: Face,
  name: string,
  path: readonly string[],
): Schema | undefined {
  const row = rowOf(face, name);
  const [first, ...rest] = path;
  if (row === undefined || first === undefined) return undefined;
  const parameters: Readonly<Record<string, Parameter>> = row.parameters?.() ?? {};
  const own = parameters[first];
  const parameter = own?.aliasOf === undefined ? own : parameters[own.aliasOf];
  const params = (wire.methods[row.method] as MethodRow).params;
  const to = parameter?.to ?? (face === "relay-v3" && parameter === undefined ? first : undefined);
  const there = to === undefined ? undefined : schemaAt(params, [...to.split("."), ...rest]);
  return there ?? (rest.length === 0 ? parameter?.schema : schemaAt(parameter?.schema, rest));
}

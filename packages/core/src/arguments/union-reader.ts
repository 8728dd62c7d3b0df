import type { Schema } from "../protocol/schema.js";
import { ArgumentProblem, joined, type Notes } from "./argument-problem.js";
import { typeCheck } from "./check-value.js";
import { deepCopy } from "./deep-copy.js";
import { slipOf, suggestion } from "./nearest.js";
import { describe, typeOf } from "./options.js";
import { refuseOrNote, type Compiler, type Reader } from "./reader.js";
import { typeInWords } from "./schema-words.js";

/** Creates a reader for values that fit one of several schemas. */
export function unionReader(
  compiler: Compiler,
  variants: readonly Schema[],
  readerOf: (variant: Schema) => Reader,
): Reader {
  const types = variants.map(typeOfVariant);
  return types.every((type) => type !== undefined)
    ? byType(compiler, variants, types, readerOf)
    : byTrial(compiler, variants);
}

/** The `type` of the objects that fit this schema, or undefined if the schema has none. */
export function typeOfVariant({ properties }: Schema): unknown {
  const type = properties?.["type"];
  return type?.const ?? (type?.enum?.length === 1 ? type.enum[0] : undefined);
}

/** Reads objects whose `type` selects the schema. */
function byType(
  compiler: Compiler,
  variants: readonly Schema[],
  types: readonly unknown[],
  readerOf: (variant: Schema) => Reader,
): Reader {
  const { rules } = compiler;
  const readers = new Map<Schema, Reader>();
  const list = types.map((item) => JSON.stringify(item)).join(", ");
  return (value, path, notes) => {
    if (typeOf(value) !== "object") {
      const problem = `must be an object, got ${describe(value)}`;
      refuseOrNote(rules, new ArgumentProblem(path, problem), notes);
      return deepCopy(value);
    }
    const { type } = value as { type?: unknown };
    const chosen = variants[types.indexOf(type)];
    if (chosen !== undefined) {
      let read = readers.get(chosen);
      if (read === undefined) readers.set(chosen, (read = readerOf(chosen)));
      return read(value, path, notes);
    }
    const place = joined(path, "type");
    if (typeof type !== "string") {
      const what = type === undefined ? "is missing; it" : `must not be ${describe(type)}; it`;
      const problem = new ArgumentProblem(place, `${what} must be one of ${list}`);
      refuseOrNote(rules, problem, notes);
      return deepCopy(value);
    }
    const isRefused =
      rules.unknown === "refuse-slips" && slipOf(type, types.map(String)) !== undefined;
    const hint = suggestion(type, types.map(String));
    const problem = `must be one of ${list}, got ${describe(type)}`;
    const unknown = new ArgumentProblem(place, problem, hint);
    if (isRefused) throw unknown;
    notes.push(unknown);
    return nested(value as Readonly<Record<string, unknown>>);
  };
}

/** Nests an object of an unknown type as all known types are nested. */
function nested({ type, params, ...flat }: Readonly<Record<string, unknown>>): unknown {
  const isPlain = params === undefined || typeOf(params) === "object";
  if (!isPlain) return deepCopy({ type, params, ...flat });
  return deepCopy({ type, params: { ...flat, ...(params as object | undefined) } });
}

function byTrial(compiler: Compiler, variants: readonly Schema[]): Reader {
  const trials = variants.map((schema) => ({ schema, fits: typeCheck(schema.type) }));
  const expected = typeInWords({ anyOf: variants });
  return (value, path, notes) => {
    let best: { value: unknown; notes: Notes } | undefined;
    let furthest: ArgumentProblem | undefined;
    for (const { schema, fits } of trials) {
      if (!fits(value)) continue;
      const noted: Notes = [];
      try {
        const read = compiler.reader(schema)(value, path, noted);
        if (noted.length === 0) return read;
        if (best === undefined || noted.length < best.notes.length) {
          best = { value: read, notes: noted };
        }
      } catch (error) {
        if (!(error instanceof ArgumentProblem)) throw error;
        // The variant that matched furthest gives the most helpful error.
        if (furthest === undefined || error.path.length > furthest.path.length) furthest = error;
      }
    }
    if (best !== undefined) {
      notes.push(...best.notes);
      return best.value;
    }
    if (furthest !== undefined && furthest.path !== path) throw furthest;
    const problem = `must be ${expected}, got ${describe(value)}`;
    refuseOrNote(compiler.rules, new ArgumentProblem(path, problem), notes);
    return deepCopy(value);
  };
}

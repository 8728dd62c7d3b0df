import type { Schema } from "../protocol/schema.js";
import { typeCheck } from "./check-value.js";
import { suggestion } from "./nearest.js";
import { describe, typeOf } from "./options.js";
import type { Reader, Readers } from "./reader.js";
import { typeInWords } from "./schema-words.js";
import { joined, ShapeProblem } from "./shape-problem.js";

/** What reads values that fit one of several schemas. */
export function unionReader(readers: Readers, variants: readonly Schema[]): Reader {
  const types = variants.map((variant) => variant.properties?.["type"]?.const);
  return types.every((type) => type !== undefined)
    ? byType(readers, variants, types)
    : byTrial(readers, variants);
}

/** For objects that say by their `type` which of the schemas is theirs. */
function byType(readers: Readers, variants: readonly Schema[], types: readonly unknown[]): Reader {
  return (value, path) => {
    if (typeOf(value) !== "object") {
      throw new ShapeProblem(path, `must be an object, got ${describe(value)}`);
    }
    const { type } = value as { type?: unknown };
    const chosen = variants[types.indexOf(type)];
    if (chosen !== undefined) return readers.reader(chosen)(value, path);
    const list = types.map((item) => JSON.stringify(item)).join(", ");
    if (type === undefined) {
      throw new ShapeProblem(joined(path, "type"), `is missing; it must be one of ${list}`);
    }
    const hint = typeof type === "string" ? suggestion(type, types.map(String)) : "";
    throw new ShapeProblem(
      joined(path, "type"),
      `must be one of ${list}, got ${describe(type)}${hint}`,
    );
  };
}

function byTrial(readers: Readers, variants: readonly Schema[]): Reader {
  const trials = variants.map((schema) => ({ schema, fits: typeCheck(schema.type) }));
  const expected = typeInWords({ anyOf: variants });
  return (value, path) => {
    let furthest: ShapeProblem | undefined;
    for (const { schema, fits } of trials) {
      if (!fits(value)) continue;
      try {
        return readers.reader(schema)(value, path);
      } catch (error) {
        if (!(error instanceof ShapeProblem)) throw error;
        // The variant that got furthest tells most.
        if (furthest === undefined || error.path.length > furthest.path.length) furthest = error;
      }
    }
    if (furthest !== undefined && furthest.path !== path) throw furthest;
    throw new ShapeProblem(path, `must be ${expected}, got ${describe(value)}`);
  };
}

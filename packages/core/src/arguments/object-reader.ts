import { camelCase, snakeCase } from "../names/twins.js";
import type { Schema } from "../protocol/schema.js";
import { ArgumentProblem, joined, missing, type Notes } from "./argument-problem.js";
import { deepCopy } from "./deep-copy.js";
import { didYouMean, slipOf, suggestion } from "./nearest.js";
import { typeOf } from "./options.js";
import { refuseOrNote, type Compiler, type Reader } from "./reader.js";
import { typeInWords } from "./schema-words.js";
import { typeOfVariant } from "./union-reader.js";

type Source = Readonly<Record<string, unknown>>;

type Properties = Readonly<Record<string, Schema>>;

/** The property that a key names. */
interface Property {
  readonly name: string;
  readonly read: Reader;
}

/** Creates a reader for objects with known properties. */
export function objectReader(compiler: Compiler, schema: Schema): Reader {
  const { properties = {}, required = [], requireAny = [], open = false } = schema;
  const { rules } = compiler;
  const content = envelopeContent(properties);
  const property = propertiesByKey(compiler, properties);
  const isClosed =
    content !== undefined &&
    rules.closedTypes?.some((type) => type === typeOfVariant(schema)) === true;

  return (value, path, notes) => {
    const source = isClosed ? withoutUnknown(value as Source, path, notes) : (value as Source);
    const flat = content === undefined ? undefined : fieldsBesideParams(source);
    const shape: Record<string, unknown> = {};
    for (const key of Object.keys(source)) {
      const item = source[key];
      if (item === undefined || (flat !== undefined && key !== "type")) continue;
      const found = property(key);
      if (found !== undefined) shape[found.name] = found.read(item, joined(path, key), notes);
      else {
        if (!open) noteUnknown(key, source, path, notes);
        if (key !== "__proto__") shape[key] = deepCopy(item);
      }
    }
    // Report the path without "params" if you wrote it without.
    if (content !== undefined && flat !== undefined && !isLeftOut(flat)) {
      shape["params"] = compiler.reader(content)(flat, path, notes);
    }
    checkPresence(shape, path, notes);
    return shape;
  };

  /** Returns an envelope without the params that its type does not have, whether flat or nested. */
  function withoutUnknown(given: Source, path: string, notes: Notes): Source {
    const names = content?.properties ?? {};
    const isKnown = (key: string): boolean => documentedKey(names, key) !== undefined;
    const known = (params: Source, within: string): Source =>
      Object.fromEntries(
        Object.entries(params).filter(([key]) => {
          if (isKnown(key) || (params === given && ["type", "params"].includes(key))) return true;
          const hint = suggestion(key, Object.keys(names));
          notes.push(unknownKey(within, key, hint, " and was ignored, as before"));
          return false;
        }),
      );
    const kept = known(given, path);
    const { params } = kept;
    if (typeOf(params) !== "object") return kept;
    return { ...kept, params: known(params as Source, joined(path, "params")) };
  }

  /** Whether the params are left out, as for a detector without options. */
  function isLeftOut(flat: object): boolean {
    return !required.includes("params") && Object.keys(flat).length === 0;
  }

  function noteUnknown(key: string, source: object, path: string, notes: Notes): void {
    const known = Object.keys(properties);
    if (rules.unknown === "refuse-slips") {
      const given = new Set(Object.keys(source).map((other) => property(other)?.name));
      const meant = slipOf(
        key,
        known.filter((name) => !given.has(name)),
      );
      if (meant !== undefined) throw unknownKey(path, key, didYouMean(meant));
    }
    notes.push(unknownKey(path, key, suggestion(key, [...known, ...known.map(camelCase)])));
  }

  function checkPresence(shape: object, path: string, notes: Notes): void {
    for (const name of required) {
      if (Object.hasOwn(shape, name)) continue;
      const words = typeInWords(properties[name] as Schema);
      refuseOrNote(rules, missing(joined(path, name), words), notes);
    }
    if (requireAny.length > 0 && !requireAny.some((name) => Object.hasOwn(shape, name))) {
      const problem = `must have at least one of ${requireAny.join(", ")}`;
      refuseOrNote(rules, new ArgumentProblem(path, problem), notes);
    }
  }
}

/** Finds the property that a key names. Each is compiled on first use, because a schema may refer to itself. */
function propertiesByKey(
  compiler: Compiler,
  properties: Properties,
): (key: string) => Property | undefined {
  const met = new Map<string, Property>();
  return (key) => {
    const known = met.get(key);
    if (known !== undefined) return known;
    const name = documentedKey(properties, key);
    if (name === undefined) return undefined;
    const property = { name, read: compiler.reader(properties[name] as Schema) };
    met.set(key, property);
    return property;
  };
}

/** Returns the schema of the params of `{type, params: {…}}`. */
function envelopeContent(properties: Properties): Schema | undefined {
  const params = properties["params"];
  return Object.hasOwn(properties, "type") && params?.type === "object" ? params : undefined;
}

/**
 * Returns the params of an envelope that is at least partly flat, in which those in `params` win. Undefined if it is
 * nested.
 */
function fieldsBesideParams(source: Source): Source | undefined {
  const { type: _, params, ...flat } = source;
  if (params === undefined) return flat;
  const isNested = typeOf(params) !== "object" || Object.keys(flat).length === 0;
  return isNested ? undefined : { ...flat, ...(params as object) };
}

/** Returns the documented name of a key: the key itself, its snake_case form, or `to_number` for `to`. */
function documentedKey(properties: Properties, key: string): string | undefined {
  return [key, snakeCase(key), `${key}_number`].find((name) => Object.hasOwn(properties, name));
}

function unknownKey(
  path: string,
  key: string,
  hint: string,
  outcome = " and was sent as given",
): ArgumentProblem {
  return new ArgumentProblem(joined(path, key), "is not a documented name", hint, outcome);
}

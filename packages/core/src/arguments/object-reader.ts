import { camelCase, snakeCase } from "../names/twins.js";
import type { Schema } from "../protocol/schema.js";
import { copied } from "./copied.js";
import { suggestion } from "./nearest.js";
import type { Reader, Readers } from "./reader.js";
import { typeInWords } from "./schema-words.js";
import { joined, ShapeProblem } from "./shape-problem.js";

/** A property as a key names it. */
interface Property {
  readonly name: string;
  readonly read: Reader;
}

/** What reads objects whose properties are known. */
export function objectReader(readers: Readers, schema: Schema): Reader {
  const { properties = {}, required = [], requireAny = [] } = schema;
  const { lenient, refuseUnknown } = readers.rules;
  const content = lenient ? envelopeContent(properties) : undefined;
  /** By every spelling that was met. Made when they are met: a schema may refer to itself. */
  const known = new Map<string, Property>();
  const property = (key: string): Property | undefined => {
    const met = known.get(key);
    if (met !== undefined) return met;
    const name = lenient ? documentedKey(properties, key) : ownKey(properties, key);
    if (name === undefined) return undefined;
    const made = { name, read: readers.reader(properties[name] as Schema) };
    known.set(key, made);
    return made;
  };
  return (value, path) => {
    const source = value as Readonly<Record<string, unknown>>;
    const isFlat = content !== undefined && !Object.hasOwn(source, "params");
    const shape: Record<string, unknown> = {};
    const folded: Record<string, unknown> = {};
    for (const key of Object.keys(source)) {
      const item = source[key];
      if (item === undefined) continue;
      const found = property(key);
      if (isFlat && found?.name !== "type") folded[key] = item;
      else if (found !== undefined) shape[found.name] = found.read(item, joined(path, key));
      else if (refuseUnknown) throw unknownKey(path, key, Object.keys(properties));
      else if (key !== "__proto__") shape[key] = copied(item);
    }
    // In the flat form the user wrote no "params", so the paths of problems have none either.
    if (isFlat) shape["params"] = readers.reader(content)(folded, path);
    for (const name of required) {
      if (!Object.hasOwn(shape, name)) {
        const expected = typeInWords(properties[name] as Schema);
        throw new ShapeProblem(joined(path, name), `is missing; it must be ${expected}`);
      }
    }
    if (requireAny.length > 0 && !requireAny.some((name) => Object.hasOwn(shape, name))) {
      throw new ShapeProblem(path, `must have at least one of ${requireAny.join(", ")}`);
    }
    return shape;
  };
}

type Properties = Readonly<Record<string, Schema>>;

/** For the schema of `{type, params: {…}}`: that of its params. */
function envelopeContent(properties: Properties): Schema | undefined {
  const params = properties["params"];
  return Object.hasOwn(properties, "type") && params?.type === "object" ? params : undefined;
}

function ownKey(properties: Properties, key: string): string | undefined {
  return Object.hasOwn(properties, key) ? key : undefined;
}

/** The documented name of a key: the key itself, its snake_case, or `to_number` for `to`. */
function documentedKey(properties: Properties, key: string): string | undefined {
  return [key, snakeCase(key), `${key}_number`].find((name) => Object.hasOwn(properties, name));
}

function unknownKey(path: string, key: string, known: readonly string[]): ShapeProblem {
  const place = path === "" ? "there is no" : "has no";
  const hint = suggestion(key, [...known, ...known.map(camelCase)]);
  return new ShapeProblem(path, `${place} "${key}"${hint || `. It has ${known.join(", ")}`}`);
}

import {
  isJson,
  methodRow,
  sharedType,
  suggestion,
  type Json,
  type Schema,
} from "@twinline/core/internal";

/** The params of a request as the platform understands them. */
export interface ReadParams {
  readonly params: Json;
  /** What the platform may accept or refuse: unknown names and types, numbers for strings. */
  readonly warnings: readonly string[];
}

/** The platform would refuse the params. The message says where and why. */
export class BadParams extends Error {
  constructor(path: string, problem: string) {
    super(`${path} ${problem}`);
    this.name = "BadParams";
  }
}

/**
 * Reads the params of a request as the platform does: refuses what is sure to be refused (a missing
 * param, a list for an object, a number out of its range), and accepts what may pass, with a warning.
 *
 * @param method a wire method of the catalogue
 * @returns a copy in which `"4"` is a number where a number is documented, and so on
 * @throws {BadParams} for the first thing that is sure to be refused
 */
export function readParams(method: string, params: unknown): ReadParams {
  const row = methodRow(method);
  const warnings: string[] = [];
  // Clients send more about themselves than is documented.
  const warn = method.startsWith("signalwire.")
    ? () => undefined
    : (path: string, what: string) => warnings.push(`${path} ${what}`);
  const read =
    row === undefined
      ? params
      : readObject(row.params, params ?? {}, "params", warn, row.openParams === true);
  return { params: isJson(read) ? read : {}, warnings };
}

type AddWarning = (path: string, what: string) => void;

const resolved = (schema: Schema): Schema =>
  schema.$ref === undefined ? schema : (sharedType(schema.$ref) ?? {});

function readValue(given: Schema, value: unknown, path: string, warn: AddWarning): unknown {
  const schema = resolved(given);
  if (schema.anyOf !== undefined) return readUnion(schema.anyOf.map(resolved), value, path, warn);
  switch (schema.type) {
    case "object":
      return readObject(schema, value, path, warn);
    case "array":
      return readList(schema, value, path, warn);
    case undefined:
      return value;
    default:
      return readScalar(schema, value, path, warn);
  }
}

function readObject(
  schema: Schema,
  value: unknown,
  path: string,
  warn: AddWarning,
  open = false,
): unknown {
  if (!isJson(value)) throw new BadParams(path, `must be an object, got ${shown(value)}`);
  const { properties, required = [], requireAny = [] } = schema;
  if (properties === undefined) return value;
  const read: Record<string, unknown> = Object.create(null) as Json;
  for (const [name, item] of Object.entries(value)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (property === undefined) {
      const hint = suggestion(name, Object.keys(properties));
      if (!open) warn(`${path}.${name}`, `is not documented${hint}`);
      read[name] = item;
    } else if (item === null && !takesNull(property)) {
      if (required.includes(name)) throw new BadParams(`${path}.${name}`, "must not be null");
      warn(`${path}.${name}`, "is null and counts as left out");
    } else {
      read[name] = readValue(property, item, `${path}.${name}`, warn);
    }
  }
  const missing = required.find((name) => !Object.hasOwn(read, name));
  if (missing !== undefined) throw new BadParams(`${path}.${missing}`, "is missing");
  if (requireAny.length > 0 && !requireAny.some((name) => Object.hasOwn(read, name))) {
    throw new BadParams(path, `must have ${requireAny.join(" or ")}, got neither`);
  }
  return { ...read };
}

function readList(schema: Schema, value: unknown, path: string, warn: AddWarning): unknown {
  const { items, minItems = 0 } = schema;
  if (!Array.isArray(value)) throw new BadParams(path, `must be a list, got ${shown(value)}`);
  if (value.length < minItems) throw new BadParams(path, "must not be empty");
  if (items === undefined) return value;
  return value.map((item, index) => readValue(items, item, `${path}[${index}]`, warn));
}

function readUnion(
  variants: readonly Schema[],
  value: unknown,
  path: string,
  warn: AddWarning,
): unknown {
  const types = variants.map((variant) => variant.properties?.["type"]?.const);
  if (types.every((type) => type !== undefined))
    return readTyped(variants, types, value, path, warn);
  let problem: BadParams | undefined;
  for (const variant of variants) {
    if (variant.type === "null" && value === null) return null;
    const warnings: [string, string][] = [];
    try {
      const read = readValue(variant, value, path, (where, what) => warnings.push([where, what]));
      for (const [where, what] of warnings) warn(where, what);
      return read;
    } catch (error) {
      if (!(error instanceof BadParams)) throw error;
      // The longest message is of the variant that fits best.
      if (problem === undefined || error.message.length > problem.message.length) problem = error;
    }
  }
  throw problem ?? new BadParams(path, `cannot be ${shown(value)}`);
}

/** An object whose `type` says what it is. The platform may have types that are not documented yet. */
function readTyped(
  variants: readonly Schema[],
  types: readonly unknown[],
  value: unknown,
  path: string,
  warn: AddWarning,
): unknown {
  if (!isJson(value)) throw new BadParams(path, `must be an object, got ${shown(value)}`);
  const { type } = value;
  const variant = variants[types.indexOf(type)];
  if (variant !== undefined) return readValue(variant, value, path, warn);
  if (typeof type !== "string") {
    throw new BadParams(`${path}.type`, `must be one of ${listed(types)}, got ${shown(type)}`);
  }
  warn(
    `${path}.type`,
    `is ${shown(type)}, which is not documented${suggestion(type, types.map(String))}`,
  );
  return value;
}

function readScalar(schema: Schema, value: unknown, path: string, warn: AddWarning): unknown {
  const converted = convert(schema.type, value);
  if (converted === undefined) {
    throw new BadParams(path, `must be ${inWords[schema.type ?? "string"]}, got ${shown(value)}`);
  }
  if (converted !== value) {
    // Not the value: it may be a secret.
    warn(path, `is documented as ${inWords[schema.type ?? "string"]}, got a ${typeof value}`);
  }
  return readAllowed(schema, converted, path, warn);
}

/** The value in the documented type, or undefined when it cannot be converted. */
function convert(type: Schema["type"], value: unknown): unknown {
  switch (type) {
    case "string":
      return typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : asType("string", value);
    case "boolean":
      return value === "true" ? true : value === "false" ? false : asType("boolean", value);
    default: {
      const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
      if (typeof number !== "number" || !Number.isFinite(number)) return undefined;
      return type === "integer" && !Number.isSafeInteger(number) ? undefined : number;
    }
  }
}

const asType = (type: "string" | "boolean", value: unknown): unknown =>
  typeof value === type ? value : undefined;

function readAllowed(schema: Schema, value: unknown, path: string, warn: AddWarning): unknown {
  const { minimum = -Infinity, exclusiveMinimum = -Infinity, maximum = Infinity, unit } = schema;
  if (typeof value === "number") {
    const fits = value >= minimum && value > exclusiveMinimum && value <= maximum;
    if (fits) return value;
    const low = exclusiveMinimum > -Infinity ? `above ${exclusiveMinimum}` : `at least ${minimum}`;
    const bounds =
      maximum === Infinity
        ? low
        : minimum === -Infinity
          ? `at most ${maximum}`
          : `from ${minimum} to ${maximum}`;
    throw new BadParams(
      path,
      `must be ${bounds}${unit === undefined ? "" : ` ${unit}`}, got ${value}`,
    );
  }
  if (typeof value !== "string") return value;
  const { enum: allowed, pattern, minLength = 0, description } = schema;
  if (value.length < minLength) throw new BadParams(path, "must not be empty");
  if (pattern !== undefined && !new RegExp(pattern).test(value)) {
    const expected = description === undefined ? `match ${pattern}` : `be: ${description}`;
    throw new BadParams(path, `must ${expected}, got ${shown(value)}`);
  }
  if (allowed === undefined || allowed.includes(value)) return value;
  const inOtherCase = allowed.find((one) => String(one).toLowerCase() === value.toLowerCase());
  if (inOtherCase !== undefined) {
    warn(path, `is documented as ${shown(inOtherCase)}, got ${shown(value)}`);
    return inOtherCase;
  }
  if (path.endsWith(".type")) {
    warn(path, `is ${shown(value)}, which is not documented`);
    return value;
  }
  const hint = suggestion(value, allowed.map(String));
  throw new BadParams(path, `must be one of ${listed(allowed)}, got ${shown(value)}${hint}`);
}

const takesNull = (schema: Schema): boolean => {
  const { type, anyOf = [] } = resolved(schema);
  return type === "null" || (type === undefined && anyOf.length === 0) || anyOf.some(takesNull);
};

const inWords: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  integer: "a whole number",
  boolean: "true or false",
  null: "null",
};

const listed = (values: readonly unknown[]): string => values.map(shown).join(", ");

const longest = 80;

/** A value as an error shows it, shortened. */
function shown(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isJson(value)) return "an object";
  const text = JSON.stringify(value) ?? "nothing";
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}

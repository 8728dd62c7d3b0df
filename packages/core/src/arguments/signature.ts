import { RelayParamError } from "../errors/errors.js";
import { camelCase, snakeCase } from "../names/twins.js";
import { methodRow } from "../protocol/catalogue.js";
import type { Schema } from "../protocol/schema.js";
import { suggestion } from "./nearest.js";
import { describe } from "./options.js";
import { copied, resolved, shaped, ShapeProblem, type ShapeRules, typeInWords } from "./shape.js";

/** One parameter of a public method. */
export interface Parameter {
  /** Where it goes in the params of the request, such as `collect.digits.max`; nowhere when absent. */
  readonly to?: string;
  /** What it must be. By default what the catalogue says of the place it goes to. */
  readonly schema?: Schema;
  /** What it is `typeof`, for what is no data: a function, an AbortSignal. */
  readonly typeof?: string;
  /** By default what the catalogue says of the place it goes to. */
  readonly required?: boolean;
}

/** How a public method is called, and which request it makes. */
export interface SignatureOptions {
  /** What it is called in errors: `call.play`. */
  readonly where: string;
  /** The wire method it sends, for the schemas and for errors. */
  readonly method: string;
  /** The parameters that may be given by position, in their documented order. */
  readonly positional: readonly string[];
  /** Every parameter, by its documented name. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /** Whether values are checked here, or left to the platform. */
  readonly checkValues: boolean;
  /** Whether keys that are no parameters are taken along as they are. */
  readonly openKeys?: boolean;
}

/** The arguments of one call, checked and sorted. */
export interface Bound {
  /** The params of the request, without `node_id`, `call_id` and `control_id`. */
  readonly params: Record<string, unknown>;
  /** The parameters that do not go on the wire, by their documented names. */
  readonly local: Readonly<Record<string, unknown>>;
}

interface Resolved {
  readonly schema: Schema | undefined;
  readonly typeof: string | undefined;
  readonly path: readonly string[] | undefined;
  readonly required: boolean;
}

/** Parameters for the platform that this version does not know: merged into the request as they are. */
const extraParameter = "extra";

/** Binds positional arguments and options to the parameters of one public method. */
export class Signature {
  readonly #options: SignatureOptions;
  readonly #rules: ShapeRules;
  #resolved: Map<string, Resolved> | undefined;

  constructor(options: SignatureOptions) {
    this.#options = options;
    this.#rules = { checkValues: options.checkValues, lenient: true, refuseUnknown: true };
  }

  get method(): string {
    return this.#options.method;
  }

  /** The documented names of all parameters. */
  get names(): string[] {
    return [...Object.keys(this.#options.parameters), extraParameter];
  }

  /**
   * @param args what the public method was called with
   * @throws {RelayParamError} naming the method, the path, what was expected and what came
   */
  bind(args: readonly unknown[]): Bound {
    const named = this.#named(args);
    const params: Record<string, unknown> = {};
    const local: Record<string, unknown> = {};
    for (const [name, parameter] of this.#parameters()) {
      const value = named.get(name);
      if (value === undefined) {
        if (parameter.required)
          this.#fail(name, `is missing; it must be ${this.#words(parameter)}`);
        continue;
      }
      const shape = this.#shaped(name, value, parameter);
      if (parameter.path === undefined) local[name] = shape;
      else place(params, parameter.path, shape);
    }
    for (const [name, value] of named) {
      if (
        this.#options.openKeys === true &&
        !this.#parameters().has(name) &&
        name !== extraParameter
      ) {
        params[name] = copied(value);
      }
    }
    const extra = named.get(extraParameter);
    if (extra !== undefined) this.#merge(params, extra);
    return { params, local };
  }

  #named(args: readonly unknown[]): Map<string, unknown> {
    const { positional, where } = this.#options;
    const given = args.length > 0 && args.at(-1) === undefined ? trimmed(args) : args;
    const last = given.at(-1);
    const hasOptions = isPlainObject(last) && this.#isOptions(last, given.length - 1);
    const byPosition = hasOptions ? given.slice(0, -1) : given;
    if (byPosition.length > positional.length) {
      const tooMany = byPosition[positional.length];
      const hint = isPlainObject(tooMany) ? this.#unknownOption(tooMany) : undefined;
      throw this.#error(
        "",
        hint ??
          `takes ${positional.length === 0 ? "no positional arguments" : `at most (${positional.join(", ")})`} ` +
            `and one options object, got ${describe(tooMany)} as argument ${positional.length + 1}`,
      );
    }
    const named = new Map<string, unknown>();
    byPosition.forEach((value, index) => {
      if (value !== undefined && value !== null) named.set(positional[index] as string, value);
    });
    if (hasOptions) {
      for (const [key, value] of Object.entries(last)) {
        if (value === undefined || value === null) continue;
        const name = this.#nameOf(key) ?? key;
        if (named.has(name)) throw this.#error(name, `is given twice to ${where}()`);
        named.set(name, value);
      }
    }
    return named;
  }

  /** A single plain object is the options when each of its keys is a parameter, else an argument. */
  #isOptions(object: object, index: number): boolean {
    const keys = Object.keys(object);
    const isArgument = index < this.#options.positional.length;
    if (keys.length === 0) {
      // Where no object belongs, an empty one can only be options of which none is set.
      return !isArgument || isEmpty(this.#keysOf(this.#options.positional[index] as string));
    }
    if (keys.every((key) => this.#nameOf(key) !== undefined)) return true;
    if (this.#options.openKeys === true) return true;
    if (!isArgument) return false;
    const argumentKeys = this.#keysOf(this.#options.positional[index] as string);
    if (argumentKeys === "any" || keys.some((key) => argumentKeys.has(snakeCase(key))))
      return false;
    // It is meant as options, and one of its keys is a slip.
    const isNear = (key: string) =>
      this.#nameOf(key) !== undefined || suggestion(key, this.names) !== "";
    if (keys.some(isNear)) throw this.#error("", this.#unknownOption(object) ?? "");
    return false;
  }

  #unknownOption(object: object): string | undefined {
    const names = this.names;
    const unknown = Object.keys(object).find((key) => this.#nameOf(key) === undefined);
    if (unknown === undefined) return undefined;
    const hint = suggestion(unknown, [...names, ...names.map(camelCase)]);
    return `there is no option "${unknown}"${hint || `. It takes ${names.join(", ")}`}`;
  }

  /** The keys that the argument in this place may have; none when it is no object. */
  #keysOf(name: string): ReadonlySet<string> | "any" {
    const schema = this.#parameters().get(name)?.schema;
    return schema === undefined ? new Set() : keysOf(schema);
  }

  #nameOf(key: string): string | undefined {
    if (key === extraParameter) return key;
    const { parameters } = this.#options;
    if (Object.hasOwn(parameters, key)) return key;
    const snake = snakeCase(key);
    return Object.hasOwn(parameters, snake) ? snake : undefined;
  }

  #parameters(): Map<string, Resolved> {
    this.#resolved ??= new Map(
      Object.entries(this.#options.parameters).map(([name, parameter]) => [
        name,
        this.#resolve(parameter),
      ]),
    );
    return this.#resolved;
  }

  #resolve(parameter: Parameter): Resolved {
    const path = parameter.to?.split(".");
    const found = path === undefined ? undefined : schemaAt(this.#options.method, path);
    return {
      schema: parameter.schema ?? found?.schema,
      typeof: parameter.typeof,
      path,
      required: parameter.required ?? found?.required ?? false,
    };
  }

  #words(parameter: Resolved): string {
    if (parameter.schema !== undefined) return typeInWords(parameter.schema);
    return parameter.typeof === undefined ? "given" : `a ${parameter.typeof}`;
  }

  #shaped(name: string, value: unknown, parameter: Resolved): unknown {
    if (parameter.typeof !== undefined) {
      if (typeof value !== parameter.typeof) {
        this.#fail(name, `must be a ${parameter.typeof}, got ${describe(value)}`);
      }
      return value;
    }
    if (parameter.schema === undefined) return copied(value);
    try {
      return shaped(parameter.schema, value, name, this.#rules);
    } catch (error) {
      if (error instanceof ShapeProblem) throw this.#error(error.path, error.problem);
      throw error;
    }
  }

  #merge(params: Record<string, unknown>, extra: unknown): void {
    if (!isPlainObject(extra))
      this.#fail(extraParameter, `must be an object, got ${describe(extra)}`);
    merge(params, copied(extra) as Record<string, unknown>);
  }

  #fail(path: string, problem: string): never {
    throw this.#error(path, problem);
  }

  #error(path: string, problem: string): RelayParamError {
    const { where, method } = this.#options;
    return new RelayParamError(`${where}(): ${path === "" ? problem : `${path} ${problem}`}`, {
      method,
      path,
    });
  }
}

function keysOf(schema: Schema): ReadonlySet<string> | "any" {
  if (schema.$ref !== undefined) return keysOf(resolved(schema));
  if (schema.type === undefined && schema.anyOf === undefined) return "any";
  if (schema.type === "object" && schema.properties === undefined) return "any";
  const keys = new Set(Object.keys(schema.properties ?? {}));
  const nested = [...(schema.anyOf ?? [])];
  if (schema.properties?.["params"] !== undefined) nested.push(schema.properties["params"]);
  for (const part of nested) {
    const more = keysOf(part);
    if (more === "any") return "any";
    for (const key of more) keys.add(key);
  }
  return keys;
}

function isEmpty(keys: ReadonlySet<string> | "any"): boolean {
  return keys !== "any" && keys.size === 0;
}

function trimmed(args: readonly unknown[]): readonly unknown[] {
  let length = args.length;
  while (length > 0 && args[length - 1] === undefined) length -= 1;
  return args.slice(0, length);
}

/** What the catalogue says of a place in the params of a method. */
function schemaAt(
  method: string,
  path: readonly string[],
): { schema: Schema; required: boolean } | undefined {
  let schema: Schema | undefined = methodRow(method)?.params;
  let required = path.length === 1;
  for (const key of path) {
    if (schema !== undefined) schema = resolved(schema);
    required = required && schema?.required?.includes(key) === true;
    schema = schema?.properties?.[key];
  }
  return schema === undefined ? undefined : { schema, required };
}

function place(params: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let target = params;
  for (const key of path.slice(0, -1)) {
    target = (target[key] ??= {}) as Record<string, unknown>;
  }
  target[path.at(-1) as string] = value;
}

function merge(target: Record<string, unknown>, extra: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(extra)) {
    const present = target[key];
    if (isPlainObject(present) && isPlainObject(value)) merge(present, value);
    else target[key] = value;
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

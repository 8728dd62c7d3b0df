import { RelayParamError } from "../errors/errors.js";
import { camelCase, snakeCase } from "../names/twins.js";
import { copied } from "./copied.js";
import { suggestion } from "./nearest.js";
import { describe } from "./options.js";
import { Parameters, type KnownParameter, type Parameter } from "./parameters.js";
import type { Reader } from "./reader.js";
import { ShapeProblem } from "./shape-problem.js";
import { Shaper } from "./shaper.js";

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

/** Parameters for the platform that this version does not know: merged into the request as they are. */
const extraParameter = "extra";

const lenient = { lenient: true, refuseUnknown: true };
/** Shared by all methods: many have the same parts. */
const checking = new Shaper({ ...lenient, checkValues: true });
const trusting = new Shaper({ ...lenient, checkValues: false });

/** The values of one call as they were given, by the places of their parameters. */
interface Given {
  readonly values: unknown[];
  /** What is for the platform alone. */
  extra: unknown;
  /** Keys that are no parameters, and their values. */
  open: [key: string, value: unknown][] | undefined;
}

/** Binds positional arguments and options to the parameters of one public method. */
export class Signature {
  readonly #options: SignatureOptions;
  #known: Parameters | undefined;

  constructor(options: SignatureOptions) {
    this.#options = options;
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
    const { values, extra, open } = this.#given(args);
    const params: Record<string, unknown> = {};
    const local: Record<string, unknown> = {};
    const { list } = this.#parameters;
    for (let place = 0; place < list.length; place += 1) {
      const { name, path, required, read, words } = list[place] as KnownParameter;
      const value = values[place];
      if (value === undefined) {
        if (required) throw this.#error(name, `is missing; it must be ${words}`);
      } else if (path === undefined) local[name] = this.#read(read, value, name);
      else put(params, path, this.#read(read, value, name));
    }
    if (open !== undefined) for (const [key, value] of open) params[key] = copied(value);
    if (extra !== undefined) {
      if (!isPlainObject(extra))
        throw this.#error(extraParameter, `must be an object, got ${describe(extra)}`);
      merge(params, copied(extra) as Record<string, unknown>);
    }
    return { params, local };
  }

  get #parameters(): Parameters {
    const { method, parameters, checkValues } = this.#options;
    return (this.#known ??= new Parameters(method, parameters, checkValues ? checking : trusting));
  }

  #read(read: Reader, value: unknown, path: string): unknown {
    try {
      return read(value, path);
    } catch (error) {
      if (error instanceof ShapeProblem) throw this.#error(error.path, error.problem);
      throw error;
    }
  }

  #given(args: readonly unknown[]): Given {
    const { positional } = this.#options;
    let count = args.length;
    while (count > 0 && args[count - 1] === undefined) count -= 1;
    const last = args[count - 1];
    const options = isPlainObject(last) && this.#isOptions(last, count - 1) ? last : undefined;
    if (options !== undefined) count -= 1;
    if (count > positional.length) throw this.#tooMany(args[positional.length]);
    const given: Given = { values: [], extra: undefined, open: undefined };
    for (let index = 0; index < count; index += 1) {
      this.#give(given, positional[index] as string, args[index]);
    }
    if (options !== undefined) {
      for (const key of Object.keys(options)) this.#give(given, key, options[key]);
    }
    return given;
  }

  #give(given: Given, key: string, value: unknown): void {
    if (value === undefined || value === null) return;
    if (key === extraParameter) {
      if (given.extra !== undefined) throw this.#twice(key);
      given.extra = value;
      return;
    }
    const place = this.#parameters.place(key);
    if (place !== undefined) {
      const { name } = this.#parameters.list[place] as KnownParameter;
      if (given.values[place] !== undefined) throw this.#twice(name);
      given.values[place] = value;
    } else if (key !== "__proto__") (given.open ??= []).push([key, value]);
  }

  /** A single plain object is the options when each of its keys is a parameter, else an argument. */
  #isOptions(object: object, index: number): boolean {
    const keys = Object.keys(object);
    const isArgument = index < this.#options.positional.length;
    if (keys.length === 0) {
      // Where no object belongs, an empty one can only be options of which none is set.
      if (!isArgument) return true;
      const itsKeys = this.#keysAt(index);
      return itsKeys !== "any" && itsKeys.size === 0;
    }
    if (keys.every((key) => this.#isOption(key))) return true;
    if (this.#options.openKeys === true) return true;
    if (!isArgument) return false;
    const argumentKeys = this.#keysAt(index);
    if (argumentKeys === "any" || keys.some((key) => argumentKeys.has(snakeCase(key))))
      return false;
    // It is meant as options, and one of its keys is a slip.
    const isNear = (key: string) => this.#isOption(key) || suggestion(key, this.names) !== "";
    if (keys.some(isNear)) throw this.#error("", this.#unknownOption(object) ?? "");
    return false;
  }

  /** The keys that the argument in this place may have; none when it is no object. */
  #keysAt(index: number): ReadonlySet<string> | "any" {
    const place = this.#parameters.place(this.#options.positional[index] as string);
    return this.#parameters.list[place ?? -1]?.keys ?? new Set();
  }

  #isOption(key: string): boolean {
    return key === extraParameter || this.#parameters.place(key) !== undefined;
  }

  #unknownOption(object: object): string | undefined {
    const names = this.names;
    const unknown = Object.keys(object).find((key) => !this.#isOption(key));
    if (unknown === undefined) return undefined;
    const hint = suggestion(unknown, [...names, ...names.map(camelCase)]);
    return `there is no option "${unknown}"${hint || `. It takes ${names.join(", ")}`}`;
  }

  #twice(name: string): RelayParamError {
    return this.#error(name, `is given twice to ${this.#options.where}()`);
  }

  #tooMany(surplus: unknown): RelayParamError {
    const { positional } = this.#options;
    const hint = isPlainObject(surplus) ? this.#unknownOption(surplus) : undefined;
    const most =
      positional.length === 0 ? "no positional arguments" : `at most (${positional.join(", ")})`;
    const problem =
      `takes ${most} and one options object, ` +
      `got ${describe(surplus)} as argument ${positional.length + 1}`;
    return this.#error("", hint ?? problem);
  }

  #error(path: string, problem: string): RelayParamError {
    const { where, method } = this.#options;
    return new RelayParamError(`${where}(): ${path === "" ? problem : `${path} ${problem}`}`, {
      method,
      path,
    });
  }
}

/** Puts a value where it belongs in the params. */
function put(params: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const depth = path.length - 1;
  let target = params;
  for (let level = 0; level < depth; level += 1) {
    target = (target[path[level] as string] ??= {}) as Record<string, unknown>;
  }
  target[path[depth] as string] = value;
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

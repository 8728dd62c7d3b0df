import { RelayParamError } from "../errors/errors.js";
import { camelCase, snakeCase } from "../names/twins.js";
import { ArgumentProblem, missing, type Notes } from "./argument-problem.js";
import { deepCopy } from "./deep-copy.js";
import { didYouMean, slipOf, suggestion } from "./nearest.js";
import { describe } from "./options.js";
import { ParameterList, type KnownParameter, type Parameter } from "./parameters.js";
import { isPlainObject } from "./plain-object.js";
import { refuseOrNote, type ReadRules } from "./reader.js";
import type { Strictness } from "./strictness.js";

/** How to call a public method, and which request it sends. */
export interface SignatureOptions {
  /** Its name in errors: `call.play`. */
  readonly where: string;
  /** The wire method it sends, for the schemas and for errors. */
  readonly method: string;
  /** The parameters that you may pass by position, in their documented order. */
  readonly positional: readonly string[];
  /** Every parameter, by its documented name. */
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly strictness: Strictness;
  /** Whether unknown keys are sent unchanged, without a note. */
  readonly openKeys?: boolean;
  /**
   * The path under which unknown options are sent, such as `detect.params`; empty for the params themselves. They are
   * noted.
   */
  readonly unknownTo?: string | undefined;
}

/** The checked and sorted arguments of one method call. */
export interface Bound {
  /** The params of the request, without `node_id`, `call_id` and `control_id`. */
  readonly params: Record<string, unknown>;
  /** The parameters that are not sent, by their documented names. */
  readonly local: Readonly<Record<string, unknown>>;
  /** Problems with values that are accepted anyway. */
  readonly notes: readonly ArgumentProblem[];
}

/** ParameterList for the platform that this version does not know: merged into the request as they are. */
const extraParameter = "extra";

/** The values of one method call, by the places of their parameters. */
interface GivenArguments {
  readonly values: unknown[];
  /** The value of `extra`. */
  extra: unknown;
  /** Unknown keys and their values. */
  open: [key: string, value: unknown][] | undefined;
}

const noNotes: readonly ArgumentProblem[] = [];

/** Binds positional arguments and options to the parameters of one public method. */
export class Signature {
  readonly #options: SignatureOptions;
  #known: ParameterList | undefined;

  constructor(options: SignatureOptions) {
    this.#options = options;
  }

  /** The documented names of all parameters. */
  get names(): string[] {
    const entries = Object.entries(this.#options.parameters);
    const documented = entries.filter(([, { aliasOf }]) => aliasOf === undefined);
    return [...documented.map(([name]) => name), extraParameter];
  }

  /**
   * @param args the arguments of the public method
   * @throws {RelayParamError} that names the method, the path, what was expected and what you passed
   */
  bind(args: readonly unknown[]): Bound {
    const notes: Notes = [];
    try {
      const { params, local } = this.#bind(args, notes);
      return { params, local, notes: notes.length === 0 ? noNotes : notes };
    } catch (error) {
      if (error instanceof ArgumentProblem) throw this.error(error);
      throw error;
    }
  }

  /** Creates the error for a problem with the arguments. */
  error(problem: ArgumentProblem): RelayParamError {
    const { where, method } = this.#options;
    return new RelayParamError(`${where}(): ${problem.message}`, { method, path: problem.path });
  }

  #bind(args: readonly unknown[], notes: Notes): Omit<Bound, "notes"> {
    const { values, extra, open } = this.#given(args, notes);
    const params: Record<string, unknown> = {};
    const local: Record<string, unknown> = {};
    // First, so that a slip is reported as a slip, and not as a missing value.
    if (open !== undefined) this.#putOpen(open, params, values, notes);
    const { list } = this.#parameters;
    for (let place = 0; place < list.length; place += 1) {
      const { name, path, required, read, words } = list[place] as KnownParameter;
      const value = values[place];
      if (value === undefined) {
        if (required) refuseOrNote(this.#rules, missing(name, words), notes);
      } else if (path === undefined) local[name] = read(value, name, notes);
      else put(params, path, read(value, name, notes));
    }
    if (extra !== undefined) {
      if (isPlainObject(extra)) merge(params, deepCopy(extra) as Record<string, unknown>);
      else this.#refuse(extraParameter, `must be an object, got ${describe(extra)}`, notes);
    }
    return { params, local };
  }

  get #parameters(): ParameterList {
    const { method, parameters, strictness } = this.#options;
    return (this.#known ??= new ParameterList(method, parameters, strictness.compiler));
  }

  #given(args: readonly unknown[], notes: Notes): GivenArguments {
    const { positional } = this.#options;
    let count = args.length;
    while (count > 0 && args[count - 1] === undefined) count -= 1;
    const last = args[count - 1];
    const options = isPlainObject(last) && this.#isOptions(last, count - 1) ? last : undefined;
    if (options !== undefined) count -= 1;
    if (count > positional.length) {
      this.#refuse("", this.#tooMany(args[positional.length]), notes);
      count = positional.length;
    }
    const given: GivenArguments = { values: [], extra: undefined, open: undefined };
    for (let index = 0; index < count; index += 1) {
      this.#give(given, positional[index] as string, args[index], notes);
    }
    if (options !== undefined) {
      for (const key of Object.keys(options)) this.#give(given, key, options[key], notes);
    }
    return given;
  }

  #give(given: GivenArguments, key: string, value: unknown, notes: Notes): void {
    if (value === undefined) return;
    if (key === extraParameter) {
      if (value === null) return;
      if (given.extra !== undefined) this.#refuse(key, "is given twice", notes);
      given.extra ??= value;
      return;
    }
    const place = this.#parameters.place(key);
    if (place === undefined) {
      if (key !== "__proto__") (given.open ??= []).push([key, value]);
      return;
    }
    if (value === null) return;
    const { name } = this.#parameters.list[place] as KnownParameter;
    if (given.values[place] !== undefined) {
      this.#refuse(name, `is given twice${key === name ? "" : `, also as ${key}`}`, notes);
      // The documented name wins.
      if (key !== name) return;
    }
    given.values[place] = value;
  }

  /** Sends or drops unknown keys. */
  #putOpen(
    open: readonly [key: string, value: unknown][],
    params: Record<string, unknown>,
    values: readonly unknown[],
    notes: Notes,
  ): void {
    const { openKeys, strictness, unknownTo } = this.#options;
    for (const [key, value] of open) {
      if (openKeys === true) {
        params[key] = deepCopy(value);
        continue;
      }
      if (value === null) continue;
      const { unknownOption } = strictness;
      if (unknownOption !== "drop") this.#refuseSlip(key, values);
      if (unknownTo !== undefined)
        put(params, unknownTo === "" ? [key] : [...unknownTo.split("."), key], deepCopy(value));
      else if (unknownOption === "send") params[key] = deepCopy(value);
      const isSent = unknownOption === "send" || unknownTo !== undefined;
      const consequence = isSent ? " and was sent as given" : " and was ignored, as before";
      notes.push(new ArgumentProblem(key, "is not an option", this.#suggestion(key), consequence));
    }
  }

  /** Refuses an unknown option if it is a slip, or if the method sends nothing. */
  #refuseSlip(key: string, values: readonly unknown[]): void {
    const left = this.#parameters.list.filter((_, place) => values[place] === undefined);
    const meant = slipOf(
      key,
      left.map(({ name }) => name),
    );
    if (meant !== undefined) {
      throw new ArgumentProblem(key, "is not an option", didYouMean(meant));
    }
    if (this.#options.strictness.unknownOption === "refuse") {
      throw new ArgumentProblem(key, "is not an option", `. It takes ${this.names.join(", ")}`);
    }
  }

  /** Whether a single plain object is the options, which it is if each of its keys is a parameter. */
  #isOptions(object: object, index: number): boolean {
    const { positional, openKeys } = this.#options;
    // No parameter is left for this object, so it must be the options.
    if (index >= positional.length) return true;
    const keys = Object.keys(object);
    const itsKeys = this.#keysAt(index);
    if (keys.length === 0) return itsKeys !== "any" && itsKeys.size === 0;
    const { objectIsOptions } = this.#options.strictness;
    if (objectIsOptions && itsKeys !== "any" && itsKeys.size === 0) return true;
    if (keys.every((key) => this.#isOption(key))) return true;
    if (openKeys === true) return true;
    if (itsKeys === "any" || keys.some((key) => itsKeys.has(snakeCase(key)))) return false;
    // The object is meant as options, and some of its keys are unknown or mistyped.
    return keys.some((key) => this.#isOption(key) || this.#suggestion(key) !== "");
  }

  /** The keys that the argument at this position may have; none if it is not an object. */
  #keysAt(index: number): ReadonlySet<string> | "any" {
    const place = this.#parameters.place(this.#options.positional[index] as string);
    return this.#parameters.list[place ?? -1]?.keys ?? new Set();
  }

  #isOption(key: string): boolean {
    return key === extraParameter || this.#parameters.place(key) !== undefined;
  }

  #suggestion(key: string): string {
    const { names } = this;
    return suggestion(key, [...names, ...names.map(camelCase)]);
  }

  #tooMany(surplus: unknown): string {
    const { positional } = this.#options;
    const most =
      positional.length === 0 ? "no positional arguments" : `at most (${positional.join(", ")})`;
    return (
      `takes ${most} and one options object, ` +
      `got ${describe(surplus)} as argument ${positional.length + 1}`
    );
  }

  get #rules(): ReadRules {
    return this.#options.strictness.compiler.rules;
  }

  #refuse(path: string, problem: string, notes: Notes): void {
    refuseOrNote(this.#rules, new ArgumentProblem(path, problem), notes);
  }
}

/** Stores a value at its path in the params. */
function put(params: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const depth = path.length - 1;
  let target = params;
  for (let level = 0; level < depth; level += 1) {
    const key = path[level] as string;
    // Replace a wrong value that cannot take keys.
    if (!isPlainObject(target[key])) target[key] = {};
    target = target[key] as Record<string, unknown>;
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

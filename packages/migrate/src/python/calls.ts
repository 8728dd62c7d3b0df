import { legacyMethod } from "../legacy/methods.js";
import type { Helper } from "./helpers.js";
import type { Held } from "./known-kinds.js";
import { formatCall } from "./strings.js";
import { Untranslated, parts, type PyNode } from "./tree.js";

/** What the translation of a call needs from the rest of the translator. */
export interface CallContext {
  readonly text: (node: PyNode) => string;
  /** The owner of a member; assumed to be present, as in Python. */
  readonly owner: (node: PyNode) => string;
  /** The parameters of a function of the file, by name; undefined if there is no such function. */
  readonly paramsOf: (name: string) => readonly string[] | undefined;
  readonly isClass: (name: string) => boolean;
  /** The parameters of the constructor of a class of the file; undefined if it has none. */
  readonly fieldsOf: (name: string) => readonly string[] | undefined;
  /** The kind of value of an expression, as far as the file reveals it. */
  readonly held: (node: PyNode) => Held | undefined;
  /** An expression converted as by Python's `str`; an exception becomes its message. */
  readonly shown: (node: PyNode) => string;
  /** Adds a helper to the translation. */
  readonly use: (helper: Helper) => string;
  /** The full name of an imported name, such as `os.environ`. */
  readonly imported: (name: string) => string | undefined;
}

interface Args {
  readonly positional: readonly PyNode[];
  readonly keywords: readonly (readonly [string, PyNode])[];
  readonly spreads: readonly PyNode[];
  /** Lists to spread after the other arguments. */
  readonly lists: readonly PyNode[];
}

/** Splits the arguments of a call. */
export function argsOf(list: PyNode): Args {
  const positional: PyNode[] = [];
  const keywords: [string, PyNode][] = [];
  const spreads: PyNode[] = [];
  const lists: PyNode[] = [];
  const all = list.children.filter(({ name }) => !/^[(),]$/.test(name) && name !== "Comment");
  for (let index = 0; index < all.length; index += 1) {
    const [node, op, value] = [all[index], all[index + 1], all[index + 2]];
    if (node === undefined) break;
    if (op?.name === "AssignOp" && value !== undefined) {
      keywords.push([node.text, value]);
      index += 2;
    } else if (node.name === "**" && op !== undefined) {
      spreads.push(op);
      index += 1;
    } else if (node.name === "*" && op !== undefined) {
      lists.push(op);
      index += 1;
    } else if (node.name === "for") {
      throw new Untranslated(list, "a generator as an argument");
    } else positional.push(node);
  }
  return { positional, keywords, spreads, lists };
}

/** Names that need no quotes. */
export const identifier = /^[A-Za-z_]\w*$/;

/** Keyword arguments as one object, after the other arguments. */
export function argumentsText(context: CallContext, list: PyNode): string {
  const { positional, keywords, spreads, lists } = argsOf(list);
  const texts = [
    ...positional.map((one) => context.text(one)),
    ...lists.map((one) => `...${context.text(one)}`),
  ];
  const entries = [
    ...spreads.map((one) => `...${context.text(one)}`),
    ...keywords.map(([name, value]) => {
      const text = context.text(value);
      return text === name ? name : `${name}: ${text}`;
    }),
  ];
  if (entries.length > 0) texts.push(`{ ${entries.join(", ")} }`);
  return texts.join(", ");
}

/** Keyword arguments of a function of the program, moved to their positions. */
function inPlaces(
  context: CallContext,
  node: PyNode,
  list: PyNode,
  params: readonly string[],
): string {
  const { positional, keywords, spreads, lists } = argsOf(list);
  if (spreads.length > 0) throw new Untranslated(node, "arguments spread from a dictionary");
  if (lists.length > 0 && keywords.length > 0) throw new Untranslated(node, "these arguments");
  const texts = [
    ...positional.map((one) => context.text(one)),
    ...lists.map((one) => `...${context.text(one)}`),
  ];
  for (const [name, value] of keywords) {
    const index = params.indexOf(name);
    if (index < 0)
      throw new Untranslated(node, `a keyword ${name} that the function does not name`);
    texts[index] = context.text(value);
  }
  return Array.from(texts, (text) => text ?? "undefined").join(", ");
}

type Rule = (args: readonly string[], context: CallContext, node: PyNode) => string;

const first = (args: readonly string[]): string => args[0] ?? "";

const builtins: Readonly<Record<string, Rule>> = {
  print: (args) => `console.log(${args.join(", ")})`,
  len: (args, { held }, node) =>
    held(firstNode(node)) === "dict"
      ? `Object.keys(${first(args)}).length`
      : `${first(args)}.length`,
  str: (args) => `String(${first(args)})`,
  int: (args, { use }) => {
    if (args.length > 1) return `Number.parseInt(${args.join(", ")})`;
    return args.length === 0 ? "0" : `${use("toInt")}(${first(args)})`;
  },
  float: (args, { use }) => `${use("toFloat")}(${first(args)})`,
  bool: (args, { use }) => `${use("isTrue")}(${first(args)})`,
  abs: (args) => `Math.abs(${first(args)})`,
  min: (args) => `Math.min(${args.length === 1 ? "..." : ""}${args.join(", ")})`,
  max: (args) => `Math.max(${args.length === 1 ? "..." : ""}${args.join(", ")})`,
  round: (args, _context, node) => {
    if (args.length > 1) throw new Untranslated(node, "round() to digits");
    return `Math.round(${first(args)})`;
  },
  list: (args, { held }, node) => {
    if (args.length === 0) return "[]";
    return held(firstNode(node)) === "dict" ? `Object.keys(${first(args)})` : `[...${first(args)}]`;
  },
  tuple: (args) => (args.length === 0 ? "[]" : `[...${first(args)}]`),
  dict: (args) => (args.length === 0 ? "{}" : `{ ...${first(args)} }`),
  enumerate: ([list = "", start]) =>
    start === undefined
      ? `${list}.entries()`
      : `${list}.map((one: any, index: number) => [index + ${start}, one])`,
  sorted: (args, { use }) => `${use("sorted")}(${args.join(", ")})`,
  reversed: (args) => `[...${first(args)}].reverse()`,
  zip: (args, { use }) => `${use("zip")}(${args.join(", ")})`,
  any: (args, { use }) => `${first(args)}.some((one: any) => ${use("isTrue")}(one))`,
  all: (args, { use }) => `${first(args)}.every((one: any) => ${use("isTrue")}(one))`,
  sum: ([list = "", start = "0"]) =>
    `${list}.reduce((sum: number, one: number) => sum + one, ${start})`,
  range: (args, _context, node) => {
    const [from = "0", to] = args.length === 1 ? ["0", first(args)] : args;
    if (args.length > 2 || to === undefined) throw new Untranslated(node, "range() with a step");
    const length = from === "0" ? to : `Math.max(0, ${to} - ${from})`;
    const value = from === "0" ? "index" : `index + ${from}`;
    return `Array.from({ length: ${length} }, (_one, index) => ${value})`;
  },
  isinstance: ([value = "", type = ""], context, node) => {
    const tests: Readonly<Record<string, string>> = {
      str: `typeof ${value} === "string"`,
      bool: `typeof ${value} === "boolean"`,
      int: `Number.isInteger(${value})`,
      float: `typeof ${value} === "number"`,
      list: `Array.isArray(${value})`,
    };
    if (Object.hasOwn(tests, type)) return `(${tests[type] ?? ""})`;
    if (context.isClass(type)) return `(${value} instanceof ${type})`;
    throw new Untranslated(node, `isinstance of ${type}`);
  },
  super: () => "super",
};

/** The first argument of a call. */
const firstNode = (node: PyNode): PyNode => {
  const [, list] = parts(node);
  const [value] = list === undefined ? [] : parts(list);
  return value ?? node;
};

const modules: Readonly<Record<string, Rule>> = {
  "os.getenv": environment,
  "os.environ.get": environment,
  "asyncio.sleep": (args) => `new Promise((resolve) => setTimeout(resolve, ${first(args)} * 1000))`,
  "asyncio.gather": (args) => `Promise.all([${args.join(", ")}])`,
  "asyncio.create_task": first,
  "asyncio.ensure_future": first,
  "asyncio.run": (args) => `await ${first(args)}`,
  "json.dumps": (args) => `JSON.stringify(${first(args)})`,
  "json.loads": (args) => `JSON.parse(${first(args)})`,
  "logging.getLogger": () => "console",
  "sys.exit": (args) => `process.exit(${args.join(", ")})`,
  "time.time": () => "Date.now() / 1000",
  "random.choice": (args) => `${first(args)}[Math.floor(Math.random() * ${first(args)}.length)]!`,
};

function environment(args: readonly string[]): string {
  const [name = '""', fallback] = args;
  return fallback === undefined ? `process.env[${name}]` : `(process.env[${name}] ?? ${fallback})`;
}

const logMethods: Readonly<Record<string, string>> = {
  debug: "debug",
  info: "info",
  warning: "warn",
  warn: "warn",
  error: "error",
  exception: "error",
  critical: "error",
  log: "log",
};

/** Methods of strings, lists and dictionaries. */
const methods: Readonly<Record<string, (owner: string, args: readonly string[]) => string>> = {
  startswith: (owner, args) => `${owner}.startsWith(${args.join(", ")})`,
  endswith: (owner, args) => `${owner}.endsWith(${args.join(", ")})`,
  lower: (owner) => `${owner}.toLowerCase()`,
  upper: (owner) => `${owner}.toUpperCase()`,
  strip: (owner) => `${owner}.trim()`,
  lstrip: (owner) => `${owner}.trimStart()`,
  rstrip: (owner) => `${owner}.trimEnd()`,
  isdigit: (owner) => `/^\\d+$/.test(${owner})`,
  zfill: (owner, args) => `${owner}.padStart(${first(args)}, "0")`,
  ljust: (owner, args) => `${owner}.padEnd(${args.join(", ")})`,
  rjust: (owner, args) => `${owner}.padStart(${args.join(", ")})`,
  find: (owner, args) => `${owner}.indexOf(${args.join(", ")})`,
  split: (owner, args) =>
    args.length === 0 ? `${owner}.trim().split(/\\s+/)` : `${owner}.split(${first(args)})`,
  pop: (owner, args) =>
    first(args) === "0" ? `${owner}.shift()` : `${owner}.pop(${args.join(", ")})`,
  extend: (owner, args) => `${owner}.push(...${first(args)})`,
  update: (owner, args) => `Object.assign(${owner}, ${first(args)})`,
  replace: (owner, args) => `${owner}.replaceAll(${args.join(", ")})`,
  join: (owner, args) => `${first(args)}.join(${owner})`,
  append: (owner, args) => `${owner}.push(${args.join(", ")})`,
  items: (owner) => `Object.entries(${owner})`,
  keys: (owner) => `Object.keys(${owner})`,
  values: (owner) => `Object.values(${owner})`,
  get: (owner, [key = "", fallback]) =>
    fallback === undefined ? `${owner}[${key}]` : `(${owner}[${key}] ?? ${fallback})`,
};

const unknownMethods = new Set([
  ...["format", "sort", "remove", "insert", "setdefault", "index", "count", "popitem", "reverse"],
  ...["title", "capitalize", "swapcase", "isalpha", "isalnum", "isspace", "isnumeric", "partition"],
  ...["rsplit", "splitlines", "encode", "decode", "center", "casefold", "translate", "rfind"],
]);

/** Arguments that select a different method. */
function isOther(name: string, args: readonly string[]): boolean {
  if (name === "split" || name === "replace") return args.length > (name === "split" ? 1 : 2);
  if (name === "pop")
    return args.length > 1 || (args.length === 1 && !/^(?:0|-1)$/.test(first(args)));
  if (/^[lr]?strip$/.test(name)) return args.length > 0;
  if (name === "startswith" || name === "endswith") return first(args).startsWith("[");
  return false;
}

/** A call as TypeScript. */
export function callText(context: CallContext, node: PyNode): string {
  const [callee, list] = parts(node);
  if (callee === undefined || list === undefined) throw new Untranslated(node, "this call");
  if (callee.name === "VariableName") return namedCall(context, node, callee, list);
  if (callee.name !== "MemberExpression")
    return `${context.text(callee)}(${argumentsText(context, list)})`;
  const full = fullName(context, callee);
  const plainArgs = (known: readonly string[] = []): string[] => {
    const { positional, keywords, spreads, lists } = argsOf(list);
    if (spreads.length > 0) throw new Untranslated(node, "arguments spread from a dictionary");
    const odd = keywords.find(([key]) => !known.includes(key));
    if (odd !== undefined) throw new Untranslated(node, `${callee.text} with ${odd[0]}`);
    const values = [...positional, ...keywords.map(([, value]) => value)];
    return [
      ...values.map((value) => context.text(value)),
      ...lists.map((value) => `...${context.text(value)}`),
    ];
  };
  if (full !== undefined) {
    const rule = Object.hasOwn(modules, full) ? modules[full] : undefined;
    if (rule !== undefined)
      return rule(plainArgs(["default", "separators", "ensure_ascii"]), context, node);
    const log = /^logging\.(\w+)$/.exec(full)?.[1];
    if (log !== undefined && Object.hasOwn(logMethods, log)) {
      return `console.${logMethods[log] ?? "log"}(${plainArgs(["exc_info"]).join(", ")})`;
    }
    if (full === "logging.basicConfig") throw new Untranslated(node, "console has no settings");
    throw new Untranslated(node, `${full} has no counterpart here`);
  }
  const [owner, ...rest] = parts(callee);
  const name = rest.at(-1)?.text ?? "";
  if (owner === undefined) throw new Untranslated(node, "this call");
  if (name === "format" && owner.name === "String") {
    const { positional, keywords } = argsOf(list);
    return formatCall(owner, positional, keywords, context.shown);
  }
  const ownerText = context.owner(owner);
  if (/^(log|logger|logging|LOG|LOGGER)$/.test(ownerText) && Object.hasOwn(logMethods, name)) {
    return `${ownerText}.${logMethods[name] ?? "log"}(${plainArgs().join(", ")})`;
  }
  const params = context.paramsOf(name);
  if (params !== undefined && (ownerText === "this" || legacyMethod(name) === undefined)) {
    // The program's own method may have the same name as one of Python's.
    return `${ownerText}.${name}(${inPlaces(context, node, list, params)})`;
  }
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  const isNamed = rest.at(-1)?.name === "PropertyName";
  if (method !== undefined && isNamed) {
    const args = plainArgs();
    if (isOther(name, args) || (name === "pop" && context.held(owner) === "dict")) {
      throw new Untranslated(node, `${name} with these arguments`);
    }
    return method(ownerText, args);
  }
  if (unknownMethods.has(name)) throw new Untranslated(node, `${name} of Python's collections`);
  return `${context.text(callee)}(${argumentsText(context, list)})`;
}

function namedCall(context: CallContext, node: PyNode, callee: PyNode, list: PyNode): string {
  const name = callee.text;
  const params = context.paramsOf(name);
  if (params !== undefined) return `${name}(${inPlaces(context, node, list, params)})`;
  if (context.isClass(name)) {
    const fields = context.fieldsOf(name);
    const args =
      fields === undefined ? argumentsText(context, list) : inPlaces(context, node, list, fields);
    return `new ${name}(${args})`;
  }
  const rule = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  if (rule !== undefined) {
    return builtinCall(context, node, name, list, rule);
  }
  if (
    /^(input|open|map|filter|getattr|setattr|hasattr|type|set|frozenset|iter|next|id|hash|vars|dir|chr|ord|bytes|format|divmod|pow|callable|eval|exec)$/.test(
      name,
    )
  ) {
    throw new Untranslated(node, `${name}() has no counterpart here`);
  }
  const full = context.imported(name);
  const known = full === undefined ? undefined : modules[full];
  const { positional } = argsOf(list);
  if (known !== undefined)
    return known(
      positional.map((one) => context.text(one)),
      context,
      node,
    );
  if (full !== undefined && !full.startsWith("."))
    throw new Untranslated(node, `${full} has no counterpart here`);
  return `${name}(${argumentsText(context, list)})`;
}

/** A call of a built-in Python function. */
function builtinCall(
  context: CallContext,
  node: PyNode,
  name: string,
  list: PyNode,
  rule: Rule,
): string {
  // `any(x for x in list)`: the generator becomes a list.
  if (list.children.some((child) => child.name === "for")) {
    return rule([context.text({ ...list, name: "ComprehensionExpression" })], context, node);
  }
  const { positional, keywords, spreads, lists } = argsOf(list);
  if (spreads.length + lists.length > 0)
    throw new Untranslated(node, `${name} of spread arguments`);
  const known: Readonly<Record<string, readonly string[]>> = {
    print: ["flush"],
    enumerate: ["start"],
    sorted: ["key", "reverse"],
  };
  const odd = keywords.find(([key]) => known[name]?.includes(key) !== true);
  if (odd !== undefined && name !== "dict") throw new Untranslated(node, `${name} with ${odd[0]}`);
  const given = new Map(keywords);
  const texts = positional.map((value) =>
    name === "len"
      ? context.owner(value)
      : name === "str" || name === "print"
        ? context.shown(value)
        : context.text(value),
  );
  if (name === "dict") return argumentsOrNothing(context, list, texts);
  const start = given.get("start");
  const key = given.get("key");
  if (start !== undefined) texts.push(context.text(start));
  if (key !== undefined) texts.push(context.text(key));
  const made = rule(texts, context, node);
  const isReversed = given.get("reverse")?.text === "True";
  if (given.has("reverse") && !isReversed) throw new Untranslated(node, "sorted with reverse");
  return isReversed ? `${made.slice(0, -1)}${key === undefined ? ", undefined" : ""}, true)` : made;
}

/** `dict(other, name=value)`. */
function argumentsOrNothing(context: CallContext, list: PyNode, texts: readonly string[]): string {
  const { keywords } = argsOf(list);
  const entries = [
    ...texts.map((text) => `...${text}`),
    ...keywords.map(([name, value]) => `${name}: ${context.text(value)}`),
  ];
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** `os.environ.get`, if its leftmost name was imported. */
export function fullName(context: CallContext, node: PyNode): string | undefined {
  if (node.name === "VariableName") {
    const full = context.imported(node.text);
    return full === undefined || full.startsWith(".") ? undefined : full;
  }
  if (node.name !== "MemberExpression") return undefined;
  const [owner, property] = parts(node);
  if (owner === undefined || property?.name !== "PropertyName") return undefined;
  const left = fullName(context, owner);
  return left === undefined ? undefined : `${left}.${property.text}`;
}

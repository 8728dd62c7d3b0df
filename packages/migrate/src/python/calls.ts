import { Untranslated, parts, type PyNode } from "./tree.js";

/** What a translation of a call needs of the rest. */
export interface CallContext {
  text(node: PyNode): string;
  /** What a member is read of: what may be missing is taken for granted, as in Python. */
  owner(node: PyNode): string;
  /** The parameters of a function of the file, by its name; undefined when it has none such. */
  paramsOf(name: string): readonly string[] | undefined;
  isClass(name: string): boolean;
  /** The full name of what was imported under a name, such as `os.environ`. */
  imported(name: string): string | undefined;
}

interface Args {
  readonly positional: readonly PyNode[];
  readonly keywords: readonly (readonly [string, PyNode])[];
  readonly spreads: readonly PyNode[];
}

/** Splits the arguments of a call. */
export function argsOf(list: PyNode): Args {
  const positional: PyNode[] = [];
  const keywords: [string, PyNode][] = [];
  const spreads: PyNode[] = [];
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
      throw new Untranslated(node, "arguments spread from a list");
    } else positional.push(node);
  }
  return { positional, keywords, spreads };
}

/** What may be a name without quotes. */
export const identifier = /^[A-Za-z_]\w*$/;

/** Keyword arguments as one object, behind the others. */
export function argumentsText(context: CallContext, list: PyNode): string {
  const { positional, keywords, spreads } = argsOf(list);
  const texts = positional.map((one) => context.text(one));
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

/** Keyword arguments of a function of the program: in their places. */
function inPlaces(
  context: CallContext,
  node: PyNode,
  list: PyNode,
  params: readonly string[],
): string {
  const { positional, keywords, spreads } = argsOf(list);
  if (spreads.length > 0) throw new Untranslated(node, "arguments spread from a dictionary");
  const texts = positional.map((one) => context.text(one));
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
  len: (args) => `${first(args)}.length`,
  str: (args) => `String(${first(args)})`,
  int: (args) => `Number.parseInt(${first(args)}, 10)`,
  float: (args) => `Number(${first(args)})`,
  bool: (args) => `Boolean(${first(args)})`,
  abs: (args) => `Math.abs(${first(args)})`,
  min: (args) => `Math.min(${args.join(", ")})`,
  max: (args) => `Math.max(${args.join(", ")})`,
  round: (args) => `Math.round(${first(args)})`,
  list: (args) => `[...${args.length === 0 ? "[]" : first(args)}]`,
  enumerate: (args) => `${first(args)}.entries()`,
  super: () => "super",
};

const modules: Readonly<Record<string, Rule>> = {
  "os.getenv": environment,
  "os.environ.get": environment,
  "asyncio.sleep": (args) => `new Promise((resolve) => setTimeout(resolve, ${first(args)} * 1000))`,
  "asyncio.gather": (args) => `Promise.all([${args.join(", ")}])`,
  "asyncio.create_task": (args) => `void ${first(args)}`,
  "asyncio.ensure_future": (args) => `void ${first(args)}`,
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
  "format",
  "sort",
  "remove",
  "insert",
  "extend",
  "update",
  "setdefault",
]);

/** A call as TypeScript. */
export function callText(context: CallContext, node: PyNode): string {
  const [callee, list] = parts(node);
  if (callee === undefined || list === undefined) throw new Untranslated(node, "this call");
  if (callee.name === "VariableName") return namedCall(context, node, callee, list);
  if (callee.name !== "MemberExpression")
    return `${context.text(callee)}(${argumentsText(context, list)})`;
  const full = fullName(context, callee);
  const plainArgs = (): string[] => {
    const { positional, keywords, spreads } = argsOf(list);
    if (spreads.length > 0) throw new Untranslated(node, "arguments spread from a dictionary");
    return [...positional, ...keywords.map(([, value]) => value)].map((one) => context.text(one));
  };
  if (full !== undefined) {
    const rule = Object.hasOwn(modules, full) ? modules[full] : undefined;
    if (rule !== undefined) return rule(plainArgs(), context, node);
    const log = /^logging\.(\w+)$/.exec(full)?.[1];
    if (log !== undefined && Object.hasOwn(logMethods, log)) {
      return `console.${logMethods[log] ?? "log"}(${plainArgs().join(", ")})`;
    }
    if (full === "logging.basicConfig") throw new Untranslated(node, "console has no settings");
    throw new Untranslated(node, `${full} has no counterpart here`);
  }
  const [owner, ...rest] = parts(callee);
  const name = rest.at(-1)?.text ?? "";
  if (owner === undefined) throw new Untranslated(node, "this call");
  const ownerText = context.owner(owner);
  if (/^(log|logger|logging|LOG|LOGGER)$/.test(ownerText) && Object.hasOwn(logMethods, name)) {
    return `${ownerText}.${logMethods[name] ?? "log"}(${plainArgs().join(", ")})`;
  }
  const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
  if (method !== undefined && rest.at(-1)?.name === "PropertyName") {
    return method(ownerText, plainArgs());
  }
  if (unknownMethods.has(name)) throw new Untranslated(node, `${name} of Python's collections`);
  if (ownerText === "this") {
    const params = context.paramsOf(name);
    if (params !== undefined) return `this.${name}(${inPlaces(context, node, list, params)})`;
  }
  return `${context.text(callee)}(${argumentsText(context, list)})`;
}

function namedCall(context: CallContext, node: PyNode, callee: PyNode, list: PyNode): string {
  const name = callee.text;
  const params = context.paramsOf(name);
  if (params !== undefined) return `${name}(${inPlaces(context, node, list, params)})`;
  if (context.isClass(name)) return `new ${name}(${argumentsText(context, list)})`;
  const rule = Object.hasOwn(builtins, name) ? builtins[name] : undefined;
  if (rule !== undefined) {
    const { positional, keywords } = argsOf(list);
    const odd = keywords.find(([key]) => !(name === "print" && key === "flush"));
    if (odd !== undefined) throw new Untranslated(node, `${name} with ${odd[0]}`);
    return rule(
      positional.map((one) => (name === "len" ? context.owner(one) : context.text(one))),
      context,
      node,
    );
  }
  if (
    /^(isinstance|input|open|sorted|zip|map|filter|sum|any|all|range|getattr|setattr|type|dict|set|tuple)$/.test(
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

/** `os.environ.get`, when the name at its left was imported. */
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

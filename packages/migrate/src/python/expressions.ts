import { callText, fullName, identifier, type CallContext } from "./calls.js";
import { percentText, stringText, templateText } from "./strings.js";
import { Untranslated, parts, type PyNode } from "./tree.js";

/** Members that may be missing; code after them assumes that they are present, as in Python. */
const nullable = new Set([
  "event",
  "call",
  "client",
  "peer",
  "result",
  "document",
  "url",
  "payload",
  "confidence",
  "duration",
  "size",
  "pages",
  "source_device",
  "body",
  "message_id",
]);

/** An expression as TypeScript. */
export function expressionText(context: CallContext, node: PyNode): string {
  const text = (one: PyNode | undefined): string => {
    if (one === undefined) throw new Untranslated(node, "this expression");
    return expressionText(context, one);
  };
  switch (node.name) {
    case "VariableName":
      return nameText(node);
    case "self":
      return "this";
    case "None":
      return "undefined";
    case "Boolean":
      return node.text.toLowerCase();
    case "Number":
      return node.text;
    case "String":
      return stringText(node);
    case "FormatString":
      return templateText(node, context.shown);
    case "ContinuedString":
      return node.children.map((one) => text(one)).join(" + ");
    case "ParenthesizedExpression":
      return `(${text(parts(node)[0])})`;
    case "AwaitExpression":
      return `await ${text(parts(node)[1])}`;
    case "CallExpression":
      return callText(context, node);
    case "MemberExpression":
      return memberText(context, node);
    case "ArrayExpression":
    case "TupleExpression":
      return `[${parts(node)
        .map((one) => text(one))
        .join(", ")}]`;
    case "DictionaryExpression":
      return dictionaryText(context, node);
    case "ConditionalExpression": {
      const [yes, , test, , no] = node.children;
      return `${testText(context, test, node)} ? ${text(yes)} : ${text(no)}`;
    }
    case "UnaryExpression": {
      const [op, value] = node.children;
      return op?.name === "not" ? notText(context, value, node) : `${op?.text ?? ""}${text(value)}`;
    }
    case "BinaryExpression":
      return binaryText(context, node);
    case "LambdaExpression":
      return lambdaText(context, node);
    case "ArrayComprehensionExpression":
    case "ComprehensionExpression":
      return comprehensionText(context, node);
    case "DictionaryComprehensionExpression":
      return dictionaryComprehensionText(context, node);
    default:
      throw new Untranslated(node, `${node.name} has no counterpart here`);
  }
}

/** An expression used as a condition: empty values are false in Python. */
export function testText(context: CallContext, node: PyNode | undefined, around: PyNode): string {
  if (node === undefined) throw new Untranslated(around, "this test");
  const text = (): string => expressionText(context, node);
  if (node.name === "ParenthesizedExpression") {
    return `(${testText(context, parts(node)[0], node)})`;
  }
  const op = node.name === "BinaryExpression" ? node.children[1]?.name : undefined;
  if (op === "and" || op === "or") {
    const [left, , right] = node.children;
    return `${testText(context, left, node)} ${operators[op]} ${testText(context, right, node)}`;
  }
  const held = context.held(node);
  if (held === "list") return `${ownerText(context, node)}.length > 0`;
  if (held === "dict") return `Object.keys(${text()}).length > 0`;
  if (held === "mixed") return `${context.use("isTrue")}(${text()})`;
  return text();
}

function notText(context: CallContext, node: PyNode | undefined, around: PyNode): string {
  const held = node && context.held(node);
  if (node === undefined || held === undefined || held === "plain") {
    return `!${grouped(context, node, around)}`;
  }
  return held === "mixed"
    ? `!${testText(context, node, around)}`
    : testText(context, node, around).replace(/ > 0$/, " === 0");
}

const reserved = new Set([
  ...["default", "new", "function", "var", "let", "const", "switch", "case", "this", "typeof"],
  ...["delete", "void", "enum", "export", "catch", "debugger", "do", "extends", "implements"],
  ...["instanceof", "interface", "package", "private", "protected", "public", "static", "throw"],
  ...["arguments", "eval", "undefined", "null"],
]);

export function nameText(node: PyNode): string {
  if (node.text === "self") return "this";
  if (reserved.has(node.text)) return `${node.text}_`;
  if (node.text === "__name__") return '"main"';
  return node.text;
}

function grouped(context: CallContext, node: PyNode | undefined, around: PyNode): string {
  if (node === undefined) throw new Untranslated(around, "this expression");
  const text = expressionText(context, node);
  return /^(BinaryExpression|ConditionalExpression|AwaitExpression)$/.test(node.name)
    ? `(${text})`
    : text;
}

/** The owner of a member; assumed to be present. */
export function ownerText(context: CallContext, node: PyNode): string {
  const text = expressionText(context, node);
  if (node.name === "AwaitExpression" || node.name === "BinaryExpression") return `(${text})`;
  return isNullable(node) ? `${text}!` : text;
}

function isNullable(node: PyNode): boolean {
  if (node.name !== "MemberExpression") return false;
  const last = parts(node).at(-1);
  return last?.name === "PropertyName" && nullable.has(last.text);
}

function memberText(context: CallContext, node: PyNode): string {
  const full = fullName(context, node);
  const [owner, ...rest] = parts(node);
  if (owner === undefined) throw new Untranslated(node, "this member");
  if (node.children.some(({ name }) => name === "[")) {
    const ownerFull = fullName(context, owner);
    const [key] = rest;
    if (ownerFull === "os.environ" && key !== undefined) {
      return `process.env[${expressionText(context, key)}]!`;
    }
    return subscriptText(context, node, owner);
  }
  if (full !== undefined) throw new Untranslated(node, `${full} has no counterpart here`);
  return `${ownerText(context, owner)}.${rest.at(-1)?.text ?? ""}`;
}

function subscriptText(context: CallContext, node: PyNode, owner: PyNode): string {
  const base = ownerText(context, owner);
  const open = node.children.findIndex(({ name }) => name === "[");
  const inner = node.children.slice(open + 1, -1);
  const colon = inner.findIndex(({ name }) => name === ":");
  if (colon >= 0) {
    if (inner.map(({ text }) => text).join("") === "::-1") return `[...${base}].reverse()`;
    if (inner.filter(({ name }) => name === ":").length > 1) {
      throw new Untranslated(node, "a slice with a step");
    }
    const from = inner[colon - 1];
    const to = inner[colon + 1];
    const start = from === undefined ? "0" : expressionText(context, from);
    return to === undefined
      ? `${base}.slice(${start})`
      : `${base}.slice(${start}, ${expressionText(context, to)})`;
  }
  const [key] = inner;
  if (key === undefined) throw new Untranslated(node, "this subscript");
  const text = keyOf(context, key);
  return text.startsWith("-") ? `${base}.at(${text})` : `${base}[${text}]`;
}

function dictionaryText(context: CallContext, node: PyNode): string {
  const all = parts(node);
  const entries: string[] = [];
  for (let index = 0; index < all.length; index += 2) {
    const [key, value] = [all[index], all[index + 1]];
    if (key === undefined || value === undefined) throw new Untranslated(node, "this dictionary");
    if (key.name === "**") entries.push(`...${expressionText(context, value)}`);
    else entries.push(`${keyText(context, key)}: ${expressionText(context, value)}`);
  }
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

function keyText(context: CallContext, key: PyNode): string {
  if (key.name === "String") {
    const name = key.text.slice(1, -1);
    return identifier.test(name) ? name : expressionText(context, key);
  }
  return key.name === "Number" ? key.text : `[${expressionText(context, key)}]`;
}

const operators: Readonly<Record<string, string>> = {
  and: "&&",
  or: "||",
  "==": "===",
  "!=": "!==",
};

function binaryText(context: CallContext, node: PyNode): string {
  const [left, ...rest] = node.children;
  const right = rest.at(-1);
  const op = rest
    .slice(0, -1)
    .map(({ text }) => text)
    .join(" ");
  if (left === undefined || right === undefined) throw new Untranslated(node, "this expression");
  if (isComparison(left) && /^[<>=!]/.test(op))
    throw new Untranslated(node, "a chain of comparisons");
  const bareText = (one: PyNode): string =>
    one.name === "ConditionalExpression"
      ? `(${expressionText(context, one)})`
      : expressionText(context, one);
  const value = (one: PyNode): string =>
    /^[<>]/.test(op) && isNullable(one) ? `${bareText(one)}!` : bareText(one);
  const isCollection = [left, right].some((one) => {
    const held = context.held(one);
    return held === "list" || held === "dict" || one.name === "TupleExpression";
  });
  if (isCollection && /^(?:[+*<>]|==|!=|<=|>=)$/.test(op)) {
    throw new Untranslated(node, `${op} of collections`);
  }
  if (op === "*" && [left, right].some((one) => one.name.endsWith("String"))) {
    throw new Untranslated(node, "a repeated string");
  }
  if (op === "@" || op === "|" || op === "&" || op === "^") throw new Untranslated(node, op);
  switch (op) {
    case "and":
    case "or": {
      const held = context.held(left);
      if (held === undefined || held === "plain") {
        return `${value(left)} ${operators[op]} ${value(right)}`;
      }
      // Empty values are false in Python, and the value itself may be used.
      const second = value(right);
      if (/\bawait\b/.test(second))
        throw new Untranslated(node, `${op} with an await on its right`);
      const helper = context.use(op === "or" ? "either" : "both");
      return `${helper}(${value(left)}, () => ${second})`;
    }
    case "is":
      return right.name === "None"
        ? `${value(left)} == null`
        : `${value(left)} === ${value(right)}`;
    case "is not":
      return right.name === "None"
        ? `${value(left)} != null`
        : `${value(left)} !== ${value(right)}`;
    case "in":
      return contained(context, left, right);
    case "not in":
      return `!${contained(context, left, right)}`;
    case "//":
      return `Math.floor(${value(left)} / ${value(right)})`;
    case "%":
      if (left.name === "String") {
        const values = right.name === "TupleExpression" ? parts(right) : [right];
        return percentText(left, values, context.shown);
      }
      if (right.name !== "Number" && !right.text.startsWith("len(")) {
        throw new Untranslated(node, "% on a value that may be a string");
      }
      return `${context.use("mod")}(${value(left)}, ${value(right)})`;
    default:
      return `${value(left)} ${operators[op] ?? op} ${value(right)}`;
  }
}

const isComparison = (node: PyNode): boolean =>
  node.name === "BinaryExpression" && node.children.some(({ name }) => name === "CompareOp");

/** A key; assumed to be present, as in Python. */
const keyOf = (context: CallContext, node: PyNode): string =>
  `${expressionText(context, node)}${isNullable(node) ? "!" : ""}`;

function contained(context: CallContext, left: PyNode, right: PyNode): string {
  if (context.held(right) === "dict") {
    return `Object.hasOwn(${expressionText(context, right)}, ${keyOf(context, left)})`;
  }
  if (context.held(right) === "mixed") {
    return `${context.use("isIn")}(${expressionText(context, left)}, ${expressionText(context, right)})`;
  }
  return `${ownerText(context, right)}.includes(${expressionText(context, left)})`;
}

function lambdaText(context: CallContext, node: PyNode): string {
  const list = node.children.find(({ name }) => name === "ParamList");
  const body = node.children.at(-1);
  if (body === undefined) throw new Untranslated(node, "this function");
  const names = (list === undefined ? [] : parts(list)).map((one) => {
    if (one.name !== "VariableName") throw new Untranslated(node, "a default of a lambda");
    return `${nameText(one)}: any`;
  });
  const text = expressionText(context, body);
  return `(${names.join(", ")}) => ${body.name === "DictionaryExpression" ? `(${text})` : text}`;
}

/** `[f(x) for x in xs if test]`. */
function comprehensionText(context: CallContext, node: PyNode): string {
  const all = parts(node);
  const [value, , name, , list, test, condition, ...more] = all;
  if (
    value === undefined ||
    name?.name !== "VariableName" ||
    list === undefined ||
    more.length > 0
  ) {
    throw new Untranslated(node, "this comprehension");
  }
  const variable = nameText(name);
  const filtered =
    test?.text === "if" && condition !== undefined
      ? `.filter((${variable}: any) => ${expressionText(context, condition)})`
      : "";
  const source = `${ownerText(context, list)}${filtered}`;
  const text = expressionText(context, value);
  return text === variable ? source : `${source}.map((${variable}: any) => ${text})`;
}

/** `{k: v for k, v in d.items() if test}`. */
function dictionaryComprehensionText(context: CallContext, node: PyNode): string {
  const all = parts(node);
  const from = all.findIndex(({ text }) => text === "for");
  const at = all.findIndex(({ text }) => text === "in");
  const [key, value] = all;
  const names = all.slice(from + 1, at);
  const [list, test, condition, ...more] = all.slice(at + 1);
  const isPlain = names.every(({ name }) => name === "VariableName");
  if (!key || !value || !list || more.length > 0 || from !== 2 || !isPlain) {
    throw new Untranslated(node, "this comprehension");
  }
  const pattern =
    names.length === 1
      ? `${nameText(names[0] ?? node)}: any`
      : `[${names.map((one) => nameText(one)).join(", ")}]: any`;
  const filtered =
    test?.text === "if" && condition !== undefined
      ? `.filter((${pattern}) => ${testText(context, condition, node)})`
      : "";
  const pair = `[${expressionText(context, key)}, ${expressionText(context, value)}]`;
  return `Object.fromEntries(${ownerText(context, list)}${filtered}.map((${pattern}) => ${pair}))`;
}

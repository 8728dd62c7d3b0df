import type { CallContext } from "./calls.js";
import { Untranslated, parts, type PyNode } from "./tree.js";

/** One `except` clause. */
interface Handler {
  /** The classes that it catches; empty means all. */
  readonly classes: readonly PyNode[];
  readonly as: string | undefined;
  readonly body: PyNode | undefined;
  readonly node: PyNode;
}

/** The handlers of a `try`, in order. */
export function excepts({ children }: PyNode): Handler[] {
  return children.flatMap((node, index) => {
    if (node.name !== "except") return [];
    const end = children.findIndex((child, at) => at > index && child.name === "Body");
    const words = children.slice(index + 1, end);
    const as = words.findIndex(({ name }) => name === "as");
    const [type] = words;
    const classes =
      type === undefined || type.name === "as"
        ? []
        : type.name === "TupleExpression"
          ? type.children.filter(({ name }) => !/^[(),]$/.test(name))
          : [type];
    return [{ classes, as: as < 0 ? undefined : words[as + 1]?.text, body: children[end], node }];
  });
}

/**
 * The parameter of `catch`, and for each handler the test that selects it; undefined for a handler that
 * catches everything else.
 *
 * @throws {Untranslated} a class that JavaScript code never throws, so its handler would never run
 */
export function handlerText(
  handlers: readonly Handler[],
  context: CallContext,
): {
  readonly head: string;
  readonly name: string;
  readonly tests: readonly (string | undefined)[];
} {
  const names = new Set(handlers.flatMap(({ as }) => as ?? []));
  const [first] = handlers;
  if (names.size > 1 && first !== undefined) {
    throw new Untranslated(first.node, "handlers with different names for the exception");
  }
  const [name = "error"] = names;
  const tests = handlers.map(({ classes }) => {
    const found = classes.map((one) => testOf(one, name, context));
    return found.length === 0 || found.includes(undefined) ? undefined : found.join(" || ");
  });
  if (tests.slice(0, -1).includes(undefined) && first !== undefined) {
    throw new Untranslated(first.node, "a handler after one that catches everything");
  }
  const isUsed = names.size > 0 || tests.some((test) => test !== undefined);
  return { head: isUsed ? ` (${name}: any)` : "", name, tests };
}

function testOf(type: PyNode, name: string, context: CallContext): string | undefined {
  if (/^(Base)?Exception$/.test(type.text)) return undefined;
  if (type.text === "ValueError") return `${name} instanceof ${context.use("ValueError")}`;
  if (/^(json\.)?JSONDecodeError$/.test(type.text)) return `${name} instanceof SyntaxError`;
  if (context.isClass(type.text)) return `${name} instanceof ${type.text}`;
  throw new Untranslated(type, `${type.text}, which JavaScript does not throw`);
}

/** The value that a `raise` throws. */
export function raisedText(node: PyNode, context: CallContext): string {
  const [, value, ...more] = parts(node);
  if (value === undefined) return "error";
  if (more.length > 0) throw new Untranslated(node, "raise from");
  const isCall = value.name === "CallExpression";
  const [callee, list] = isCall ? value.children : [value];
  const name = callee?.text ?? "";
  if (name === "ValueError") context.use("ValueError");
  if (name === "ValueError" || context.isClass(name)) {
    const args = list === undefined ? [] : parts(list).map((one) => context.text(one));
    return `new ${name}(${args.join(", ")})`;
  }
  const text = context.text(value);
  const words = /^(?:new )?\w*(?:Exception|Error)\((.*)\)$/s.exec(text)?.[1];
  if (words !== undefined) return `new Error(${words})`;
  return /^\w*(?:Exception|Error)$/.test(text) ? `new Error("${text}")` : text;
}

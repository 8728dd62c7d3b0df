import { legacyMethod } from "../legacy/methods.js";
import { parts, type PyNode } from "./tree.js";

/** The kind of value that a name holds, according to its assignments: `mixed` if they differ. */
export type Held = "list" | "dict" | "plain" | "mixed";

/** Members of the SDK's objects that are lists. */
const lists = new Set(["media", "tags", "errors", "contexts", "headers"]);

/** The kinds of value that the names of a file hold, according to its assignments. */
export class KnownKinds {
  readonly #held = new Map<string, Held>();

  constructor(tree: PyNode) {
    this.#collect(tree);
  }

  /** The kind of an expression; undefined if unknown. */
  of(node: PyNode): Held | undefined {
    const own = literalKind(node);
    if (own !== undefined) return own;
    if (node.name === "ParenthesizedExpression") {
      const inner = parts(node)[0];
      return inner && this.of(inner);
    }
    const name = nameOf(node);
    if (name !== undefined && this.#held.has(name)) return this.#held.get(name);
    const last = node.name === "MemberExpression" ? parts(node).at(-1) : undefined;
    if (last?.name !== "PropertyName") return isUnknown(node) ? "mixed" : undefined;
    return lists.has(last.text) ? "list" : this.#held.get(`self.${last.text}`);
  }

  #note(name: string, kind: Held): void {
    const known = this.#held.get(name);
    this.#held.set(name, known === undefined || known === kind ? kind : "mixed");
  }

  /** A parameter may receive anything, unless its default reveals the kind. */
  #parameters(list: PyNode): void {
    for (const [index, child] of list.children.entries()) {
      if (child.name !== "VariableName" || list.children[index - 1]?.name === "AssignOp") continue;
      if (ofTheSdk.has(child.text)) continue;
      const [type, , value] = list.children.slice(index + 1);
      const given = type?.name === "AssignOp" ? list.children[index + 2] : value;
      const isGiven = type?.name === "AssignOp" || type?.name === "TypeDef";
      const annotated = type?.name === "TypeDef" ? annotatedKind(type) : undefined;
      const known = isGiven && given !== undefined && isScalar(given) ? "plain" : "mixed";
      this.#note(child.text, annotated ?? known);
    }
  }

  #collect(node: PyNode): void {
    if (node.name === "ParamList") this.#parameters(node);
    if (node.name === "AssignStatement" && node.children[1]?.name === "TypeDef") {
      const [target, type] = node.children;
      const kind = annotatedKind(type);
      if (target?.name === "VariableName" && kind !== undefined) {
        // In a class body, it is a field.
        this.#note(`self.${target.text}`, kind);
      }
    }
    if (node.name === "ForStatement" || node.name.endsWith("ComprehensionExpression")) {
      for (const name of boundIn(node)) this.#note(name, "mixed");
    }
    if (node.name === "AssignStatement" && node.children[1]?.name === ",") {
      for (const child of node.children) {
        if (child.name === "AssignOp") break;
        const name = nameOf(child);
        if (name !== undefined) this.#note(name, "mixed");
      }
    } else if (node.name === "AssignStatement") {
      const at = node.children.findIndex(({ name }) => name === "AssignOp");
      const [target] = node.children;
      const value = node.children[at + 1];
      const name = target && nameOf(target);
      if (at > 0 && name !== undefined && value !== undefined && value.name !== "None") {
        const kind = literalKind(value) ?? (isScalar(value) ? "plain" : "mixed");
        this.#note(name, kind);
      }
    }
    for (const child of node.children) this.#collect(child);
  }
}

/** The parameters of hooks, and of helpers with the same names: an object of the SDK or None. */
const ofTheSdk = new Set(["self", "call", "message", "consumer", "client", "result", "action"]);

/** The kind that a type hint declares. */
function annotatedKind(type: PyNode | undefined): Held | undefined {
  const words = type?.text.replace(/^:\s*/, "") ?? "";
  if (/^(?:Optional\[)?(?:typing\.)?(?:[Ll]ist|Sequence)\b/.test(words)) return "list";
  if (/^(?:Optional\[)?(?:typing\.)?(?:[Dd]ict|Mapping)\b/.test(words)) return "dict";
  return /^(?:Optional\[)?(?:str|int|float|bool|Call)\b/.test(words) ? "plain" : undefined;
}

/** Values from a dictionary or from JSON may be anything. */
const isUnknown = (node: PyNode): boolean =>
  (node.name === "MemberExpression" && node.children.some(({ name }) => name === "[")) ||
  (node.name === "CallExpression" && /(?:\.get|json\.loads)$/.test(node.children[0]?.text ?? ""));

function nameOf(node: PyNode): string | undefined {
  if (node.name === "VariableName") return node.text;
  const [owner, property] = node.name === "MemberExpression" ? parts(node) : [];
  return owner?.text === "self" && property?.name === "PropertyName"
    ? `self.${property.text}`
    : undefined;
}

function literalKind(node: PyNode): Held | undefined {
  switch (node.name) {
    case "ArrayExpression":
    case "ArrayComprehensionExpression":
      return "list";
    case "DictionaryExpression":
    case "DictionaryComprehensionExpression":
      return "dict";
    case "CallExpression": {
      const callee = node.children[0]?.text ?? "";
      if (/^(list|sorted)$/.test(callee) || callee.endsWith(".split")) return "list";
      return callee === "dict" ? "dict" : undefined;
    }
    default:
      return undefined;
  }
}

/** Whether a value is certainly a string, a number, a boolean or an object of the SDK. */
function isScalar(node: PyNode): boolean {
  switch (node.name) {
    case "Number":
    case "String":
    case "FormatString":
    case "Boolean":
      return true;
    case "UnaryExpression":
      return true;
    case "BinaryExpression":
      return node.children.some(({ name }) => /^(CompareOp|Number|.*String|is|in)$/.test(name));
    case "AwaitExpression": {
      const member = node.children[1]?.children[0];
      const name = member?.name === "MemberExpression" ? parts(member).at(-1)?.text : undefined;
      return name !== undefined && legacyMethod(name) !== undefined;
    }
    default:
      return false;
  }
}

/** The names that a loop or a comprehension binds. */
function boundIn({ children }: PyNode): string[] {
  const from = children.findIndex(({ name }) => name === "for");
  const to = children.findIndex(({ name }) => name === "in");
  return children
    .slice(from + 1, to)
    .flatMap((one) => (one.name === "VariableName" ? one.text : []));
}

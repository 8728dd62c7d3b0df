import type { PyNode } from "./tree.js";

const functions = new Set(["FunctionDefinition", "LambdaExpression", "ClassDefinition"]);

/** The names that a function (or the file) assigns, and how each is declared. */
export class Scope {
  readonly outer: Scope | undefined;
  readonly #hoisted = new Set<string>();
  readonly #declared = new Set<string>();
  readonly #once = new Set<string>();
  /** Whether `await` is allowed here. */
  readonly isAsync: boolean;

  constructor(outer: Scope | undefined, body: PyNode, params: readonly string[], isAsync: boolean) {
    this.outer = outer;
    this.isAsync = isAsync;
    for (const name of params) this.#declared.add(name);
    const places = new Map<string, { body: PyNode; from: number }[]>();
    collect(body, body, places);
    const globals = new Set<string>();
    declaredElsewhere(body, globals);
    const changed = changedInside(body);
    for (const [name, all] of places) {
      if (this.#declared.has(name) || globals.has(name)) continue;
      const [first] = all;
      if (first === undefined) continue;
      const isLocal = uses(body, name).every(
        (at) => at >= first.from && at >= first.body.from && at <= first.body.to,
      );
      if (!isLocal) this.#hoisted.add(name);
      else if (all.length === 1 && !changed.has(name)) this.#once.add(name);
    }
  }

  /** The names to declare at the top, because several blocks use them. */
  get hoisted(): string[] {
    return [...this.#hoisted];
  }

  /** The keyword before an assignment to a name: `const `, `let ` or nothing. */
  declare(name: string): string {
    if (this.#hoisted.has(name) || this.#declared.has(name)) return "";
    this.#declared.add(name);
    return this.#once.has(name) ? "const " : "let ";
  }
}

/** The assignments inside a body, each with its block. */
function collect(
  node: PyNode,
  block: PyNode,
  places: Map<string, { body: PyNode; from: number }[]>,
): void {
  for (const child of node.children) {
    const add = (name: string): void => {
      places.set(name, [...(places.get(name) ?? []), { body: block, from: child.from }]);
    };
    if (child.name === "AssignStatement" || child.name === "UpdateStatement") {
      for (const name of targets(child)) add(name);
    }
    if (!functions.has(child.name)) {
      collect(child, child.name === "Body" ? child : block, places);
    }
  }
}

/** The plain names that an assignment binds. */
export function targets(statement: PyNode): string[] {
  const until = statement.children.findLastIndex(({ name }) => /^(AssignOp|UpdateOp)$/.test(name));
  return statement.children
    .slice(0, Math.max(until, 0))
    .flatMap((child) => (child.name === "VariableName" ? [child.text] : []));
}

function declaredElsewhere(node: PyNode, found: Set<string>): void {
  for (const child of node.children) {
    if (child.name === "ScopeStatement") {
      for (const name of child.children) if (name.name === "VariableName") found.add(name.text);
    } else if (!functions.has(child.name)) declaredElsewhere(child, found);
  }
}

/** The names that nested functions declare `nonlocal` or `global`, and so may change. */
function changedInside(node: PyNode): Set<string> {
  const found = new Set<string>();
  const look = (one: PyNode): void => {
    if (one.name === "ScopeStatement") {
      for (const name of one.children) if (name.name === "VariableName") found.add(name.text);
    }
    for (const child of one.children) look(child);
  };
  look(node);
  return found;
}

/** The uses of a name, except as a keyword argument or an imported name. */
function uses(node: PyNode, name: string): number[] {
  if (node.name === "ImportStatement") return [];
  return node.children.flatMap((child, index) => {
    if (child.name !== "VariableName") return uses(child, name);
    const isKeyword = node.name === "ArgList" && node.children[index + 1]?.name === "AssignOp";
    return child.text === name && !isKeyword ? [child.from] : [];
  });
}

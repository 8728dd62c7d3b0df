import { hooks, plain } from "../legacy/methods.js";
import type { CallContext } from "./calls.js";
import { excepts, handlerText, raisedText } from "./exceptions.js";
import { expressionText, nameText, testText } from "./expressions.js";
import { dataFields } from "./dataclass.js";
import { annotation, fieldsOf } from "./names.js";
import { parametersOf } from "./parameters.js";
import { Scope, targets } from "./scope.js";
import { hasGap, parts, Untranslated, type PyNode } from "./tree.js";

/** Something in a Python program that you have to translate. */
export interface Open {
  readonly node: PyNode;
  readonly why: string;
}

const ownFields = new Set(["project", "token", "contexts", "host", "client"]);
const unit = "  ";

/** Translates the statements of a Python program to TypeScript. */
export class Statements {
  readonly open: Open[] = [];
  /** The types that the translation uses. */
  readonly types = new Set<string>();
  readonly #context: CallContext;
  readonly #exported: boolean;
  readonly #consumers: ReadonlySet<string>;

  /**
   * @param exported whether another file imports from this one
   * @param consumers names of the classes that are consumers
   */
  constructor(context: CallContext, exported: boolean, consumers: ReadonlySet<string>) {
    this.#context = context;
    this.#exported = exported;
    this.#consumers = consumers;
  }

  /** The lines of a body. */
  body(node: PyNode, scope: Scope, depth: number): string[] {
    const lines: string[] = [];
    const indent = unit.repeat(depth);
    for (const [index, child] of node.children.entries()) {
      if (child.name === ":") continue;
      const before = node.children[index - 1];
      if (child.name === "Comment") {
        const text = `//${child.text.slice(1)}`;
        if (before?.line === child.line && lines.length > 0 && before.name !== ":") {
          lines.push(`${lines.pop() ?? ""} ${text}`);
        } else lines.push(indent + text);
        continue;
      }
      if (index > 0 && before !== undefined && hasGap(before, child) && lines.length > 0)
        lines.push("");
      lines.push(...this.#statement(child, scope, depth, node));
    }
    return lines;
  }

  #statement(node: PyNode, scope: Scope, depth: number, around: PyNode): string[] {
    const indent = unit.repeat(depth);
    try {
      return this.#translated(node, scope, depth, around);
    } catch (error) {
      if (!(error instanceof Untranslated)) throw error;
      this.open.push({ node: error.node, why: error.message });
      return [
        `${indent}// twinline: translate this by hand: ${error.message}. See @twinline/migrate/README.md#python`,
        ...node.text
          .trimEnd()
          .split("\n")
          .map((line) => `${indent}// ${line}`),
      ];
    }
  }

  #text(node: PyNode | undefined, around: PyNode): string {
    if (node === undefined) throw new Untranslated(around, "this statement");
    return expressionText(this.#context, node);
  }

  #translated(node: PyNode, scope: Scope, depth: number, around: PyNode): string[] {
    const indent = unit.repeat(depth);
    switch (node.name) {
      case "ImportStatement":
      case "PassStatement":
      case "ScopeStatement":
        return [];
      case "ExpressionStatement":
        return this.#expression(node, scope, indent, around);
      case "AssignStatement":
      case "UpdateStatement":
        return [indent + this.#assignment(node, scope)].filter((line) => line.trim() !== "");
      case "ReturnStatement": {
        const value = parts(node)[1];
        return [`${indent}return${value === undefined ? "" : ` ${this.#text(value, node)}`};`];
      }
      case "BreakStatement":
        return [`${indent}break;`];
      case "ContinueStatement":
        return [`${indent}continue;`];
      case "RaiseStatement":
        return [`${indent}throw ${raisedText(node, this.#context)};`];
      case "IfStatement":
        return this.#if(node, scope, depth);
      case "WhileStatement": {
        const [, test, body, rest] = node.children;
        if (rest !== undefined) throw new Untranslated(node, "a loop with else");
        const head = `${indent}while (${testText(this.#context, test, node)})`;
        return this.#block(head, body, scope, depth);
      }
      case "ForStatement":
        return this.#for(node, scope, depth);
      case "TryStatement":
        return this.#try(node, scope, depth);
      case "FunctionDefinition":
        return this.#function(node, scope, depth);
      case "ClassDefinition":
        return this.#class(node, scope, depth);
      case "DecoratedStatement":
        return this.#decorated(node, scope, depth);
      case "WithStatement":
        return this.#with(node, scope, depth);
      case "StatementGroup":
        return node.children.flatMap((one) =>
          one.name === ";" ? [] : this.#statement(one, scope, depth, node),
        );
      default:
        throw new Untranslated(node, `${node.name} has no counterpart here`);
    }
  }

  #expression(node: PyNode, scope: Scope, indent: string, around: PyNode): string[] {
    const [value] = node.children;
    if (value?.name === "String") {
      const isFirst =
        around.children.find(({ name }) => name !== ":" && name !== "Comment") === node;
      if (!isFirst) return [];
      const words = value.text.replaceAll(/^[a-zA-Z]*("""|'''|"|')|("""|'''|"|')$/g, "").trim();
      return words.split("\n").map((line) => `${indent}// ${line.trim()}`.trimEnd());
    }
    const isTask = /^asyncio\.(create_task|ensure_future)\(/.test(value?.text ?? "");
    const text = `${isTask ? "void " : ""}${this.#text(value, node)}`;
    const isRun = /\.(run|connect)\(\)$/.test(text) && (scope.isAsync || scope.outer === undefined);
    return [`${indent}${isRun && !text.startsWith("await") ? "await " : ""}${text};`];
  }

  #assignment(node: PyNode, scope: Scope): string {
    const { children } = node;
    const at = children.findIndex(({ name }) => name === "AssignOp" || name === "UpdateOp");
    if (at < 0) {
      const [name] = children;
      if (name?.name !== "VariableName") throw new Untranslated(node, "a type without a value");
      const declared = scope.declare(name.text);
      return declared === "" ? "" : `let ${nameText(name)}: any;`;
    }
    const left = children.slice(0, at).filter(({ name }) => name !== "," && name !== "TypeDef");
    const right = children.slice(at + 1).filter(({ name }) => name !== ",");
    if (right.some(({ name }) => name === "AssignOp"))
      throw new Untranslated(node, "a chain of assignments");
    const op = children[at]?.text ?? "=";
    const values = right.map((one) => this.#text(one, node));
    let value = values.length === 1 ? (values[0] ?? "") : `[${values.join(", ")}]`;
    if (
      /\.deliver\(/.test(value) &&
      !value.startsWith("await") &&
      (scope.isAsync || scope.outer === undefined)
    ) {
      value = `await ${value}`;
    }
    if (left.length > 1) {
      const names = left.map((one) => this.#text(one, node));
      const declared = new Set(targets(node).map((name) => scope.declare(name)));
      if (declared.size > 1)
        throw new Untranslated(node, "an assignment to new and existing names");
      const [word = ""] = declared;
      return `${word}[${names.join(", ")}] = ${value};`;
    }
    const [target] = left;
    if (target?.name !== "VariableName") return `${this.#text(target, node)} ${op} ${value};`;
    const word = op === "=" ? scope.declare(target.text) : "";
    const type = word === "" ? "" : annotation(value, right[0]);
    return `${word}${this.#text(target, node)}${type} ${op === "//=" ? "=" : op} ${value};`;
  }

  #block(head: string, body: PyNode | undefined, scope: Scope, depth: number): string[] {
    const lines = body === undefined ? [] : this.body(body, scope, depth + 1);
    return [`${head} {`, ...lines, `${unit.repeat(depth)}}`];
  }

  #if(node: PyNode, scope: Scope, depth: number): string[] {
    const indent = unit.repeat(depth);
    if (/__name__\s*==/.test(node.children[1]?.text ?? "")) {
      const body = node.children.find(({ name }) => name === "Body");
      return body === undefined ? [] : this.body(body, scope, depth);
    }
    const lines: string[] = [];
    const { children } = node;
    for (let index = 0; index < children.length; index += 1) {
      const word = children[index]?.name;
      if (word === "if" || word === "elif") {
        const head = `if (${testText(this.#context, children[index + 1], node)})`;
        const start = word === "if" ? indent : `${lines.pop() ?? indent} else `;
        lines.push(...this.#block(start + head, children[index + 2], scope, depth));
      } else if (word === "else") {
        lines.push(
          ...this.#block(`${lines.pop() ?? indent} else`, children[index + 1], scope, depth),
        );
      }
    }
    return lines;
  }

  #for(node: PyNode, scope: Scope, depth: number): string[] {
    const { children } = node;
    if (children[0]?.name === "async") throw new Untranslated(node, "an asynchronous loop");
    const at = children.findIndex(({ name }) => name === "in");
    const names = children.slice(1, at).filter(({ name }) => name !== ",");
    const list = children[at + 1];
    const body = children.find(({ name }) => name === "Body");
    if (list === undefined || children.some(({ name }) => name === "else"))
      throw new Untranslated(node, "this loop");
    const target = names.map((one) => this.#text(one, node));
    const indent = unit.repeat(depth);
    const range = /^range\(([^,]+?)(?:,\s*([^,]+))?\)$/.exec(list.text);
    if (range !== null && target.length === 1) {
      const args = parts(list)[1];
      const [low, high] = args === undefined ? [] : parts(args).map((one) => this.#text(one, node));
      const [from, to] = high === undefined ? ["0", low] : [low, high];
      const name = target[0] ?? "i";
      return this.#block(
        `${indent}for (let ${name} = ${from}; ${name} < ${to}; ${name} += 1)`,
        body,
        scope,
        depth,
      );
    }
    const pattern = target.length === 1 ? target[0] : `[${target.join(", ")}]`;
    const word = this.#isAssignedIn(names, body) ? "let" : "const";
    const isKeys = this.#context.held(list) === "dict";
    const values = isKeys ? `Object.keys(${this.#text(list, node)})` : this.#text(list, node);
    return this.#block(`${indent}for (${word} ${pattern} of ${values})`, body, scope, depth);
  }

  #isAssignedIn(names: readonly PyNode[], body: PyNode | undefined): boolean {
    const wanted = new Set(names.map(({ text }) => text));
    const look = (node: PyNode): boolean =>
      (/^(Assign|Update)Statement$/.test(node.name) &&
        targets(node).some((one) => wanted.has(one))) ||
      node.children.some(look);
    return body !== undefined && look(body);
  }

  #try(node: PyNode, scope: Scope, depth: number): string[] {
    const indent = unit.repeat(depth);
    const { children } = node;
    if (children.some(({ name }) => name === "else")) {
      throw new Untranslated(node, "the else of a try");
    }
    const handlers = excepts(node);
    const lines = this.#block(
      `${indent}try`,
      children.find(({ name }) => name === "Body"),
      scope,
      depth,
    );
    if (handlers.length > 0) {
      const { head, name, tests } = handlerText(handlers, this.#context);
      const inner: string[] = [];
      for (const [index, test] of tests.entries()) {
        const body = handlers[index]?.body;
        if (test === undefined && index === 0) {
          inner.push(...(body === undefined ? [] : this.body(body, scope, depth + 1)));
        } else {
          const start = index === 0 ? indent + unit : `${inner.pop() ?? ""} else `;
          const word = test === undefined ? start.trimEnd() : `${start}if (${test})`;
          inner.push(...this.#block(word, body, scope, depth + 1));
        }
      }
      if (tests.at(-1) !== undefined) {
        const last = inner.pop() ?? "";
        inner.push(
          `${last} else {`,
          `${indent}${unit.repeat(2)}throw ${name};`,
          `${indent}${unit}}`,
        );
      }
      lines.push(`${lines.pop() ?? indent} catch${head} {`, ...inner, `${indent}}`);
    }
    const last = children.findIndex(({ name }) => name === "finally");
    if (last >= 0) {
      lines.push(
        ...this.#block(`${lines.pop() ?? indent} finally`, children[last + 1], scope, depth),
      );
    }
    return lines;
  }

  /** `with suppress(Exception):` */
  #with(node: PyNode, scope: Scope, depth: number): string[] {
    const [, value] = node.children;
    const body = node.children.find(({ name }) => name === "Body");
    if (!/^(contextlib\.)?suppress\((Base)?Exception\)$/.test(value?.text ?? "")) {
      throw new Untranslated(node, "with has no counterpart here");
    }
    const indent = unit.repeat(depth);
    const lines = this.#block(`${indent}try`, body, scope, depth);
    return [
      ...lines.slice(0, -1),
      `${indent}} catch {`,
      `${indent}${unit}// suppressed`,
      `${indent}}`,
    ];
  }

  /** `@dataclass class X:`, whose fields are the parameters of its constructor. */
  #decorated(node: PyNode, scope: Scope, depth: number): string[] {
    const [decorator, definition, more] = node.children;
    const name = decorator?.text.trim() ?? "";
    if (
      definition?.name !== "ClassDefinition" ||
      more !== undefined ||
      !/^@(dataclasses\.)?dataclass(\(.*\))?$/.test(name)
    ) {
      throw new Untranslated(node, `the decorator ${name}`);
    }
    const body = definition.children.find((child) => child.name === "Body");
    const { fields, taken } = dataFields(body, (one) => this.#text(one, node));
    const indent = unit.repeat(depth);
    const lines = this.#class(definition, scope, depth, new Set(fields));
    const [head = "", ...rest] = lines;
    const params = taken.map((text) => `${indent}${unit.repeat(2)}${text},`);
    return [head, `${indent}${unit}constructor(`, ...params, `${indent}${unit}) {}`, ...rest];
  }

  #function(node: PyNode, scope: Scope, depth: number): string[] {
    const indent = unit.repeat(depth);
    const { isAsync, name, text, names, body } = this.#parts(node);
    const inner = new Scope(scope, body, names, isAsync);
    const word = isAsync ? "async " : "";
    if (scope.outer !== undefined || depth > 0) {
      const lines = this.#lines(inner, body, depth);
      return [`${indent}const ${name} = ${word}(${text}) => {`, ...lines, `${indent}};`];
    }
    const exported = this.#exported ? "export " : "";
    return [
      `${exported}${word}function ${name}(${text}) {`,
      ...this.#lines(inner, body, depth),
      "}",
    ];
  }

  #parts(node: PyNode) {
    const isAsync = node.children[0]?.name === "async";
    const name = node.children.find((child) => child.name === "VariableName")?.text ?? "";
    const list = node.children.find((child) => child.name === "ParamList");
    const body = node.children.find((child) => child.name === "Body");
    if (body === undefined) throw new Untranslated(node, "a function without a body");
    return {
      isAsync,
      name,
      body,
      ...parametersOf(list, name, body, (one) => this.#text(one, node), this.types),
    };
  }

  #lines(scope: Scope, body: PyNode, depth: number): string[] {
    const hoisted = scope.hoisted.map((name) => `${unit.repeat(depth + 1)}let ${name}: any;`);
    return [...hoisted, ...this.body(body, scope, depth + 1)];
  }

  #class(
    node: PyNode,
    scope: Scope,
    depth: number,
    skipped: ReadonlySet<PyNode> = new Set(),
  ): string[] {
    const name = node.children.find((child) => child.name === "VariableName")?.text ?? "";
    const list = node.children.find((child) => child.name === "ArgList");
    const body = node.children.find((child) => child.name === "Body");
    const bases = list === undefined ? [] : parts(list).map((one) => this.#text(one, node));
    if (bases.length > 1 || body === undefined)
      throw new Untranslated(node, "a class with several parents");
    const base = bases[0] === "Exception" ? "Error" : bases[0];
    const parent = base === undefined || base === "object" ? "" : ` extends ${base}`;
    const isConsumer = this.#consumers.has(name);
    const lines: string[] = [];
    for (const field of fieldsOf(body)) {
      if (!(isConsumer && ownFields.has(field))) lines.push(`${unit}${field}: any;`);
    }
    for (const [index, member] of body.children.entries()) {
      if (member.name === ":" || member.name === "PassStatement" || skipped.has(member)) continue;
      if (member.name === "Comment") lines.push(`${unit}//${member.text.slice(1)}`);
      else if (member.name === "FunctionDefinition") {
        if (lines.length > 0 && body.children[index - 1]?.name !== "Comment") lines.push("");
        lines.push(...this.#method(member, scope, isConsumer));
      } else if (member.name === "AssignStatement") {
        const [target] = member.children;
        const at = member.children.findIndex((child) => child.name === "AssignOp");
        const value = at < 0 ? "" : ` = ${this.#text(member.children[at + 1], member)}`;
        lines.push(`${unit}${target?.text ?? ""}: any${value};`);
      } else lines.push(...this.#statement(member, scope, depth + 1, body));
    }
    const exported = this.#exported ? "export " : "";
    return [`${exported}class ${name}${parent} {`, ...lines, "}"];
  }

  #method(node: PyNode, scope: Scope, isConsumer: boolean): string[] {
    try {
      const { isAsync, name, text, names, body } = this.#parts(node);
      const inner = new Scope(scope, body, names, isAsync);
      const own = name === "__init__" ? "constructor" : name;
      const overrides = isConsumer && isHook(name) ? "override " : "";
      const head = `${overrides}${isAsync ? "async " : ""}${own}(${text})`;
      const result = overrides === "" ? "" : isAsync ? ": Promise<void>" : ": void";
      return [`${unit}${head}${result} {`, ...this.#lines(inner, body, 1), `${unit}}`];
    } catch (error) {
      if (!(error instanceof Untranslated)) throw error;
      this.open.push({ node: error.node, why: error.message });
      return [
        `${unit}// twinline: translate this by hand: ${error.message}. See @twinline/migrate/README.md#python`,
        ...node.text.split("\n").map((line) => `${unit}// ${line.trim()}`),
      ];
    }
  }
}

const isHook = (name: string): boolean => hooks.has(plain(name));

import type { Binding } from "@babel/traverse";
import type * as t from "@babel/types";

import { isLegacyPackage, isModernPackage, kindOfExport } from "../legacy/kinds.js";
import { memberOf } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import {
  bare,
  classAround,
  isMember,
  keyName,
  memberName,
  ownerOfThis,
  requiredBy,
  type Call,
} from "../source/syntax.js";
import { ELEMENT } from "./element.js";
import { methodValues } from "./method-values.js";
import { annotatedKind, madeBy, type Annotated } from "./named-kinds.js";
import { sdkOf } from "./sdk.js";
import { nothing, Store } from "./store.js";
import { Values, type LegacyValue, type Value } from "./values.js";

/** Finds the file of a program that an import in another one means. */
export type Resolve = (from: SourceModule, specifier: string) => SourceModule | undefined;

/** The values of a program's expressions, as far as they come from a legacy SDK. */
export class Flow {
  readonly values = new Values();
  readonly store = new Store();
  /** Which legacy SDK the program was written for, because their behaviour differs. */
  readonly speaks: "node" | "python";
  /** The diallings whose call is used only where they were successful. */
  safeDials: ReadonlySet<t.Node> = new Set();
  readonly #resolve: Resolve;

  constructor(modules: readonly SourceModule[], resolve: Resolve) {
    this.#resolve = resolve;
    this.speaks = sdkOf(modules);
  }

  /** The possible values of an expression. */
  of(module: SourceModule, expression: t.Node | null | undefined): ReadonlySet<Value> {
    if (expression == null) return nothing;
    const node = bare(expression);
    const typed = expression.type === "TSAsExpression" ? this.#annotated(module, expression) : [];
    const found = this.#of(module, node);
    return typed.length === 0 ? found : new Set([...found, ...typed]);
  }

  /** The legacy objects among the possible values of an expression. */
  legacy(module: SourceModule, expression: t.Node | null | undefined): LegacyValue[] {
    return [...this.of(module, expression)].filter((value) => value.is === "legacy");
  }

  /** The values of a field of any of these. */
  field(owners: Iterable<Value>, name: string, module: SourceModule): Set<Value> {
    const found = new Set<Value>();
    for (const owner of owners)
      for (const value of this.#field(owner, name, module)) found.add(value);
    return found;
  }

  /** The values that an import of a file brings: a named export, or everything. */
  imported(module: SourceModule, specifier: string, name: string): ReadonlySet<Value> {
    if (isLegacyPackage(specifier)) {
      const isDeep = specifier.split("/").length > 2;
      const last = specifier.split("/").at(-1) ?? "";
      const kind = kindOfExport(isDeep && name === "default" ? last : name);
      if (kind !== undefined) return new Set([this.values.legacy(kind)]);
      return name === "*" || name === "default" ? new Set([this.values.legacy("Sdk")]) : nothing;
    }
    if (isModernPackage(specifier)) return new Set([this.values.modern]);
    const from = this.#resolve(module, specifier);
    if (from === undefined) return nothing;
    if (name === "*") return new Set([this.values.exports(from)]);
    const named = this.#field(this.values.exports(from), name, module);
    // A CommonJS file has no default export: the default is everything.
    if (name === "default" && named.size === 0) return this.store.read(from, "module.exports");
    return named;
  }

  #of(module: SourceModule, node: t.Node): ReadonlySet<Value> {
    switch (node.type) {
      case "Identifier":
        return this.#name(module, node);
      case "ThisExpression":
        return this.#this(module, node);
      case "MemberExpression":
      case "OptionalMemberExpression":
        return this.#member(module, node);
      case "CallExpression":
      case "OptionalCallExpression":
      case "ImportExpression":
        return this.#call(module, node);
      case "NewExpression":
        return this.#made(module, node);
      case "AwaitExpression":
      case "YieldExpression":
        return this.of(module, node.argument);
      case "AssignmentExpression":
        return this.of(module, node.right);
      case "SequenceExpression":
        return this.of(module, node.expressions.at(-1));
      case "ConditionalExpression":
        return this.#either(module, node.consequent, node.alternate);
      case "LogicalExpression":
        // An object is never false, so `result && result.event` is the event or nothing.
        return node.operator === "&&"
          ? this.of(module, node.right)
          : this.#either(module, node.left, node.right);
      case "ObjectExpression":
      case "ArrayExpression":
        return new Set([this.values.object(module, node)]);
      case "FunctionExpression":
      case "ArrowFunctionExpression":
      case "FunctionDeclaration":
        return new Set([this.values.function(module, node)]);
      case "ClassExpression":
      case "ClassDeclaration":
        return new Set([this.values.class(module, node)]);
      default:
        return nothing;
    }
  }

  #either(module: SourceModule, ...nodes: t.Node[]): Set<Value> {
    return new Set(nodes.flatMap((node) => [...this.of(module, node)]));
  }

  #name(module: SourceModule, node: t.Identifier): ReadonlySet<Value> {
    const binding = module.bindings.get(node);
    if (binding !== undefined) return withoutDoubleMessage(this.store.read(binding));
    if (node.name === "exports") return new Set([this.values.exports(module)]);
    return nothing;
  }

  #this(module: SourceModule, node: t.Node): ReadonlySet<Value> {
    const owner = ownerOfThis(module, node);
    if (owner === undefined) return nothing;
    const given = this.#receivers(owner);
    const around = classAround(module, owner);
    if (around === undefined) return given;
    return new Set([...given, ...this.instanceOf(module, around)]);
  }

  /** The possible values of `this` in a function. A hook is bound to its consumer, wherever it was defined. */
  #receivers(owner: t.Node): ReadonlySet<Value> {
    const given = this.store.read(owner, "this");
    const consumers = [...given].filter((value) => value.is === "legacy");
    return consumers.length > 0 ? new Set(consumers) : given;
  }

  /** An instance of a class of the program: a consumer too, when the class extends one. */
  instanceOf(module: SourceModule, node: t.Class): Value[] {
    const parents = node.superClass == null ? [] : this.of(module, node.superClass);
    const inherited = [...parents].flatMap((parent): Value[] => {
      if (parent.is === "legacy") {
        const kind = madeBy(parent.kind);
        return kind === undefined ? [] : [this.values.legacy(kind, node, parent.guessed)];
      }
      if (parent.is === "class") return this.instanceOf(parent.module, parent.node);
      return [];
    });
    return [this.values.instance(this.values.class(module, node)), ...inherited];
  }

  #member(module: SourceModule, node: t.MemberExpression | t.OptionalMemberExpression) {
    if (node.object.type === "Identifier" && node.object.name === "module") {
      if (memberName(node) === "exports" && module.bindings.get(node.object) === undefined) {
        return new Set([this.values.exports(module), ...this.store.read(module, "module.exports")]);
      }
    }
    const owners = this.of(module, node.object);
    const name = memberName(node) ?? ELEMENT;
    return owners.size === 0 ? nothing : this.field(owners, name, module);
  }

  #field(owner: Value, name: string, module: SourceModule): ReadonlySet<Value> {
    switch (owner.is) {
      case "legacy": {
        // Everything that a CommonJS package exports is its default export, too.
        if (owner.kind === "Sdk" && name === "default") return new Set([owner]);
        const kind = owner.kind === "Sdk" ? kindOfExport(name) : memberOf(owner.kind, name);
        const own = this.store.read(owner, name);
        if (kind === undefined) return own;
        return new Set([this.values.legacy(kind, owner.site, owner.guessed), ...own]);
      }
      case "object":
        // `actions[key]` may be any of them.
        if (name === ELEMENT) return this.store.readAll(owner.node);
        return new Set([
          ...this.store.read(owner.node, name),
          ...(/^\d+$/.test(name) ? this.store.read(owner.node, ELEMENT) : []),
        ]);
      case "instance":
        return this.#fieldOfClass(owner.of.module, owner.of.node, name, false);
      case "class":
        return this.#fieldOfClass(owner.module, owner.node, name, true);
      case "exports": {
        const own = this.store.read(owner.module, `export ${name}`);
        const whole = this.store.read(owner.module, "module.exports");
        const starred = this.store.read(owner.module, "export *");
        const rest = [...whole, ...starred].filter((value) => value !== owner);
        return new Set([...own, ...this.field(rest, name, module)]);
      }
      case "function":
        return this.store.read(owner.node, `.${name}`);
      case "modern":
        return new Set([owner]);
      default:
        return nothing;
    }
  }

  #fieldOfClass(module: SourceModule, node: t.Class, name: string, isStatic: boolean): Set<Value> {
    const found = new Set(this.store.read(node, isStatic ? `static ${name}` : name));
    for (const member of node.body.body) {
      if (member.type !== "ClassMethod" && member.type !== "ClassPrivateMethod") continue;
      if (member.static !== isStatic || keyName(member) !== name) continue;
      if (member.kind === "get") {
        for (const value of this.store.read(member, "return")) found.add(value);
      } else found.add(this.values.function(module, member));
    }
    for (const parent of node.superClass == null ? [] : this.of(module, node.superClass)) {
      if (parent.is !== "class") continue;
      const inherited = this.#fieldOfClass(parent.module, parent.node, name, isStatic);
      for (const value of inherited) found.add(value);
    }
    return found;
  }

  #call(module: SourceModule, node: Call | t.ImportExpression): ReadonlySet<Value> {
    const specifier = requiredBy(node);
    if (specifier !== undefined) {
      return isLegacyPackage(specifier) || isModernPackage(specifier)
        ? this.imported(module, specifier, "*")
        : this.#required(module, specifier);
    }
    if (node.type === "ImportExpression") return nothing;
    const { callee } = node;
    if (isMember(callee)) {
      const special = methodValues(this, module, node, callee);
      if (special !== undefined) return special;
    }
    const found = new Set<Value>();
    for (const value of this.of(module, callee)) {
      if (value.is === "function") {
        for (const one of this.store.read(value.node, "return")) found.add(one);
      } else if (value.is === "modern") found.add(value);
    }
    return found;
  }

  #required(module: SourceModule, specifier: string): ReadonlySet<Value> {
    const from = this.#resolve(module, specifier);
    return from === undefined ? nothing : new Set([this.values.exports(from)]);
  }

  #made(module: SourceModule, node: t.NewExpression): ReadonlySet<Value> {
    if (node.callee.type === "Identifier" && /^(Weak)?(Map|Set)$/.test(node.callee.name)) {
      return new Set([this.values.object(module, node)]);
    }
    const found = new Set<Value>();
    for (const value of this.of(module, node.callee)) {
      if (value.is === "class") {
        for (const one of this.instanceOf(value.module, value.node)) found.add(one);
      } else if (value.is === "legacy") {
        const kind = madeBy(value.kind);
        if (kind !== undefined) found.add(this.values.legacy(kind, node, value.guessed));
      } else if (value.is === "modern") found.add(value);
    }
    return found;
  }

  #annotated(module: SourceModule, node: Annotated): Value[] {
    const kind = annotatedKind(module, node);
    if (kind === "modern") return [this.values.modern];
    return kind === undefined ? [] : [this.values.legacy(kind)];
  }

  /** Assigns values to a name, or their parts to the names of a pattern. */
  assign(module: SourceModule, target: t.Node, values: ReadonlySet<Value>): void {
    switch (target.type) {
      case "Identifier": {
        const binding: Binding | undefined = module.bindings.get(target);
        const typed = this.#annotated(module, target);
        if (binding !== undefined) this.store.add(binding, [...values, ...typed]);
        return;
      }
      case "AssignmentPattern":
        this.assign(module, target.left, new Set([...values, ...this.of(module, target.right)]));
        return;
      case "RestElement":
        this.assign(module, target.argument, values);
        return;
      case "ArrayPattern":
        for (const [index, element] of target.elements.entries()) {
          if (element === null) continue;
          this.assign(module, element, this.field(values, String(index), module));
        }
        return;
      case "ObjectPattern":
        this.store.add(target, values, "taken apart");
        for (const property of target.properties) {
          if (property.type === "RestElement") this.assign(module, property.argument, nothing);
          else {
            const name = keyName(property) ?? ELEMENT;
            this.assign(module, property.value, this.field(values, name, module));
          }
        }
        return;
      case "TSParameterProperty":
        this.assign(module, target.parameter, values);
        return;
      default:
        if (isMember(target)) this.#assignMember(module, target, values);
    }
  }

  #assignMember(
    module: SourceModule,
    target: t.MemberExpression | t.OptionalMemberExpression,
    values: ReadonlySet<Value>,
  ): void {
    const name = memberName(target) ?? ELEMENT;
    if (target.object.type === "Identifier" && target.object.name === "module") {
      if (name === "exports") this.store.add(module, values, "module.exports");
    }
    for (const owner of this.of(module, target.object)) this.put(owner, name, values);
  }

  /** Assigns values to a field. */
  put(owner: Value, name: string, values: Iterable<Value>): void {
    switch (owner.is) {
      case "legacy":
        this.store.add(owner, values, name);
        return;
      case "object":
        this.store.add(owner.node, values, name);
        return;
      case "instance":
        this.store.add(owner.of.node, values, name);
        return;
      case "class":
        this.store.add(owner.node, values, `static ${name}`);
        return;
      case "exports":
        this.store.add(owner.module, values, `export ${name}`);
        return;
      case "function":
        this.store.add(owner.node, values, `.${name}`);
        return;
      default:
    }
  }

  /** Passes values to the parameters of the functions among these values. */
  give(
    functions: Iterable<Value>,
    args: readonly (ReadonlySet<Value> | undefined)[],
    receiver?: ReadonlySet<Value>,
  ): void {
    for (const value of functions) {
      if (value.is !== "function") continue;
      const { node, module } = value;
      for (const [index, parameter] of node.params.entries()) {
        if (parameter.type === "RestElement") {
          for (const values of args.slice(index)) {
            if (values !== undefined) this.assign(module, parameter.argument, values);
          }
        } else {
          const values = args[index];
          if (values !== undefined) this.assign(module, parameter, values);
        }
      }
      if (receiver !== undefined) this.store.add(node, receiver, "this");
    }
  }
}

/**
 * The type of the state-change hook says that it gets a message, but it also gets an event: the hook's own fact wins.
 */
function withoutDoubleMessage(values: ReadonlySet<Value>): ReadonlySet<Value> {
  const isState = [...values].some(
    (value) => value.is === "legacy" && value.kind === "MessageState",
  );
  if (!isState) return values;
  return new Set([...values].filter((value) => value.is !== "legacy" || value.kind !== "Message"));
}

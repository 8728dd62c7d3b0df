import type { Binding } from "@babel/traverse";
import type * as t from "@babel/types";

import type { Flow } from "../../flow/flow.js";
import type { LegacyValue } from "../../flow/values.js";
import { isAction, isResult, type Kind } from "../../legacy/kinds.js";
import { legacyMethod } from "../../legacy/methods.js";
import type { SourceModule } from "../../source/parse.js";
import type { Program } from "../../source/program.js";
import {
  bare,
  functionAround,
  isCall,
  isFunction,
  isMember,
  memberName,
  type FunctionNode,
} from "../../source/syntax.js";
import { callParameters, isLiveCall, listenedTo, type Handler } from "./handlers.js";
import { conversionsOf } from "./handovers.js";

/** The boundary between v2 and v3 in a partly migrated program. */
export class Boundary {
  readonly handlers: ReadonlyMap<t.Node, Handler>;
  readonly #flow: Flow;
  /** The functions that were migrated earlier. */
  readonly #before: ReadonlySet<t.Node>;
  /** The names in migrated functions that hold a v3 call, with the parameter that it comes from, if any. */
  readonly #names = new Map<Binding, t.Identifier | undefined>();
  /** The method calls to migrate, whose return values are v3's. */
  readonly #sites = new Map<t.Node, Handler>();

  constructor({ modules, flow }: Program, handlers: readonly Handler[]) {
    this.#flow = flow;
    this.handlers = new Map(handlers.map((handler) => [handler.node, handler]));
    this.#before = new Set(
      modules.flatMap((module) =>
        conversionsOf(module).flatMap((conversion) => functionAround(module, conversion) ?? []),
      ),
    );
    for (const { module, node } of handlers) {
      for (const parameter of callParameters(flow, module, node)) {
        const binding = module.bindings.get(parameter);
        if (binding !== undefined) this.#names.set(binding, parameter);
      }
    }
    for (const module of modules) {
      for (const node of module.nodes) {
        const handler = this.handlerOf(module, node);
        if (handler === undefined) continue;
        this.#follow(module, node);
        if (!isCall(node)) continue;
        const callee = bare(node.callee);
        if (!isMember(callee) || legacyMethod(memberName(callee) ?? "") === undefined) continue;
        if (isLiveCall(flow, module, callee.object)) this.#sites.set(node, handler);
      }
    }
  }

  /** Whether a node is inside a function to migrate. */
  isIn(module: SourceModule, node: t.Node): boolean {
    return this.handlerOf(module, node) !== undefined;
  }

  /** The function to migrate that contains a node. */
  handlerOf(module: SourceModule, node: t.Node): Handler | undefined {
    let at: t.Node | undefined = node;
    while (at !== undefined && !this.handlers.has(at)) at = module.parents.get(at);
    return at === undefined ? undefined : this.handlers.get(at);
  }

  /** The function to migrate that contains a method call. */
  holderOf(site: t.Node): Handler | undefined {
    return this.#sites.get(site);
  }

  /** Whether the possible values of an expression are migrated to v3. */
  moves(module: SourceModule, node: t.Node, values: readonly LegacyValue[]): boolean {
    const kind = values[0]?.kind;
    if (kind === "Call") {
      return isLiveCall(this.#flow, module, node) && this.isIn(module, node);
    }
    return kind !== undefined && isOutcome(kind) && this.share(values) === "all";
  }

  /** How many of the method calls that these values may come from are migrated. */
  share(values: readonly LegacyValue[]): "all" | "some" | "none" {
    const sites = values.flatMap(({ kind, site }) => (isOutcome(kind) ? (site ?? []) : []));
    const moved = sites.filter((site) => this.#sites.has(site));
    if (moved.length === 0) return "none";
    return moved.length === sites.length ? "all" : "some";
  }

  /** Whether a node is inside a v3 function, migrated now or earlier. */
  isModern(module: SourceModule, node: t.Node): boolean {
    if (this.isIn(module, node)) return true;
    let at: t.Node | undefined = node;
    while (at !== undefined && !this.#before.has(at)) at = module.parents.get(at);
    return at !== undefined;
  }

  /** Whether a name now holds a v3 call, ignoring the parameters of the functions to migrate. */
  isInner(module: SourceModule, node: t.Node): boolean {
    const binding = module.bindings.get(node);
    if (binding?.identifier !== node || !this.#names.has(binding)) return false;
    return this.#names.get(binding) !== node;
  }

  /** Whether a name now holds a v3 call. */
  isNamed(module: SourceModule, node: t.Node): boolean {
    const binding = module.bindings.get(node);
    return binding !== undefined && this.#names.has(binding);
  }

  /** The parameter with the v2 call whose v3 view a name holds. */
  parameterOf(module: SourceModule, node: t.Node): t.Identifier | undefined {
    const binding = module.bindings.get(node);
    return binding === undefined ? undefined : this.#names.get(binding);
  }

  /** Whether the position of an expression needs a v3 call. */
  wantsModern(module: SourceModule, node: t.Node): boolean {
    const parent = module.parents.get(node);
    switch (parent?.type) {
      case "ConditionalExpression":
        return parent.test !== node && this.wantsModern(module, parent);
      case "LogicalExpression":
      case "AwaitExpression":
      case "TSAsExpression":
      case "TSNonNullExpression":
      case "ParenthesizedExpression":
        return this.wantsModern(module, parent);
      case "MemberExpression":
      case "OptionalMemberExpression":
        return parent.object === node;
      case "VariableDeclarator":
        return parent.init === node && this.isNamed(module, parent.id);
      case "AssignmentExpression":
        return parent.right === node && this.isNamed(module, parent.left);
      case "CallExpression":
      case "OptionalCallExpression": {
        const own = this.#ownFunction(module, parent.callee);
        const at = parent.arguments.indexOf(node as t.Expression);
        const parameter = own?.params[at];
        return parameter !== undefined && this.isNamed(module, parameter);
      }
      default:
        return false;
    }
  }

  /** Records the names that get a v3 call inside a migrated function. */
  #follow(module: SourceModule, node: t.Node): void {
    if (node.type === "VariableDeclarator" && node.id.type === "Identifier") {
      if (node.init == null || !isLiveCall(this.#flow, module, node.id)) return;
      const init = bare(node.init);
      this.#name(module, node.id, this.parameterOf(module, init));
    } else if (isFunction(node) && !this.handlers.has(node)) {
      const target = listenedTo(module, node);
      const [first] = node.params;
      if (target !== undefined && first?.type === "Identifier") {
        if (isLiveCall(this.#flow, module, first)) {
          this.#name(module, first, this.parameterOf(module, target));
        }
      } else if (isOnlyCalled(module, node)) {
        for (const parameter of callParameters(this.#flow, module, node)) {
          this.#name(module, parameter, undefined);
        }
      }
    }
  }

  #name(module: SourceModule, name: t.Identifier, parameter: t.Identifier | undefined): void {
    const binding = module.bindings.get(name);
    if (binding !== undefined) this.#names.set(binding, parameter);
  }

  /** The function that an expression names, if nested in a migrated one. */
  #ownFunction(module: SourceModule, callee: t.Node): FunctionNode | undefined {
    for (const value of this.#flow.of(module, callee)) {
      if (value.is !== "function" || value.module !== module) continue;
      if (this.isIn(module, value.node) && !this.handlers.has(value.node)) return value.node;
    }
    return undefined;
  }
}

const isOutcome = (kind: Kind): boolean =>
  isResult(kind) || isAction(kind) || kind === "Event" || kind === "ControlResult";

/** Whether a function is only ever called, never passed on. */
function isOnlyCalled(module: SourceModule, node: FunctionNode): boolean {
  const parent = module.parents.get(node);
  const id =
    node.type === "FunctionDeclaration"
      ? node.id
      : parent?.type === "VariableDeclarator"
        ? parent.id
        : undefined;
  const binding = id == null ? undefined : module.bindings.get(id);
  return (
    binding?.constant === true &&
    binding.referencePaths.every((path) => {
      const around = module.parents.get(path.node);
      return isCall(around) && around.callee === path.node;
    })
  );
}

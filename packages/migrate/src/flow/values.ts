import type * as t from "@babel/types";

import type { Kind } from "../legacy/kinds.js";
import type { SourceModule } from "../source/parse.js";
import type { FunctionNode } from "../source/syntax.js";

/** An object of a legacy SDK. */
export interface LegacyValue {
  readonly is: "legacy";
  readonly kind: Kind;
  /** The call or `new` expression that returned it. */
  readonly site?: t.Node;
  /** Whether it is recognised only by its use. */
  readonly guessed: boolean;
}

export interface FunctionValue {
  readonly is: "function";
  readonly node: FunctionNode;
  readonly module: SourceModule;
}

export interface ClassValue {
  readonly is: "class";
  readonly node: t.Class;
  readonly module: SourceModule;
}

export interface InstanceValue {
  readonly is: "instance";
  readonly of: ClassValue;
}

/** An object, an array, a Map or a Set that the program makes. */
export interface ObjectValue {
  readonly is: "object";
  readonly node: t.Node;
  readonly module: SourceModule;
}

/** Everything that a file of the program exports. */
export interface ExportsValue {
  readonly is: "exports";
  readonly module: SourceModule;
}

/** Anything from relay-v3, which has already moved. */
export interface ModernValue {
  readonly is: "modern";
}

export type Value =
  | LegacyValue
  | ModernValue
  | FunctionValue
  | ClassValue
  | InstanceValue
  | ObjectValue
  | ExportsValue;

/** Creates each value once, so that sets can contain it. */
export class Values {
  readonly modern: ModernValue = { is: "modern" };
  readonly #byNode = new Map<t.Node, FunctionValue | ClassValue | ObjectValue>();
  readonly #instances = new Map<t.Node, InstanceValue>();
  readonly #exports = new Map<SourceModule, ExportsValue>();
  readonly #legacy = new Map<unknown, Map<string, LegacyValue>>();

  legacy(kind: Kind, site?: t.Node, guessed = false): LegacyValue {
    const key = site ?? "";
    const known = this.#legacy.get(key) ?? new Map<string, LegacyValue>();
    this.#legacy.set(key, known);
    const name = `${kind} ${guessed}`;
    const value = known.get(name) ?? { is: "legacy", kind, guessed, ...(site && { site }) };
    known.set(name, value);
    return value;
  }

  function(module: SourceModule, node: FunctionNode): FunctionValue {
    return this.#of(node, { is: "function", node, module });
  }

  class(module: SourceModule, node: t.Class): ClassValue {
    return this.#of(node, { is: "class", node, module });
  }

  object(module: SourceModule, node: t.Node): ObjectValue {
    return this.#of(node, { is: "object", node, module });
  }

  instance(of: ClassValue): InstanceValue {
    const value = this.#instances.get(of.node) ?? { is: "instance", of };
    this.#instances.set(of.node, value);
    return value;
  }

  exports(module: SourceModule): ExportsValue {
    const value = this.#exports.get(module) ?? { is: "exports", module };
    this.#exports.set(module, value);
    return value;
  }

  #of<Made extends FunctionValue | ClassValue | ObjectValue>(node: t.Node, made: Made): Made {
    const known = this.#byNode.get(node);
    if (known !== undefined) return known as Made;
    this.#byNode.set(node, made);
    return made;
  }
}

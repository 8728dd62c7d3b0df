import type { Binding } from "@babel/traverse";
import type * as t from "@babel/types";

import { importedName } from "../../flow/named-kinds.js";
import type { SourceModule } from "../../source/parse.js";
import {
  functionAround,
  isCall,
  isMember,
  keyName,
  memberName,
  requiredBy,
  type Call,
  type FunctionNode,
} from "../../source/syntax.js";
import { relay } from "../../v2/packages.js";

/** A statement `const call = Call.from(v2Call)` at the start of a migrated function. */
export interface Handover {
  readonly statement: t.VariableDeclaration;
  readonly around: FunctionNode;
  /** The v3 call. */
  readonly name: string;
  /** The parameter with the v2 call. */
  readonly parameter: t.Identifier;
}

/** The name that a file has for the `Call` of relay-v3, and its import. */
export interface CallImport {
  readonly binding: Binding;
  readonly local: string;
  /** The statement that imports it, if it imports nothing else. */
  readonly statement?: t.Node;
}

/** How a file imports the `Call` of relay-v3: `import { Call }`, or `const { Call } = require(…)`. */
export function callImport(module: SourceModule): CallImport | undefined {
  for (const statement of module.tree.program.body) {
    if (statement.type === "ImportDeclaration" && statement.source.value === relay) {
      if (statement.importKind === "type") continue;
      for (const one of statement.specifiers) {
        if (one.type === "ImportSpecifier" && importedName(one) === "Call") {
          return found(
            module,
            one.local,
            statement.specifiers.length === 1 ? statement : undefined,
          );
        }
      }
    }
    if (statement.type !== "VariableDeclaration") continue;
    const [declarator, ...others] = statement.declarations;
    if (declarator?.init == null || requiredBy(declarator.init) !== relay) continue;
    if (declarator.id.type !== "ObjectPattern") continue;
    for (const property of declarator.id.properties) {
      if (property.type === "RestElement" || keyName(property) !== "Call") continue;
      if (property.value.type !== "Identifier") continue;
      const isAlone = others.length === 0 && declarator.id.properties.length === 1;
      return found(module, property.value, isAlone ? statement : undefined);
    }
  }
  return undefined;
}

function found(
  module: SourceModule,
  local: t.Identifier,
  statement: t.Node | undefined,
): CallImport | undefined {
  const binding = module.bindings.get(local);
  if (binding === undefined) return undefined;
  return { binding, local: local.name, ...(statement && { statement }) };
}

/** The `Call.from(…)` calls of a file. */
export function conversionsOf(module: SourceModule): Call[] {
  const imported = callImport(module);
  if (imported === undefined) return [];
  return module.nodes.filter((node): node is Call => {
    if (!isCall(node) || !isMember(node.callee) || memberName(node.callee) !== "from") return false;
    const { object } = node.callee;
    return object.type === "Identifier" && module.bindings.get(object) === imported.binding;
  });
}

/** The migrated functions of a file, by the statements that hand the call over. */
export function handoversOf(module: SourceModule): Handover[] {
  return conversionsOf(module).flatMap((conversion) => {
    const [given] = conversion.arguments;
    const declarator = module.parents.get(conversion);
    if (declarator?.type !== "VariableDeclarator" || declarator.id.type !== "Identifier") return [];
    const statement = module.parents.get(declarator);
    const around = functionAround(module, conversion);
    if (statement?.type !== "VariableDeclaration" || statement.declarations.length > 1) return [];
    if (around === undefined || module.parents.get(statement) !== around.body) return [];
    if (given?.type !== "Identifier") return [];
    const binding = module.bindings.get(given);
    const parameter = around.params.find((one) => one === binding?.identifier);
    return parameter?.type === "Identifier"
      ? [{ statement, around, name: declarator.id.name, parameter }]
      : [];
  });
}

import type * as t from "@babel/types";

import { exportedNames, isLegacyPackage } from "../legacy/kinds.js";
import { plain, tellingMethods } from "../legacy/methods.js";
import type { SourceModule } from "../source/parse.js";
import {
  bare,
  classAround,
  functionAround,
  isCall,
  isMember,
  keyName,
  memberName,
  stringOf,
} from "../source/syntax.js";
import { callOf, construct } from "./calls.js";
import { ELEMENT } from "./element.js";
import { Flow, type Resolve } from "./flow.js";
import { safeDials } from "./guarded.js";
import { classHook, giveHook, hookAssigned } from "./hooks.js";
import { importedName } from "./named-kinds.js";

/** More rounds than any program needs: each value moves at least one step per round. */
const ROUNDS = 40;

/**
 * Follows the objects of the legacy SDKs through the files of a program.
 *
 * @param resolve finds the file that an import means
 */
export function analyse(modules: readonly SourceModule[], resolve: Resolve): Flow {
  const flow = new Flow(modules, resolve);
  settle(flow, modules);
  // Parameters that no known value reaches, but on which the program calls a method that only a legacy call has.
  for (const module of modules) guess(flow, module);
  settle(flow, modules);
  flow.safeDials = safeDials(flow, modules);
  return flow;
}

function settle(flow: Flow, modules: readonly SourceModule[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    flow.store.grew = false;
    for (const module of modules) for (const node of module.nodes) step(flow, module, node);
    if (!flow.store.grew) return;
  }
}

function step(flow: Flow, module: SourceModule, node: t.Node): void {
  switch (node.type) {
    case "ImportDeclaration":
      imports(flow, module, node);
      return;
    case "TSImportEqualsDeclaration":
      if (node.moduleReference.type === "TSExternalModuleReference") {
        const specifier = node.moduleReference.expression.value;
        flow.assign(module, node.id, flow.imported(module, specifier, "*"));
      }
      return;
    case "ExportNamedDeclaration":
      exportsNamed(flow, module, node);
      return;
    case "ExportAllDeclaration":
      flow.store.add(module, flow.imported(module, node.source.value, "*"), "export *");
      return;
    case "ExportDefaultDeclaration":
      flow.store.add(module, flow.of(module, node.declaration), "export default");
      return;
    case "VariableDeclarator":
      flow.assign(module, node.id, flow.of(module, node.init));
      return;
    case "AssignmentExpression":
      flow.assign(module, node.left, flow.of(module, node.right));
      hookAssigned(flow, module, node);
      return;
    case "ForOfStatement": {
      const elements = flow.field(flow.of(module, node.right), ELEMENT, module);
      const target =
        node.left.type === "VariableDeclaration" ? node.left.declarations[0]?.id : node.left;
      if (target != null) flow.assign(module, target, elements);
      return;
    }
    case "FunctionDeclaration":
      if (node.id) flow.assign(module, node.id, new Set([flow.values.function(module, node)]));
      parameters(flow, module, node.params);
      return;
    case "FunctionExpression":
    case "ClassMethod":
    case "ClassPrivateMethod":
    case "ObjectMethod":
      parameters(flow, module, node.params);
      if (node.type === "ObjectMethod") objectMethod(flow, module, node);
      if (node.type === "ClassMethod") classHook(flow, module, node);
      return;
    case "ArrowFunctionExpression":
      parameters(flow, module, node.params);
      if (node.body.type !== "BlockStatement") {
        flow.store.add(node, flow.of(module, node.body), "return");
      }
      return;
    case "ClassDeclaration":
      if (node.id) flow.assign(module, node.id, flow.of(module, node));
      return;
    case "ReturnStatement": {
      const around = functionAround(module, node);
      if (around !== undefined) flow.store.add(around, flow.of(module, node.argument), "return");
      return;
    }
    case "ObjectProperty": {
      const parent = module.parents.get(node);
      if (parent?.type === "ObjectExpression") {
        flow.store.add(parent, flow.of(module, node.value), keyName(node) ?? ELEMENT);
      }
      return;
    }
    case "SpreadElement":
      spread(flow, module, node);
      return;
    case "ArrayExpression":
      for (const [index, element] of node.elements.entries()) {
        if (element === null || element.type === "SpreadElement") continue;
        const values = flow.of(module, element);
        flow.store.add(node, values, String(index));
        flow.store.add(node, values, ELEMENT);
      }
      return;
    case "ClassProperty":
    case "ClassPrivateProperty":
      classField(flow, module, node);
      return;
    case "NewExpression":
      construct(flow, module, node);
      return;
    case "CallExpression":
    case "OptionalCallExpression":
      callOf(flow, module, node);
      return;
    default:
  }
}

function imports(flow: Flow, module: SourceModule, node: t.ImportDeclaration): void {
  for (const specifier of node.specifiers) {
    const name =
      specifier.type === "ImportSpecifier"
        ? importedName(specifier)
        : specifier.type === "ImportDefaultSpecifier"
          ? "default"
          : "*";
    flow.assign(module, specifier.local, flow.imported(module, node.source.value, name));
  }
}

function exportsNamed(flow: Flow, module: SourceModule, node: t.ExportNamedDeclaration): void {
  for (const specifier of node.specifiers) {
    const exported =
      specifier.exported.type === "Identifier" ? specifier.exported.name : specifier.exported.value;
    const values =
      specifier.type !== "ExportSpecifier"
        ? flow.imported(module, node.source?.value ?? "", "*")
        : node.source == null
          ? flow.of(module, specifier.local)
          : flow.imported(module, node.source.value, specifier.local.name);
    flow.store.add(module, values, `export ${exported}`);
  }
  const { declaration } = node;
  if (declaration == null) return;
  const ids: t.Node[] =
    declaration.type === "VariableDeclaration"
      ? declaration.declarations.map(({ id }) => id)
      : "id" in declaration && declaration.id != null
        ? [declaration.id]
        : [];
  for (const id of ids) {
    if (id.type === "Identifier") {
      flow.store.add(module, flow.of(module, id), `export ${id.name}`);
    }
  }
}

function parameters(flow: Flow, module: SourceModule, params: readonly t.Node[]): void {
  for (const parameter of params) flow.assign(module, parameter, new Set());
}

function objectMethod(flow: Flow, module: SourceModule, node: t.ObjectMethod): void {
  const parent = module.parents.get(node);
  if (parent === undefined) return;
  const name = keyName(node) ?? ELEMENT;
  const values =
    node.kind === "get"
      ? flow.store.read(node, "return")
      : new Set([flow.values.function(module, node)]);
  flow.store.add(parent, values, name);
  flow.store.add(node, [flow.values.object(module, parent)], "this");
}

function classField(
  flow: Flow,
  module: SourceModule,
  node: t.ClassProperty | t.ClassPrivateProperty,
): void {
  const around = classAround(module, node);
  const name = node.type === "ClassProperty" ? keyName(node) : `#${node.key.id.name}`;
  if (around === undefined || name === undefined) return;
  const values = flow.of(module, node.value);
  flow.store.add(around, values, node.static ? `static ${name}` : name);
  for (const value of flow.instanceOf(module, around)) {
    if (value.is === "legacy" && value.kind === "Consumer") giveHook(flow, name, values, value);
  }
}

function spread(flow: Flow, module: SourceModule, node: t.SpreadElement): void {
  const parent = module.parents.get(node);
  if (parent?.type !== "ObjectExpression" && parent?.type !== "ArrayExpression") return;
  for (const value of flow.of(module, node.argument)) {
    const isWhole = value.is === "exports" || (value.is === "legacy" && value.kind === "Sdk");
    const names = isWhole
      ? exportedNames
      : value.is === "object"
        ? flow.store.names(value.node)
        : [];
    for (const name of names) flow.store.add(parent, flow.field([value], name, module), name);
  }
}

/** Treats a value as a legacy call if it is used as only a legacy call can be. */
function guess(flow: Flow, module: SourceModule): void {
  for (const node of module.nodes) {
    if (!isCall(node)) continue;
    const callee = bare(node.callee);
    if (!isMember(callee) || callee.object.type !== "Identifier") continue;
    const name = memberName(callee);
    if (name === undefined || !tellingMethods.has(plain(name))) continue;
    const binding = module.bindings.get(callee.object);
    if (binding?.kind !== "param" || flow.store.read(binding).size > 0) continue;
    flow.store.add(binding, [flow.values.legacy("Call", undefined, true)]);
  }
}

/** Whether a file loads a legacy package itself. */
export const loadsLegacy = (module: SourceModule): boolean =>
  module.nodes.some((node) => {
    if (node.type === "ImportDeclaration" || node.type === "ExportNamedDeclaration") {
      return node.source != null && isLegacyPackage(node.source.value);
    }
    return isLegacyPackage(stringOf(node) ?? "");
  });

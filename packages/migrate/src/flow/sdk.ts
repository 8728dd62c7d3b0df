import { isLegacyPackage } from "../legacy/kinds.js";
import type { SourceModule } from "../source/parse.js";
import { isMember, keyName, memberName, requiredBy } from "../source/syntax.js";
import { importedName } from "./named-kinds.js";

/**
 * Which of the legacy SDKs a program was written for: `node` when it uses `RelayConsumer` or
 * `RelayClient`, `python` when it uses the documented `Consumer` or `Client`.
 */
export const sdkOf = (modules: readonly SourceModule[]): "node" | "python" =>
  modules.some((module) => namesOf(module).some((name) => /^Relay(?:Consumer|Client)$/.test(name)))
    ? "node"
    : "python";

/** The names that a file imports from a legacy package. */
function namesOf(module: SourceModule): string[] {
  let isWhole = false;
  const names = module.nodes.flatMap((node): string[] => {
    if (node.type === "ImportDeclaration" && isLegacyPackage(node.source.value)) {
      return node.specifiers.map((one) => {
        if (one.type === "ImportSpecifier") return importedName(one);
        isWhole = true;
        return "";
      });
    }
    if (node.type === "ExportNamedDeclaration" && isLegacyPackage(node.source?.value ?? "")) {
      return node.specifiers.flatMap((one) =>
        one.type === "ExportSpecifier" ? one.local.name : [],
      );
    }
    if (!isLegacyPackage(requiredBy(node) ?? "")) return [];
    const parent = module.parents.get(node);
    if (parent?.type === "VariableDeclarator" && parent.id.type === "ObjectPattern") {
      return parent.id.properties.flatMap((one) =>
        one.type === "RestElement" ? [] : (keyName(one) ?? []),
      );
    }
    isWhole = true;
    return [];
  });
  if (!isWhole) return names;
  return [
    ...names,
    ...module.nodes.flatMap((node) => (isMember(node) ? (memberName(node) ?? []) : [])),
  ];
}

import type * as t from "@babel/types";

import {
  isLegacyPackage,
  isModernPackage,
  kindOfType as kindOfTypeName,
  type Kind,
} from "../legacy/kinds.js";
import type { SourceModule } from "../source/parse.js";

/** A node that may have a type annotation. */
export interface Annotated {
  readonly typeAnnotation?: t.Node | null;
}

/** The legacy object that a type annotation describes; `modern` for one of relay-v3. */
export function annotatedKind(
  module: SourceModule,
  { typeAnnotation: annotation }: Annotated,
): Kind | "modern" | undefined {
  const type = annotation?.type === "TSTypeAnnotation" ? annotation.typeAnnotation : annotation;
  return type == null ? undefined : kindOfType(module, type);
}

/** The legacy object that a type describes: one imported from a legacy package, or a promise of it. */
function kindOfType(module: SourceModule, type: t.Node): Kind | "modern" | undefined {
  if (type.type === "TSUnionType") {
    return type.types.map((one) => kindOfType(module, one)).find((kind) => kind !== undefined);
  }
  if (type.type !== "TSTypeReference") return undefined;
  const name = type.typeName;
  if (name.type === "Identifier" && name.name === "Promise") {
    const inner = type.typeParameters?.params[0];
    return inner === undefined ? undefined : kindOfType(module, inner);
  }
  const root = leftmost(name);
  const binding = root === undefined ? undefined : module.bindings.get(root);
  const declared = binding?.path.parent;
  if (declared?.type !== "ImportDeclaration") return undefined;
  if (isModernPackage(declared.source.value)) return "modern";
  if (!isLegacyPackage(declared.source.value)) return undefined;
  if (name.type === "TSQualifiedName") return kindOfTypeName(name.right.name);
  const specifier = binding?.path.node;
  if (specifier?.type === "ImportSpecifier") return kindOfTypeName(importedName(specifier));
  return kindOfTypeName(declared.source.value.split("/").at(-1) ?? "");
}

function leftmost(name: t.TSEntityName): t.Identifier | undefined {
  if (name.type === "Identifier") return name;
  return name.type === "TSQualifiedName" ? leftmost(name.left) : undefined;
}

/** The name under which a module exports an import. */
export const importedName = (specifier: t.ImportSpecifier): string =>
  specifier.imported.type === "Identifier" ? specifier.imported.name : specifier.imported.value;

/** What `new` creates from a class of the SDK. */
export function madeBy(kind: Kind): Kind | undefined {
  switch (kind) {
    case "ConsumerClass":
      return "Consumer";
    case "ClientClass":
      return "Client";
    case "TaskClass":
      return "Task";
    case "RestClass":
      return "Rest";
    default:
      return undefined;
  }
}

import { parts, type PyNode } from "./tree.js";

/** The type of a new name: collections accept any elements, as in Python. */
export function annotation(value: string, node: PyNode | undefined): string {
  if (value === "undefined") return ": any";
  if (node?.name === "ArrayExpression") {
    return value === "[]" || value.includes("{") ? ": any[]" : "";
  }
  const isObject = value === "{}" || value.startsWith("{ ");
  return node?.name === "DictionaryExpression" || isObject ? ": Record<string, any>" : "";
}

/** The fields that the methods of a class assign. */
export function fieldsOf(node: PyNode): Set<string> {
  const found = new Set<string>();
  const look = (one: PyNode): void => {
    if (one.name === "AssignStatement") {
      const [target] = one.children;
      const [owner, property] = target === undefined ? [] : parts(target);
      if (
        target?.name === "MemberExpression" &&
        owner?.text === "self" &&
        property?.name === "PropertyName"
      ) {
        found.add(property.text);
      }
    }
    for (const child of one.children) look(child);
  };
  look(node);
  return found;
}

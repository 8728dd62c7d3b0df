import { nameText } from "./expressions.js";
import { Untranslated, type PyNode } from "./tree.js";

/**
 * The fields of a `@dataclass`, each also as a parameter of the constructor.
 *
 * @throws {Untranslated} a field is declared in an unsupported way
 */
export function dataFields(
  body: PyNode | undefined,
  text: (node: PyNode) => string,
): { readonly fields: readonly PyNode[]; readonly taken: readonly string[] } {
  const fields = (body?.children ?? []).filter(({ name }) => name === "AssignStatement");
  const taken = fields.map((field) => {
    const [target] = field.children;
    const at = field.children.findIndex(({ name }) => name === "AssignOp");
    if (target === undefined) throw new Untranslated(field, "this field");
    const value = at < 0 ? undefined : field.children[at + 1];
    if (value === undefined) return `public ${nameText(target)}: any`;
    const factory = /^(?:dataclasses\.)?field\(default_factory=(list|dict)\)$/.exec(
      value.text,
    )?.[1];
    if (factory === undefined && /^(?:dataclasses\.)?field\(/.test(value.text)) {
      throw new Untranslated(field, "this field");
    }
    const made = factory === undefined ? text(value) : factory === "list" ? "[]" : "{}";
    return `public ${nameText(target)}: any = ${made}`;
  });
  return { fields, taken };
}

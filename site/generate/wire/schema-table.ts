import type { ObjectSchema, Schema } from "../../../packages/core/src/protocol/schema.js";
import { cell, code, fieldTable, limits, plain } from "../reference/markdown.js";
import { wire } from "../reference/rows.js";

/** A type of the wire in a few words; shared types are links. */
function typeOf(schema: Schema): string {
  const { $ref, type, items, anyOf, const: only } = schema;
  if ($ref !== undefined) return `[${$ref}](/wire/types#${$ref})`;
  if (only !== undefined) return plain(JSON.stringify(only));
  if (schema.enum !== undefined)
    return schema.enum.map((value) => plain(JSON.stringify(value))).join(plain(" | "));
  if (anyOf !== undefined) return [...new Set(anyOf.map(typeOf))].join(plain(" | "));
  if (type === "array") return items === undefined ? "array" : `list of ${typeOf(items)}`;
  return type ?? "anything";
}

interface Line {
  readonly path: string;
  readonly schema: Schema;
  readonly isRequired: boolean;
}

function linesOf(schema: Schema, before: string): readonly Line[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]) => {
    const path = `${before}${name}`;
    const isRequired = schema.required?.includes(name) === true;
    const line: Line = { path, schema: property, isRequired };
    if (property.properties !== undefined) return [line, ...linesOf(property, `${path}.`)];
    const { items } = property;
    return items?.properties === undefined ? [line] : [line, ...linesOf(items, `${path}[].`)];
  });
}

/** The properties of an object, those of objects within them included. */
export function schemaTable(schema: Schema, header: string): string {
  const lines = linesOf(schema, "");
  if (lines.length === 0) return "";
  const rows = lines.map(({ path, schema: each, isRequired }) => ({
    name: path,
    type: `<code>${typeOf(each)}</code>`,
    isRequired,
    limits: limits(each),
    text: cell(each.description ?? described(each)),
  }));
  const any = schema.requireAny;
  return [
    fieldTable(header, rows),
    ...(any === undefined ? [] : [`At least one of ${any.map(code).join(", ")} is given.`]),
  ].join("\n\n");
}

const described = ({ $ref }: Schema): string =>
  $ref === undefined ? "" : (wire.types[$ref]?.description ?? "");

/** A shared type: a table, or one for each of its forms. */
export function typeSection(name: string, schema: Schema, level: number): string {
  const heading = `${"#".repeat(level)} ${name} {#${name}}`;
  const forms = (schema.anyOf ?? []) as readonly ObjectSchema[];
  const body =
    schema.properties === undefined && forms.length > 0
      ? forms.map((form) => {
          const kind = form.properties?.["type"]?.const ?? form.properties?.["action"]?.const;
          const title =
            kind === undefined
              ? ""
              : `${"#".repeat(level + 1)} ${code(String(kind))} {#${name}-${String(kind)}}`;
          return [title, cell(form.description ?? ""), schemaTable(form, "Property")]
            .filter(Boolean)
            .join("\n\n");
        })
      : [schemaTable(schema, "Property")];
  return [heading, cell(schema.description ?? ""), ...body].filter(Boolean).join("\n\n");
}

export { typeOf };

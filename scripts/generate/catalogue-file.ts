import type { CatalogueData } from "../../packages/core/src/protocol/row.js";

const head = `// Generated from packages/core/src/schemas by \`npm run generate\`. Do not edit.

// A line is a name and the JSON of its row. A reader parses the rows that it needs, when it needs them.
`;

/** The catalogue as text that needs no schema library, one constant for methods, events and shared types each. */
export function catalogueFile(data: CatalogueData): string {
  return (
    head +
    Object.entries(data)
      .map(([name, rows]) => constant(`${name}Source`, rows as object))
      .join("")
  );
}

function constant(name: string, rows: object): string {
  const lines = Object.entries(rows).map(
    ([key, row]) => `${key} ${JSON.stringify(row, withoutProse)}`,
  );
  return `\nexport const ${name} = \`${asTemplate(lines.join("\n"))}\`;\n`;
}

/** Escapes what a template literal would take for its own. */
export const asTemplate = (text: string): string => text.replace(/[\\`]|\$\{/g, "\\$&");

/** Descriptions are for people: they are in the types and in the documents. */
function withoutProse(this: unknown, key: string, value: unknown): unknown {
  return key === "description" && typeof value === "string" ? undefined : value;
}

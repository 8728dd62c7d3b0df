import type { CatalogueData } from "../../packages/core/src/protocol/row.js";

const head = `// Generated from packages/core/src/schemas by \`npm run generate\`. Do not edit.

// Each line is a name and the JSON of its row. Readers parse rows lazily.
`;

/** The catalogue as strings that need no schema library: a constant each for methods, events and shared types. */
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

/** Escapes characters that are special in a template literal. */
export const asTemplate = (text: string): string => text.replace(/[\\`]|\$\{/g, "\\$&");

/** Drops descriptions: the types and the documents have them. */
function withoutProse(this: unknown, key: string, value: unknown): unknown {
  return key === "description" && typeof value === "string" ? undefined : value;
}

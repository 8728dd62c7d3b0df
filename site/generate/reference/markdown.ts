import type { Schema } from "../../../packages/core/src/protocol/schema.js";
import { prose } from "../../../scripts/generate/docstring.js";

const ENTITIES: Readonly<Record<string, string>> = { "<": "&lt;", ">": "&gt;", "&": "&amp;" };

/** Text that stands in Markdown for itself. */
export const plain = (text: string): string =>
  text
    .replace(/[<>&]/g, (character) => ENTITIES[character] as string)
    .replace(/[|[\]{}*`~\\]/g, (character) => `&#${character.charCodeAt(0)};`);

/** Markdown of a docstring, safe for a page: what is no code has no tags and no template in it. */
export function safe(markdown: string): string {
  return markdown
    .split(/(```[\s\S]*?```|`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replace(/</g, "&lt;").replace(/\{\{/g, "&#123;&#123;").replace(/^#/gm, "\\#"),
    )
    .join("");
}

/** The same in one line, for a cell of a table. */
export const cell = (markdown: string): string =>
  safe(markdown)
    .replace(/\s*\n\s*/g, " ")
    .replaceAll("|", "\\|");

export const code = (text: string): string => `\`${text}\``;

export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** A row of a table of fields. All but the name is Markdown. */
export interface FieldRow {
  readonly name: string;
  /** Other spellings of the name. */
  readonly also?: readonly string[];
  readonly id?: string;
  readonly type: string;
  readonly isRequired?: boolean;
  readonly limits?: string;
  readonly text: string;
}

/** Fields in two columns, for a screen may be narrow: the name with its type, and what there is to know. */
export function fieldTable(header: string, fields: readonly FieldRow[]): string {
  const rows = fields.map(({ id, name, also = [], type, isRequired, limits: range, text }) => [
    [
      `${id === undefined ? "" : `<a id="${id}"></a>`}${code(name)}${isRequired === true ? ' <span class="required">required</span>' : ""}`,
      ...also.map(code),
      `<span class="type">${type}</span>`,
    ].join("<br>"),
    [
      text,
      range === undefined || range === "" ? "" : `<span class="limits">${capital(range)}</span>`,
    ]
      .filter((part) => part !== "")
      .join("<br>"),
  ]);
  return `<div class="fields">\n\n${table([header, "Description"], rows)}\n\n</div>`;
}

const capital = (text: string) =>
  text.startsWith("dB") ? text : text.charAt(0).toUpperCase() + text.slice(1);

const UNITS: Readonly<Record<string, string>> = {
  s: "seconds",
  ms: "milliseconds",
  us: "microseconds",
};

const literal = (value: unknown) => code(JSON.stringify(value));

/** The unit, the range and the default of a value. */
export function limits(schema: Schema | undefined): string {
  if (schema === undefined) return "";
  const { unit, minimum, exclusiveMinimum, maximum, pattern } = schema;
  const parts: string[] = [];
  if (unit !== undefined) parts.push(UNITS[unit] ?? unit);
  if (minimum !== undefined && maximum !== undefined) parts.push(`${minimum} to ${maximum}`);
  else if (minimum !== undefined) parts.push(`at least ${minimum}`);
  else if (maximum !== undefined) parts.push(`at most ${maximum}`);
  if (exclusiveMinimum !== undefined) parts.push(`more than ${exclusiveMinimum}`);
  if (pattern !== undefined) parts.push(`matches ${code(pattern)}`);
  if (schema.default !== undefined) parts.push(`default ${literal(schema.default)}`);
  return parts.join("; ").replaceAll("|", "\\|");
}

/** A description without the limits, where those have a column of their own. */
export function description(text: string, schema: Schema | undefined): string {
  const own = schema !== undefined && text === prose(schema) ? (schema.description ?? "") : text;
  return capital(own);
}

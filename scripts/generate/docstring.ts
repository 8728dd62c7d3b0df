import type { Schema } from "../../packages/core/src/protocol/schema.js";

const unitNames: Readonly<Record<string, string>> = {
  s: "seconds",
  ms: "milliseconds",
  us: "microseconds",
};

/** The limits of a value in words: `In seconds, 1 to 600, default 30.` */
function limits({ unit, minimum, maximum, default: preset }: Schema): string | undefined {
  const parts: string[] = [];
  if (unit !== undefined) parts.push(`in ${unitNames[unit] ?? unit}`);
  if (minimum !== undefined && maximum !== undefined) parts.push(`${minimum} to ${maximum}`);
  else if (minimum !== undefined) parts.push(`at least ${minimum}`);
  else if (maximum !== undefined) parts.push(`at most ${maximum}`);
  if (preset !== undefined) parts.push(`default \`${JSON.stringify(preset)}\``);
  if (parts.length === 0) return undefined;
  const text = parts.join(", ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** The documentation of a value: its description, unit and limits. */
export const prose = (schema: Schema): string =>
  [schema.description, limits(schema)].filter((part) => part !== undefined).join(" ");

export function docstring(schema: Schema, indent: string): string {
  const text = prose(schema);
  return text === "" ? "" : `${indent}/** ${text.replaceAll("*/", "*\\/")} */\n`;
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { camelCase } from "../../../packages/core/src/names/twins.js";
import { root } from "../project.js";
import { membersThatSend, methodSentBy } from "./beyond-rows.js";
import { otherFace, rowOf, twinsOf, wire, type Face } from "./rows.js";

export interface Link {
  readonly text: string;
  readonly address: string;
}

const dashed = (name: string) => name.replace(/_$/, "").replaceAll("_", "-");

/** Where a method of a call is described. */
export function methodAddress(face: Face, name: string): string {
  const plain = name.replace(/_async$/, "");
  return face === "relay-v3"
    ? `/reference/relay-v3/call/${dashed(plain)}`
    : `/reference/compat-v2/call#${name}`;
}

/** Where a method of the wire is described: `calling.play.stop` stands with `calling.play`. */
export function wireAddress(method: string): string {
  const { parent } = wire.methods[method] ?? {};
  const page = (parent ?? method).replaceAll(".", "-").replaceAll("_", "-");
  return `/wire/${page}${parent === undefined ? "" : `#${method.replaceAll(".", "-")}`}`;
}

export const eventAddress = (event: string): string => `/wire/events#${event.replaceAll(".", "-")}`;

const programs: Readonly<Record<Face, string>> = { "relay-v3": "v3.ts", "compat-v2": "v2.ts" };

/** The pages of examples whose program of this face calls a method of this name. */
export function examplesOf(face: Face, names: readonly string[]): readonly Link[] {
  const folder = path.join(root, "docs/examples");
  if (!existsSync(folder)) return [];
  const call = new RegExp(`\\.(?:${names.join("|")})\\(`);
  return readdirSync(folder)
    .filter((file) => file.endsWith(".md") && file !== "index.md")
    .map((file) => file.slice(0, -3))
    .filter((name) => {
      const program = path.join(root, "examples", name, programs[face]);
      return existsSync(program) && call.test(readFileSync(program, "utf8"));
    })
    .map((name) => ({ text: name, address: `/examples/${name}` }));
}

const linked = (links: readonly Link[]) =>
  links.map(({ text, address }) => `[${text}](${address})`).join(", ");

/** What a member of another class is related to: the wire, and the other face. */
export function memberRelations(face: Face, name: string): readonly string[] {
  const method = methodSentBy(face, name);
  if (method === undefined) return [];
  const twins = membersThatSend(otherFace[face], method);
  const other = face === "relay-v3" ? "v2" : "v3";
  const member = name.replace(/^\w+\./, "");
  const examples = examplesOf(face, [member, camelCase(member)]);
  return [
    `**On the wire:** [\`${method}\`](${wireAddress(method)})`,
    ...(twins.length > 0 ? [`**In ${other}:** ${linked(twins)}`] : []),
    ...(examples.length > 0 ? [`**In use:** ${linked(examples)}`] : []),
  ];
}

/** What a method of a call is related to: the wire, the other face, the examples. */
export function relationsOf(face: Face, name: string): readonly string[] {
  const row = rowOf(face, name);
  if (row === undefined) return [];
  const twins = twinsOf(face, name).map((twin) => ({
    text: `\`${twin}\``,
    address: methodAddress(otherFace[face], twin),
  }));
  const examples = examplesOf(face, [name, camelCase(name)]);
  const lines = [`**On the wire:** [\`${row.method}\`](${wireAddress(row.method)})`];
  const event = wire.methods[row.method]?.event;
  if (event !== undefined) lines.push(`reported by [\`${event}\`](${eventAddress(event)})`);
  const other = face === "relay-v3" ? "v2" : "v3";
  return [
    lines.join(", "),
    twins.length > 0 ? `**In ${other}:** ${linked(twins)}` : `**In ${other}:** no counterpart`,
    ...(examples.length > 0 ? [`**In use:** ${linked(examples)}`] : []),
  ];
}

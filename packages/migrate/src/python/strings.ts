import { Untranslated, type PyNode } from "./tree.js";

/** A string of Python as one of JavaScript, with its own quotes where they fit. */
export function stringText(node: PyNode): string {
  const found = /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)\2$/.exec(node.text);
  if (found === null) throw new Untranslated(node, "this string");
  const [, prefix = "", quote = '"', body = ""] = found;
  const kind = prefix.toLowerCase();
  if (kind.includes("b")) throw new Untranslated(node, "bytes have no counterpart");
  if (kind.includes("r")) return JSON.stringify(body);
  if (quote.length === 3 || body.includes("\n")) return JSON.stringify(unescaped(body));
  return quote + body + quote;
}

const unescaped = (body: string): string =>
  body.replaceAll(/\\(\n|.)/g, (_all, letter: string) =>
    letter === "\n" ? "" : letter === "n" ? "\n" : letter === "t" ? "\t" : letter,
  );

/** An f-string as a template. */
export function templateText(node: PyNode, expression: (node: PyNode) => string): string {
  const found = /^[a-zA-Z]*("""|'''|"|')/.exec(node.text);
  const quote = found?.[1] ?? '"';
  let at = node.from + (found?.[0].length ?? 1);
  const end = node.to - quote.length;
  let text = "";
  const literal = (from: number, to: number): string =>
    node.text
      .slice(from - node.from, to - node.from)
      .replaceAll("{{", "{")
      .replaceAll("}}", "}")
      .replaceAll("`", "\\`")
      .replaceAll("${", "\\${")
      .replaceAll(new RegExp(`\\\\${quote[0] ?? '"'}`, "g"), quote[0] ?? '"');
  for (const part of node.children) {
    if (part.name !== "FormatReplacement") continue;
    text += literal(at, part.from);
    at = part.to;
    const inner = part.children.find(({ name }) => !/^(\{|\}|Format.*|Comment)$/.test(name));
    if (inner === undefined) throw new Untranslated(part, "this part of an f-string");
    const spec = part.children.find(({ name }) => name === "FormatSpec")?.text;
    text += `\${${formatted(part, expression(inner), spec)}}`;
  }
  return `\`${text}${literal(at, end)}\``;
}

function formatted(node: PyNode, text: string, spec: string | undefined): string {
  if (spec === undefined) return text;
  const digits = /^:\.(\d+)f$/.exec(spec)?.[1];
  if (digits !== undefined) return `${text}.toFixed(${digits})`;
  throw new Untranslated(node, `the format ${spec}`);
}

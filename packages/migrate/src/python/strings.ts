import { Untranslated, type PyNode } from "./tree.js";

/** A Python string as a JavaScript string, with the same quotes if possible. */
export function stringText(node: PyNode): string {
  const found = /^([a-zA-Z]*)("""|'''|"|')([\s\S]*)\2$/.exec(node.text);
  if (found === null) throw new Untranslated(node, "this string");
  const [, prefix = "", quote = '"', body = ""] = found;
  const kind = prefix.toLowerCase();
  if (kind.includes("b")) throw new Untranslated(node, "bytes have no counterpart");
  if (kind.includes("r")) return JSON.stringify(body);
  if (quote.length === 3 || body.includes("\n")) return JSON.stringify(unescaped(body));
  if (/\\(?:N|a|[0-7]{2}|[1-7])/.test(body)) throw new Untranslated(node, "this escape");
  // In Python, an unknown escape is a literal backslash.
  return quote + body.replaceAll(/\\([^nrtbfv'"\\ux0\n])/g, "\\\\$1") + quote;
}

/** `"{} of {name}".format(1, name=x)` as a template literal. */
export function formatCall(
  owner: PyNode,
  positional: readonly PyNode[],
  keywords: readonly (readonly [string, PyNode])[],
  expression: (node: PyNode) => string,
): string {
  const named = new Map(keywords);
  let next = 0;
  return template(owner, /\{\{|\}\}|\{([^{}]*)\}/g, (whole, inner) => {
    if (whole === "{{" || whole === "}}") return whole.slice(1);
    const [, name = "", spec] = /^(\w*)(:.*)?$/.exec(inner) ?? [];
    const value = name === "" ? positional[next++] : (named.get(name) ?? positional[Number(name)]);
    if (value === undefined) throw new Untranslated(owner, `the format {${inner}}`);
    return `\${${formatted(owner, expression(value), spec)}}`;
  });
}

/** `"%s of %d" % (a, b)` as a template literal. */
export function percentText(
  owner: PyNode,
  values: readonly PyNode[],
  expression: (node: PyNode) => string,
): string {
  let next = 0;
  const text = template(owner, /%%|%(\.\d+f|.)/g, (whole, kind) => {
    if (whole === "%%") return "%";
    const value = values[next++];
    const digits = /^\.(\d+)f$/.exec(kind)?.[1];
    if (value === undefined || (digits === undefined && kind !== "s" && kind !== "d")) {
      throw new Untranslated(owner, `the format ${whole}`);
    }
    const shown = expression(value);
    if (digits !== undefined) return `\${(${shown}).toFixed(${digits})}`;
    return kind === "d" ? `\${Math.trunc(${shown})}` : `\${${shown}}`;
  });
  if (next !== values.length) throw new Untranslated(owner, "values that the string does not name");
  return text;
}

/** A string with its placeholders replaced. */
function template(
  owner: PyNode,
  placeholder: RegExp,
  render: (whole: string, inner: string) => string,
): string {
  const found = /^(["'])([^"'\n]*)\1$/.exec(owner.text);
  if (found === null) throw new Untranslated(owner, "the format of this string");
  const body = (found[2] ?? "").replaceAll("`", "\\`").replaceAll("${", "\\${");
  return `\`${body.replaceAll(placeholder, (whole: string, inner: string) => render(whole, inner))}\``;
}

const unescaped = (body: string): string =>
  body.replaceAll(/\\(\n|.)/g, (_all, letter: string) =>
    letter === "\n" ? "" : letter === "n" ? "\n" : letter === "t" ? "\t" : letter,
  );

/** An f-string as a template literal. */
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
    const odd = part.children.find(({ name }) => /^Format(Conversion|SelfDoc)$/.test(name));
    if (odd !== undefined) throw new Untranslated(part, `${odd.text} in an f-string`);
    const spec = part.children.find(({ name }) => name === "FormatSpec")?.text;
    text += `\${${formatted(part, expression(inner), spec)}}`;
  }
  return `\`${text}${literal(at, end)}\``;
}

function formatted(node: PyNode, text: string, spec: string | undefined): string {
  if (spec === undefined) return text;
  const digits = /^:\.(\d+)f$/.exec(spec)?.[1];
  if (digits !== undefined) {
    return `${/^[\w.[\]]+$/.test(text) ? text : `(${text})`}.toFixed(${digits})`;
  }
  const padded = /^:0(\d+)d?$/.exec(spec)?.[1];
  if (padded !== undefined) return `String(${text}).padStart(${padded}, "0")`;
  throw new Untranslated(node, `the format ${spec}`);
}

import { readFileSync } from "node:fs";

import { parse } from "@babel/parser";

import type { Field } from "./spelled.js";

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly leadingComments?: readonly { readonly type: string; readonly value: string }[];
  readonly [key: string]: unknown;
}

/** A public member of an interface or a class in a source file. */
export interface Member extends Field {
  readonly isMethod: boolean;
  readonly isReadonly: boolean;
}

/** Type names that have the same meaning in every file. */
const everywhere = new Set(["Readonly", "Record", "Promise", "AbortSignal", "NonNullable", "Date"]);

/**
 * The members of an interface, or the public members of a class, in source order, with only the first of several
 * overloads. A type that would resolve differently in another file is given as `Interface["member"]`.
 */
export function membersOf(file: string, name: string, typeArguments = ""): Member[] {
  const source = readFileSync(file, "utf8");
  const { program } = parse(source, {
    sourceType: "module",
    plugins: ["typescript", "explicitResourceManagement"],
  });
  const declarations = (program.body as unknown as Node[]).map(
    (node) => (node["declaration"] as Node | null | undefined) ?? node,
  );
  const found = declarations.find(
    (node) =>
      ["TSInterfaceDeclaration", "ClassDeclaration"].includes(node.type) &&
      (node["id"] as { name: string }).name === name,
  );
  if (found === undefined) throw new Error(`${file} has no interface or class ${name}`);
  const members = new Map<string, Member>();
  for (const node of (found["body"] as { body: readonly Node[] }).body) {
    const key = node["key"] as { type: string; name?: string; value?: string } | undefined;
    const member = key?.name ?? key?.value;
    if (member === undefined || member === "constructor" || !isPublic(node)) continue;
    const known = members.get(member);
    const doc = docOf(node);
    if (known !== undefined) {
      if (known.doc === "") members.set(member, { ...known, doc });
      continue;
    }
    const annotation = (node["typeAnnotation"] as { typeAnnotation: Node } | undefined)
      ?.typeAnnotation;
    members.set(member, {
      name: member,
      type:
        annotation !== undefined && isPlain(annotation)
          ? source
              .slice(annotation.start, annotation.end)
              .replace(/^\(?([^]*?)\)? \| undefined$/, "$1")
          : `${name}${typeArguments}["${member}"]`,
      required: node["optional"] !== true,
      doc,
      isMethod:
        node.type === "TSMethodSignature" ||
        (/^(?:ClassMethod|TSDeclareMethod)$/.test(node.type) && node["kind"] === "method"),
      isReadonly: node["readonly"] === true || node["kind"] === "get",
    });
  }
  return [...members.values()];
}

const isPublic = (node: Node): boolean =>
  node["computed"] !== true &&
  node["static"] !== true &&
  node["accessibility"] === undefined &&
  !node.type.startsWith("ClassPrivate");

/** Whether a type uses no name that its file imports or declares. */
function isPlain(node: Node): boolean {
  if (node.type === "TSTypeQuery" || node.type === "TSImportType") return false;
  if (node.type === "TSTypeReference") {
    const name = (node["typeName"] as { name?: string }).name;
    if (name === undefined || !everywhere.has(name)) return false;
  }
  return Object.entries(node).every(([key, value]) => {
    if (key === "loc" || key.endsWith("Comments")) return true;
    const nodes = Array.isArray(value) ? value : [value];
    return nodes.every((item) => !isNode(item) || isPlain(item));
  });
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && "type" in value && "start" in value;

/** The doc comment of a member, without the asterisks. */
function docOf({ leadingComments = [] }: Node): string {
  const comment = leadingComments.findLast(
    ({ type, value }) => type === "CommentBlock" && value.startsWith("*"),
  );
  if (comment === undefined) return "";
  return comment.value
    .slice(1)
    .split("\n")
    .map((line) => line.replace(/^\s*\* ?/, ""))
    .join("\n")
    .trim();
}

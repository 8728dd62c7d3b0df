import { readFileSync } from "node:fs";

import { parse } from "@babel/parser";

/** A `describe` with the names of its tests, in order. */
export interface Suite {
  /** Empty for tests outside of any `describe`. */
  readonly name: string;
  readonly tests: string[];
}

type Node = { readonly type: string } & Readonly<Record<string, unknown>>;

/** The suites of a test file. A nested suite is listed under both names. */
export function suitesOf(file: string): Suite[] {
  const { program } = parse(readFileSync(file, "utf8"), {
    sourceType: "module",
    plugins: ["typescript", "explicitResourceManagement"],
  });
  const suites: Suite[] = [];
  const collect = (node: unknown, suite: Suite): void => {
    if (Array.isArray(node)) for (const item of node) collect(item, suite);
    if (!isNode(node)) return;
    const [kind, name] = declared(node);
    if (kind === "test") suite.tests.push(name);
    let inner = suite;
    if (kind === "suite") {
      inner = { name: suite.name === "" ? name : `${suite.name}, ${name}`, tests: [] };
      suites.push(inner);
    }
    for (const value of Object.values(node)) collect(value, inner);
  };
  const outside: Suite = { name: "", tests: [] };
  collect(program.body, outside);
  return [outside, ...suites].filter(({ tests }) => tests.length > 0);
}

/** What a call declares: `it("…")`, `it.each(…)("…")`, `describe("…")`. */
function declared(node: Node): [kind: "test" | "suite" | undefined, name: string] {
  const [first] = node.type === "CallExpression" ? (node["arguments"] as Node[]) : [];
  if (first?.type !== "StringLiteral") return [undefined, ""];
  let callee = node["callee"] as Node;
  while (callee.type === "CallExpression" || callee.type === "MemberExpression") {
    callee = callee[callee.type === "CallExpression" ? "callee" : "object"] as Node;
  }
  const name = first["value"] as string;
  if (callee["name"] === "it" || callee["name"] === "test") return ["test", name];
  return callee["name"] === "describe" ? ["suite", name] : [undefined, ""];
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

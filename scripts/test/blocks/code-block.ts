import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The API that a block is about if it imports none. */
export type Face = "v2" | "v3";

/** A piece of code in a page or in a docstring. */
export interface CodeBlock {
  /** The page or source file, relative to the root of the repository. */
  readonly file: string;
  /** The line where its code starts, from 1. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
  readonly face: Face;
}

export const root = path.resolve(__dirname, "../../..");

/** Returns every code block in the pages and in the docstrings. */
export function codeBlocks(): CodeBlock[] {
  return [
    ...pages().flatMap((file) => blocksOfPage(file, textOf(file))),
    ...sources().flatMap((file) => blocksOfSource(file, textOf(file))),
  ];
}

const textOf = (file: string): string => readFileSync(path.join(root, file), "utf8");

function filesBelow(folder: string, suffix: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(suffix))
    .map((name) => path.posix.join(folder, name.replaceAll(path.sep, "/")));
}

const packages = (): string[] => readdirSync(path.join(root, "packages"));

function pages(): string[] {
  const atTheTop = readdirSync(root).filter((name) => /^[A-Z]+\.md$/.test(name));
  const readmes = packages().map((name) => `packages/${name}/README.md`);
  const found = [...atTheTop, ...filesBelow("docs", ".md"), ...readmes, "examples/README.md"];
  return found.filter((file) => existsSync(path.join(root, file)));
}

function sources(): string[] {
  return packages().flatMap((name) => filesBelow(`packages/${name}/src`, ".ts"));
}

/** A block is about v3, unless it imports v2 only, or has `<!-- v2 -->` on the line before. */
function blocksOfPage(file: string, page: string): CodeBlock[] {
  const fences = page.matchAll(/(<!-- v2 -->\s*\n)?^( *)```([a-z]+)[^\n]*\n([^]*?)^ *```$/gm);
  return [...fences].map((match) => {
    const [all, mark = "", indent = "", language = "", body = ""] = match;
    const code = body.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    const importsV2Only = code.includes('"@twinline/compat-v2"') && !code.includes("relay-v3");
    return {
      file,
      line: lineAt(page, match.index + all.indexOf("```")) + 1,
      language,
      code,
      face: mark !== "" || importsV2Only ? "v2" : "v3",
    };
  });
}

function blocksOfSource(file: string, source: string): CodeBlock[] {
  const fences = source.matchAll(/\* ```([a-z]+)\n((?:(?!\* ```)[^])*)\* ```/g);
  return [...fences].map((match) => {
    const [, language = "", body = ""] = match;
    return {
      file,
      line: lineAt(source, match.index) + 1,
      language,
      code: body.replaceAll(/^ *\* ?/gm, "").trimEnd(),
      face: file.startsWith("packages/compat-v2/") ? "v2" : "v3",
    };
  });
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

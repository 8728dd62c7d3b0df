import type { SourceModule } from "./parse.js";

/** The code style of a file, which new code follows. */
export interface Dialect {
  readonly quote: '"' | "'";
  /** `;`, or nothing if the file has no semicolons. */
  readonly end: ";" | "";
  readonly indent: string;
  readonly isCommonJs: boolean;
}

/** Detects the code style of a file. */
export function dialectOf({ code, tree }: SourceModule): Dialect {
  const single = code.match(/'(?:[^'\n\\]|\\.)*'/g)?.length ?? 0;
  const double = code.match(/"(?:[^"\n\\]|\\.)*"/g)?.length ?? 0;
  const lines = code.split("\n").map((line) => line.replace(/\s*\/\/.*$/, "").trimEnd());
  const ended = lines.filter((line) => line.endsWith(";")).length;
  const open = lines.filter((line) => /(\)|['"\]\w])$/.test(line)).length;
  const indent = /\n([ \t]+)\S/.exec(code)?.[1] ?? "  ";
  return {
    quote: single > double ? "'" : '"',
    end: ended * 3 >= open || ended > 3 ? ";" : "",
    indent: indent.startsWith("\t") ? "\t" : indent.length >= 4 ? "    " : "  ",
    isCommonJs: tree.program.sourceType === "script" || !hasModuleSyntax(tree.program.body),
  };
}

const hasModuleSyntax = (body: readonly { readonly type: string }[]): boolean =>
  body.some(({ type }) => type.startsWith("Import") || type.startsWith("Export"));

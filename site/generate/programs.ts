import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { root } from "./project.js";

const LANGUAGES: Readonly<Record<string, string>> = {
  ".ts": "ts",
  ".js": "js",
  ".mjs": "js",
  ".py": "py",
  ".json": "json",
};

const LINK = /^\[`?([^\]`]+)`?\]\(([^)#]+)\)$/;

function blockOf(line: string, source: string): string | undefined {
  const [, title, href] = LINK.exec(line.trim()) ?? [];
  if (title === undefined || href === undefined || /^[a-z]+:/.test(href)) return undefined;
  const file = path.join(root, path.dirname(source), href);
  const language = LANGUAGES[path.extname(href)];
  if (language === undefined || !existsSync(file)) return undefined;
  const fence = "```";
  return `${fence}${language} [${title}]\n${readFileSync(file, "utf8").trimEnd()}\n${fence}`;
}

/**
 * On GitHub, a paragraph that is nothing but links to programs of the repository, one a line, is links.
 * On the site the programs themselves stand below them, one a tab.
 */
export function expandPrograms(text: string, source: string): string {
  let fenced = false;
  const paragraphs = text.split(/\n{2,}/);
  return paragraphs
    .map((paragraph) => {
      const outside = !fenced;
      if ((paragraph.match(/^(```|~~~)/gm) ?? []).length % 2 === 1) fenced = !fenced;
      if (!outside || !paragraph.startsWith("[")) return paragraph;
      const blocks = paragraph.split("\n").map((line) => blockOf(line, source));
      if (blocks.includes(undefined)) return paragraph;
      return `${paragraph.split("\n").join(" · ")}\n\n::: code-group\n\n${blocks.join("\n\n")}\n\n:::`;
    })
    .join("\n\n");
}

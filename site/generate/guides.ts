import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { elsewhere, guides, sections } from "../navigation.js";
import { expandPrograms } from "./programs.js";
import { root } from "./project.js";
import type { SidebarGroup } from "./sidebar.js";

const docs = path.join(root, "docs");

/** A page of the site that is written by hand: where it goes, and the file of the repository it comes from. */
export interface Guide {
  /** Below the root of the site, with `.md`. */
  readonly page: string;
  /** Below the root of the repository. */
  readonly source: string;
  readonly title: string;
  readonly text: string;
}

function guideOf(page: string, source: string): Guide {
  const text = readFileSync(path.join(root, source), "utf8");
  const heading = /^# (.+)$/m.exec(text)?.[1];
  if (heading === undefined) {
    throw new Error(
      `${source} has no heading of the first level: the site takes its title from it.`,
    );
  }
  const title = heading.replaceAll("`", "").trim();
  return { page, source, title, text: expandPrograms(text, source) };
}

/** All of `docs/`, and the pages that stand elsewhere. */
export function readGuides(): readonly Guide[] {
  const found = readdirSync(docs, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".md"))
    .toSorted()
    .map((file) => guideOf(file, `docs/${file}`));
  const others = Object.entries(elsewhere)
    .filter(([name]) => !found.some(({ page }) => page === `${name}.md`))
    .filter(([, source]) => existsSync(path.join(root, source)))
    .map(([name, source]) => guideOf(`${name}.md`, source));
  return [...found, ...others];
}

/** Files next to the pages in `docs/`, such as pictures. */
export function readAttachments(): readonly string[] {
  return readdirSync(docs, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(".md"))
    .map((entry) => path.relative(docs, path.join(entry.parentPath, entry.name)));
}

const linkTo = ({ page, title }: Guide) => ({
  text: title,
  link: `/${page.replace(/(^|\/)index\.md$/, "$1").replace(/\.md$/, "")}`,
});

/** The sidebar of the guides: those of `navigation.ts` in its order, then the others. */
export function guidesSidebar(all: readonly Guide[]): readonly SidebarGroup[] {
  const named = (name: string) => all.filter(({ page }) => page === `${name}.md`);
  const listed = new Set(guides.flatMap(({ pages }) => pages));
  const loose = all.filter(({ page }) => !page.includes("/") && !listed.has(page.slice(0, -3)));
  const groups = guides.map(({ text, pages }) => ({
    text,
    items: [...pages.flatMap(named), ...(text === "Guides" ? loose : [])].map(linkTo),
  }));
  const folders = Object.entries(sections).map(([folder, text]) => ({
    text,
    collapsed: folder === "decisions",
    items: all
      .filter(({ page }) => page.startsWith(`${folder}/`))
      .toSorted(
        (a, b) => Number(b.page.endsWith("/index.md")) - Number(a.page.endsWith("/index.md")),
      )
      .map(linkTo),
  }));
  const [start, ...rest] = groups;
  const [examples, ...others] = folders;
  return [start, examples, ...rest, ...others]
    .filter((group) => group !== undefined)
    .filter(({ items }) => items.length > 0);
}

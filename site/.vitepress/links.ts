import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import type { MarkdownRenderer } from "vitepress";

import { homepage, pages, repository, root } from "../generate/project.js";

const sources = JSON.parse(readFileSync(path.join(pages, "sources.json"), "utf8")) as Readonly<
  Record<string, string>
>;
const pageOf = new Map(Object.entries(sources).map(([page, source]) => [source, page]));

const PLAYGROUND = /^playground\/(#.*)?$/;

/** Where a link of a page leads on the site: to a page, to a file of the repository, or to the playground. */
function targetOf(href: string, page: string): string {
  const here = path.posix.dirname(page);
  const toPage = (target: string) => path.posix.relative(here, target) || ".";
  if (href.startsWith(homepage)) {
    const rest = href.slice(homepage.length);
    if (PLAYGROUND.test(rest)) return `${toPage("playground")}/index.html${rest.slice(11)}`;
    return toPage(rest || "index.html");
  }
  if (/^([a-z]+:|#|\/)/i.test(href)) return href;
  const source = sources[page];
  if (source === undefined) return href;
  const [file = "", anchor] = href.split("#");
  const hash = anchor === undefined ? "" : `#${anchor}`;
  const wanted = path.posix.join(path.posix.dirname(source), decodeURI(file));
  const known = pageOf.get(wanted) ?? pageOf.get(`${wanted.replace(/\/$/, "")}/index.md`);
  if (known !== undefined) return `${toPage(known)}${hash}`;
  if (wanted === "docs/openrpc.json") return "/openrpc.json";
  if (wanted === "docs/examples" || !existsSync(path.join(root, wanted))) return href;
  const kind = statSync(path.join(root, wanted)).isDirectory() ? "tree" : "blob";
  return `${repository}/${kind}/main/${wanted.replace(/\/$/, "")}${hash}`;
}

/** What reads well on GitHub works on the site: links into the repository, and links to the site itself. */
export function linksPlugin(md: MarkdownRenderer): void {
  md.core.ruler.push("twinline-links", ({ tokens, env }) => {
    const page = (env as { relativePath: string }).relativePath;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      if (token.type !== "link_open") continue;
      const href = token.attrGet("href") ?? "";
      token.attrSet("href", targetOf(href, page));
    }
  });
  const renderLink = md.renderer.rules["link_open"];
  md.renderer.rules["link_open"] = (tokens, index, options, env, self) => {
    const token = tokens[index];
    const href = token?.attrGet("href") ?? "";
    // The playground is a separate page: the site's router must leave its links to the browser.
    if (token !== undefined && href.includes("playground/index.html")) {
      token.attrSet("target", "_self");
      return self.renderToken(tokens, index, options);
    }
    const html =
      renderLink?.(tokens, index, options, env, self) ?? self.renderToken(tokens, index, options);
    // VitePress would change an anchor as it changes a heading. Ours are what they are.
    const anchor = /#.*$/.exec(href)?.[0];
    return anchor === undefined
      ? html
      : html.replace(/(href="[^"#]*)#[^"]*"/, (_, before: string) => `${before}${anchor}"`);
  };
}

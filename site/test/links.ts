import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

import { repository, root } from "../generate/project.js";
import { dist } from "../server.mjs";

const decoded = (text: string) =>
  text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");

/** All pages of the built site, below its root. */
export const builtPages = (): readonly string[] =>
  readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((file) => file.split(path.sep).join("/"))
    .filter((file) => file.endsWith(".html"))
    .toSorted();

/** Finds the links of the built pages that lead nowhere. */
export class LinkCheck {
  readonly problems: string[] = [];
  /** How many links were followed. */
  count = 0;
  readonly #anchors = new Map<string, ReadonlySet<string>>();

  run(): void {
    for (const page of builtPages()) {
      const html = readFileSync(path.join(dist, page), "utf8");
      for (const [, name = "", value = ""] of html.matchAll(/\s(href|src)="([^"]*)"/g)) {
        this.count += 1;
        const problem = this.#problemOf(decoded(value), page, name);
        if (problem !== undefined) this.problems.push(`${page}: ${value}: ${problem}`);
      }
    }
  }

  #problemOf(link: string, page: string, attribute: string): string | undefined {
    if (link.startsWith(repository)) return inRepository(link.slice(repository.length));
    if (/^(mailto:|data:)/.test(link)) return undefined;
    if (/^[a-z]+:\/\//i.test(link) || link.startsWith("//")) {
      return attribute === "src" ? "is fetched from another host" : undefined;
    }
    if (link.startsWith("/")) return "is absolute: it works at the root of a host only";
    const [address = "", hash] = link.split("#");
    const target =
      address === ""
        ? page
        : path.posix.join(path.posix.dirname(page), address.split("?")[0] ?? "");
    const file = this.#fileOf(decodeURIComponent(target));
    if (file === undefined) return "there is no such page";
    const anchor = hash === undefined ? "" : decodeURIComponent(hash);
    // What follows `#` in a link to the playground is the program.
    if (anchor === "" || !file.endsWith(".html") || file.startsWith("playground/"))
      return undefined;
    return this.#anchorsOf(file).has(anchor) ? undefined : "the page has no such anchor";
  }

  #fileOf(target: string): string | undefined {
    const full = path.join(dist, target);
    if (existsSync(full) && statSync(full).isFile()) return target;
    const index = path.posix.join(target, "index.html");
    return existsSync(path.join(dist, index)) ? index : undefined;
  }

  #anchorsOf(file: string): ReadonlySet<string> {
    const known = this.#anchors.get(file);
    if (known !== undefined) return known;
    const html = readFileSync(path.join(dist, file), "utf8");
    const found = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = ""]) => decoded(id)));
    this.#anchors.set(file, found);
    return found;
  }
}

/** Links into the repository lead to files that are in it. */
function inRepository(rest: string): string | undefined {
  const [, file] = /^\/(?:blob|tree|raw)\/main\/([^#?]+)/.exec(rest) ?? [];
  if (file === undefined) return undefined;
  return existsSync(path.join(root, decodeURIComponent(file)))
    ? undefined
    : "the repository has no such file";
}

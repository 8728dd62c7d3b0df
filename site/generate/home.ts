import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { root, site } from "./project.js";

const fence = "```";

/** The first program of README that imports a package: it is compiled and run there. */
function programOf(name: string): string {
  const readme = readFileSync(path.join(root, "README.md"), "utf8");
  const blocks = [...readme.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map(([, text = ""]) => text);
  const program = blocks.find((text) => text.includes(`"${name}"`));
  if (program === undefined) throw new Error(`README.md has no program that imports ${name}.`);
  const title = name === "@twinline/relay-v3" ? "v3" : "v2";
  return `${fence}ts [${title}]\n${program}${fence}`;
}

/** The landing page: its programs are those of README, and its links those that are there. */
export function homePage(has: (page: string) => boolean): string {
  const hasPlayground = existsSync(path.join(site, "playground/build.mjs"));
  return readFileSync(path.join(site, "home.md"), "utf8")
    .replace(/<!-- program: (\S+) -->/g, (_, name: string) => programOf(name))
    .replace("link: /start", `link: ${has("quick-start.md") ? "/quick-start" : "/testing"}`)
    .replace(/ {4}- theme: alt\n {6}text: Try it[^\n]*\n {6}link: \/playground\n/, (action) =>
      hasPlayground
        ? action.replace("link: /playground", "link: /playground/index.html\n      target: _self")
        : "",
    );
}

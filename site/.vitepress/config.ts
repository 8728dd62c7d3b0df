import { existsSync, readFileSync } from "node:fs";
import path from "node:path";

import { type DefaultTheme, defineConfig } from "vitepress";

import { pages, repository, site } from "../generate/project.js";
import { slugify } from "./headings.js";
import { linksPlugin } from "./links.js";
import { tablesPlugin } from "./tables.js";

const sidebar = JSON.parse(
  readFileSync(path.join(pages, "sidebar.json"), "utf8"),
) as DefaultTheme.SidebarMulti;

const icon = readFileSync(path.join(pages, "public/icon.svg"), "utf8");

const has = (file: string) => existsSync(path.join(pages, file));

const nav: DefaultTheme.NavItem[] = [
  { text: "Guides", link: has("quick-start.md") ? "/quick-start" : "/testing" },
  ...(has("examples/index.md") ? [{ text: "Examples", link: "/examples/" }] : []),
  ...(has("reference/index.md") ? [{ text: "Reference", link: "/reference/" }] : []),
  ...(has("wire/index.md") ? [{ text: "Wire", link: "/wire/" }] : []),
  ...(existsSync(path.join(site, "playground/build.mjs"))
    ? [{ text: "Playground", link: "/playground/index.html", target: "_self" }]
    : []),
];

export default defineConfig({
  title: "Twinline",
  description:
    "Control live phone calls from TypeScript over RELAY: one protocol core, the v2 and the v3 API, and a simulator of the platform.",
  lang: "en",
  srcDir: "pages",
  ignoreDeadLinks: [/playground\//],
  markdown: {
    anchor: { slugify },
    config(md) {
      linksPlugin(md);
      tablesPlugin(md);
    },
  },
  head: [["link", { rel: "icon", href: `data:image/svg+xml,${encodeURIComponent(icon)}` }]],
  vite: { build: { chunkSizeWarningLimit: 4096 } },
  themeConfig: {
    logo: "/icon.svg",
    nav,
    sidebar,
    outline: [2, 3],
    search: { provider: "local" },
    socialLinks: [{ icon: "github", link: repository }],
    footer: { message: "MIT licence" },
  },
});

// `npm run site [-- --base /x/]`: installs the site's dependencies, writes its pages, and builds them into site/dist.
// Without --base, all addresses are relative, so the folder works at any path on any host.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import "./ensure.mjs";
import { root } from "./build/packages.mjs";
import { ensureDependencies } from "./ensure/dependencies.mjs";

const { values } = parseArgs({ options: { base: { type: "string", default: "./" } } });

const site = path.join(root, "site");
const out = path.join(site, "dist");
const playground = path.join(site, "playground/build.mjs");

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

ensureDependencies(site);
run(path.join(root, "node_modules/typescript/bin/tsc"), "-p", site);
run("--import", "tsx", path.join(site, "generate/main.ts"));
run(
  path.join(site, "node_modules/vitepress/bin/vitepress.js"),
  ...["build", site, "--base", values.base, "--outDir", out],
);
if (existsSync(playground)) run(playground, "--out", path.join(out, "playground"));
console.log("\nBuilt into site/dist. To view it: npm run site:serve");

// Bundles the simulator's phone, a web page, into dist/phone of its package.
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { build } from "esbuild";

import { root } from "./packages.mjs";

const source = path.join(root, "packages/simulator/phone");
const target = path.join(root, "packages/simulator/dist/phone");

mkdirSync(target, { recursive: true });
for (const name of ["index.html", "icon.svg"]) {
  cpSync(path.join(source, name), path.join(target, name));
}
const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [
    { in: path.join(source, "main.tsx"), out: "page" },
    { in: path.join(source, "styles/index.css"), out: "page" },
  ],
  outdir: target,
  bundle: true,
  minify: true,
  sourcemap: true,
  metafile: true,
  // A classic script also works when the page is opened as a file, without a server.
  format: "iife",
  external: ["node:*"],
  alias: {
    // Use the sources, of which the page needs little, instead of the bundle, which needs Node.js.
    "@twinline/core/internal": path.join(root, "packages/core/src/internal.ts"),
    react: "preact/compat",
  },
  target: ["es2022", "chrome109", "firefox115", "safari16.4"],
  jsx: "automatic",
  jsxImportSource: "preact",
  legalComments: "none",
  logLevel: "warning",
  logOverride: { "unsupported-css-nesting": "error" },
});

/** `node_modules/@scope/name/file` → `@scope/name`; undefined for a source of ours. */
const packageOf = (file) => /^node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];

// Include the licence of every bundled package.
const bundled = new Set(
  Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([file]) => packageOf(file)),
  ),
);
bundled.delete(undefined);
const notices = [...bundled].toSorted().map((name) => {
  const folder = path.join(root, "node_modules", name);
  const licence = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (licence === undefined) throw new Error(`${name} is bundled but has no licence file.`);
  return `${name}\n\n${readFileSync(path.join(folder, licence), "utf8").trim()}\n`;
});
writeFileSync(path.join(target, "LICENSES.txt"), notices.join("\n\n"));

// The simulator's phone: a web page, bundled with all it needs into dist/phone of its package.
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
  // A plain script works from a file, too, where there is no server to load a module from.
  format: "iife",
  external: ["node:*"],
  alias: {
    // The sources, of which the page takes little: not the bundle with all that needs Node.js.
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

// What is bundled comes with its licence.
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
  if (licence === undefined) throw new Error(`${name} is bundled and has no file of its licence.`);
  return `${name}\n\n${readFileSync(path.join(folder, licence), "utf8").trim()}\n`;
});
writeFileSync(path.join(target, "LICENSES.txt"), notices.join("\n\n"));

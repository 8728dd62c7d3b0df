// Runs a TypeScript program on any supported Node.js: node scripts/run.mjs <file> [arguments]
// Packages stay out of the bundle, so a program gets @twinline packages by name, as built, like a user's would.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { build } from "esbuild";

import { root } from "./build/packages.mjs";

const [file, ...args] = process.argv.slice(2);
if (file === undefined || !existsSync(file)) {
  console.error(
    file === undefined ? "usage: node scripts/run.mjs <file> [arguments]" : `There is no ${file}.`,
  );
  process.exit(1);
}

const name = path.basename(file).replace(/\.[cm]?ts$/, "");
const directory = path.join(root, ".cache/run");
const [map, code] = await bundle();

async function bundle() {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.resolve(file)],
    outfile: path.join(directory, `${name}.mjs`),
    write: false,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "error",
  }).catch(() => process.exit(1));
  return outputFiles;
}

// Named by content: programs that run at the same time don't write over each other.
const hash = createHash("sha256").update(code.contents).digest("hex").slice(0, 12);
const output = path.join(directory, `${name}-${hash}.mjs`);
if (!existsSync(output)) {
  mkdirSync(directory, { recursive: true });
  const mapName = `${path.basename(output)}.map`;
  const linked = code.text.replace(
    `sourceMappingURL=${name}.mjs.map`,
    `sourceMappingURL=${mapName}`,
  );
  writeAtomically(path.join(directory, mapName), map.contents);
  writeAtomically(output, linked);
}

function writeAtomically(target, contents) {
  const unfinished = `${target}.${process.pid}`;
  writeFileSync(unfinished, contents);
  renameSync(unfinished, target);
}

process.argv = [process.argv[0], output, ...args];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(output).href);

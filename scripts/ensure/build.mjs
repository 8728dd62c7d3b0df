import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import { packages, root } from "../build/packages.mjs";
import { complaintOf, fail, npmComplaintOf, say } from "./say.mjs";

const stampFile = path.join(root, ".cache/build-stamp");

/** All inputs of the build, relative to the root. A directory stands for all files in it. */
const inputs = () => [
  "package-lock.json",
  "packages/simulator/phone",
  "rollup.config.mjs",
  "scripts/build",
  "tsconfig.base.json",
  "tsconfig.json",
  ...packages().flatMap(({ directory }) =>
    ["package.json", "tsconfig.json", "src"].map((name) =>
      path.relative(root, path.join(directory, name)),
    ),
  ),
];

function filesOf(input) {
  const full = path.join(root, input);
  if (!statSync(full).isDirectory()) return [input];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
}

/** Hashes contents, not times: switching branches back and forth needs no rebuild, and a deletion is noticed. */
function stamp() {
  const hash = createHash("sha256");
  for (const file of inputs().flatMap(filesOf).toSorted()) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(path.join(root, file)))
      .update("\0");
  }
  return hash.digest("hex");
}

const outputs = () => [
  ...packages().flatMap(({ directory, entries }) =>
    entries.flatMap((name) =>
      [`esm/${name}.js`, `esm/${name}.d.ts`, `cjs/${name}.js`, `cjs/${name}.d.ts`].map((file) =>
        path.join(directory, "dist", file),
      ),
    ),
  ),
  path.join(root, "packages/simulator/dist/phone/page.js"),
];

function isFresh(wanted) {
  return (
    existsSync(stampFile) &&
    readFileSync(stampFile, "utf8") === wanted &&
    outputs().every((file) => existsSync(file))
  );
}

const bin = (name, file) => path.join(root, "node_modules", name, file);

/** Builds every package; returns undefined on success, otherwise the output of the tool that failed. */
export function build() {
  const wanted = stamp();
  rmSync(stampFile, { force: true });
  // Without --force, tsc trusts its build info and would not recreate a deleted declaration.
  const force = outputs().every((file) => existsSync(file)) ? [] : ["--force"];
  const complaint =
    complaintOf(process.execPath, [bin("typescript", "bin/tsc"), "-b", ...force], { cwd: root }) ??
    complaintOf(process.execPath, [bin("rollup", "dist/bin/rollup"), "-c", "--silent"], {
      cwd: root,
    }) ??
    complaintOf(process.execPath, [path.join(root, "scripts/build/page.mjs")], { cwd: root });
  if (complaint !== undefined) return complaint;
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, wanted);
  return undefined;
}

/**
 * npm links the commands of the packages on install, but skips those that are not built yet; `npx` would then look for
 * a package of that name in the registry.
 */
function linkCommands() {
  const missing = packages().filter(({ manifest }) =>
    Object.keys(manifest.bin ?? {}).some(
      (name) => !existsSync(path.join(root, "node_modules/.bin", name)),
    ),
  );
  if (missing.length === 0) return undefined;
  const args = [
    "rebuild",
    "--ignore-scripts",
    "--loglevel=error",
    ...missing.map(({ name }) => name),
  ];
  return npmComplaintOf(args, root);
}

export function buildOrFail() {
  say("building the packages (tsc, rollup, esbuild) …");
  const complaint = build() ?? linkCommands();
  if (complaint === undefined) return;
  process.stderr.write(`${complaint}\n`);
  fail(
    "the build failed; see the output above.",
    "Fix the reported errors, then run the same command again.",
  );
}

/** Builds if any input has changed since the last build. */
export function ensureBuild() {
  if (!isFresh(stamp())) buildOrFail();
}

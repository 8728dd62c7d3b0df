// What to build, read from the package.json files, so that nothing is declared twice.
import { readFileSync } from "node:fs";
import path from "node:path";

export const root = path.resolve(import.meta.dirname, "../..");

export const readJson = (file) => JSON.parse(readFileSync(file, "utf8"));

/** Returns the name of the source in `src` of a built file in dist/esm or dist/browser. */
function entryOf(file) {
  const match = /^(?:\.\/)?dist\/(?:esm|browser)\/(.+)\.js$/.exec(file);
  if (match === null) throw new Error(`Expected a file in dist/esm or dist/browser, got ${file}.`);
  return match[1];
}

/**
 * Each workspace with its entries (`exports`), those that browsers have too, and its executables (`bin`),
 * by the name of their source.
 */
export function packages() {
  return readJson(path.join(root, "package.json")).workspaces.map((workspace) => {
    const directory = path.join(root, workspace);
    const manifest = readJson(path.join(directory, "package.json"));
    const entries = Object.values(manifest.exports)
      .map((target) => target.import?.default)
      .filter((file) => file !== undefined)
      .map(entryOf);
    const browserEntries = Object.values(manifest.exports)
      .map((target) => target.browser?.import.default)
      .filter((file) => file !== undefined)
      .map(entryOf);
    const bin =
      typeof manifest.bin === "string" ? [manifest.bin] : Object.values(manifest.bin ?? {});
    const executables = bin.map(entryOf).filter((name) => !entries.includes(name));
    return { name: manifest.name, directory, manifest, entries, browserEntries, executables };
  });
}

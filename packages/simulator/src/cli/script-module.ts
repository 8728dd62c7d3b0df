import { existsSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** The part of esbuild that is needed here. It is the user's own, if they have one. */
interface Esbuild {
  build(options: object): Promise<{ outputFiles: readonly { readonly text: string }[] }>;
}

/**
 * Loads a module of the user's, in TypeScript or JavaScript. TypeScript is read by Node.js where it
 * can, else by the esbuild that is installed beside the file.
 *
 * @param home another place to look for esbuild
 * @throws when the file does not exist, cannot be loaded, or throws
 */
export async function loadModule(file: string, home: string): Promise<Record<string, unknown>> {
  if (!existsSync(file)) throw new Error(`${file} does not exist.`);
  if (!/\.[cm]?tsx?$/.test(file) || readsTypeScript()) return imported(file);
  const esbuild = findEsbuild([file, path.join(home, "package.json")]);
  if (esbuild === undefined) {
    throw new Error(
      `Node.js ${process.versions.node} cannot read TypeScript, and esbuild is not installed. ` +
        `Use Node.js 22.18 or later, run npm install --save-dev esbuild, or write it in JavaScript (.mjs).`,
    );
  }
  return imported(file, await translated(file, esbuild));
}

function readsTypeScript(): boolean {
  // Node.js 20 does not have it, and says nothing about it.
  const { typescript } = process.features as { readonly typescript?: string | false };
  return typeof typescript === "string";
}

/** Looks for it as these files would, one after the other. */
function findEsbuild(files: readonly string[]): Esbuild | undefined {
  for (const from of files) {
    try {
      return createRequire(from)("esbuild") as Esbuild;
    } catch {
      // Not here, then.
    }
  }
  return undefined;
}

async function translated(file: string, esbuild: Esbuild): Promise<string> {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: path.dirname(file),
    entryPoints: [file],
    write: false,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: "inline",
    logLevel: "error",
  });
  return outputFiles[0]?.text ?? "";
}

async function imported(file: string, text?: string): Promise<Record<string, unknown>> {
  if (text === undefined)
    return (await import(pathToFileURL(file).href)) as Record<string, unknown>;
  // Beside the script, so that it finds the packages that the script would find.
  const { dir, name } = path.parse(file);
  const beside = path.join(dir, `.${name}.${process.pid}.mjs`);
  await writeFile(beside, text);
  try {
    process.setSourceMapsEnabled(true);
    return (await import(pathToFileURL(beside).href)) as Record<string, unknown>;
  } finally {
    await rm(beside, { force: true });
  }
}

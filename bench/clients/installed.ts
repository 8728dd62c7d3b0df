import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

import { otherSdks, packagesOf } from "./other-sdks.js";

/** An SDK named by `--with` could not be installed. */
export class InstallError extends Error {
  constructor(message: string, options: ErrorOptions) {
    super(message, options);
    this.name = "InstallError";
  }
}

/** The folder of one SDK. Git and the linters ignore it. */
export const folderOf = (name: string): string => resolve(".cache/bench", name);

/** Installs another project's SDK, if it is not installed yet.
 * @throws {InstallError} if npm cannot install it
 */
export function install(name: string): void {
  const folder = folderOf(name);
  const packages = otherSdks[name]?.packages ?? {};
  if (isInstalled(folder, packages)) return;
  mkdirSync(folder, { recursive: true });
  const manifest = { private: true, dependencies: packages };
  writeFileSync(join(folder, "package.json"), `${JSON.stringify(manifest, undefined, 2)}\n`);
  const named = packagesOf(name).join(", ");
  console.error(`installing ${named} into ${folder} …`);
  try {
    npm(
      [
        "install",
        "--prefix",
        folder,
        "--ignore-scripts",
        "--no-audit",
        "--no-fund",
        "--fetch-retries=1",
      ],
      folder,
    );
  } catch (error) {
    const { stderr = "" } = error as { stderr?: string };
    throw new InstallError(
      `${stderr}--with ${name}: npm could not install ${named}. The first run ` +
        "needs the npm registry; without --with, the benchmark needs no network.",
      { cause: error },
    );
  }
}

/** Loads a module of an installed SDK. */
export function loadOther(name: string, module: string): unknown {
  return createRequire(join(folderOf(name), "package.json"))(module);
}

/** npm writes this file once everything is installed. */
function isInstalled(folder: string, packages: Readonly<Record<string, string>>): boolean {
  try {
    const note = readFileSync(join(folder, "node_modules/.package-lock.json"), "utf8");
    const found = (JSON.parse(note) as { packages: Record<string, { version?: string }> }).packages;
    return Object.entries(packages).every(
      ([one, version]) => found[`node_modules/${one}`]?.version === version,
    );
  } catch {
    return false;
  }
}

function npm(args: readonly string[], cwd: string): void {
  const script = process.env["npm_execpath"];
  const [command, before] = script === undefined ? ["npm", []] : [process.execPath, [script]];
  execFileSync(command, [...before, ...args, "--no-progress", "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    shell: script === undefined && process.platform === "win32",
  });
}

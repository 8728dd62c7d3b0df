import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

import { others, packagesOf } from "./others.js";

/** An SDK that was asked for could not be installed. */
export class InstallError extends Error {
  constructor(message: string, options: ErrorOptions) {
    super(message, options);
    this.name = "InstallError";
  }
}

/** Each has a folder of its own, which Git and the linters ignore. */
export const folderOf = (name: string): string => resolve(".cache/bench", name);

/**
 * Installs the SDK of another house, unless it is there.
 *
 * @throws {InstallError} npm cannot do it
 */
export function install(name: string): void {
  const folder = folderOf(name);
  const packages = others[name]?.packages ?? {};
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
      `${stderr}--with ${name}: npm could not install ${named}. It needs the npm ` +
        "registry this once. Without --with, the bench needs no network.",
      { cause: error },
    );
  }
}

/** A module of an SDK that is installed. */
export function loadOther(name: string, module: string): unknown {
  return createRequire(join(folderOf(name), "package.json"))(module);
}

/** npm notes what it has installed when all of it is there. */
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

import { execFileSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import path from "node:path";

import { packages, root } from "../build/packages.mjs";
import { installedWith } from "../licences/installed-with.js";

/** Sizes of a package, in bytes. */
export interface InstallSize {
  /** Its own tarball, as downloaded. */
  readonly packed: number;
  /** On disk, with all its dependencies. */
  readonly installed: number;
}

function directorySize(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => !path.relative(directory, entry.parentPath).includes("node_modules"))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

interface Packed {
  readonly name: string;
  readonly size: number;
  readonly unpackedSize: number;
}

function pack(): Packed[] {
  const args = ["pack", "--workspaces", "--dry-run", "--json", "--ignore-scripts"];
  const npm = process.env["npm_execpath"];
  const [command, before] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  const printed = execFileSync(command, [...before, ...args], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    shell: npm === undefined && process.platform === "win32",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return JSON.parse(printed) as Packed[];
}

/** The sizes of each of our packages, by name. */
export function installSizes(): Map<string, InstallSize> {
  const packed = new Map(pack().map((one) => [one.name, one]));
  return new Map(
    packages().map((own) => {
      const tarball = packed.get(own.name);
      if (tarball === undefined) throw new Error(`npm pack did not list ${own.name}.`);
      const installed = installedWith(own)
        .map(({ name, directory }) => packed.get(name)?.unpackedSize ?? directorySize(directory))
        .reduce((sum, size) => sum + size, 0);
      return [own.name, { packed: tarball.size, installed }];
    }),
  );
}

import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import path from "node:path";

import { packages, readJson, root, type Manifest } from "../build/packages.mjs";

/** What a package takes, in bytes. */
export interface InstallSize {
  /** Its own tarball, as it is downloaded. */
  readonly packed: number;
  /** On disk, with everything it depends on. */
  readonly installed: number;
}

function directorySize(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter((entry) => !path.relative(directory, entry.parentPath).includes("node_modules"))
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}

/** Where Node.js would find a dependency of the package in this directory. */
function find(name: string, from: string): string {
  for (let place = from; ; place = path.dirname(place)) {
    const candidate = path.join(place, "node_modules", name);
    if (existsSync(candidate)) return candidate;
    if (place === path.dirname(place)) throw new Error(`${name} is not installed for ${from}.`);
  }
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

/** The sizes of every package of ours, by name. */
export function installSizes(): Map<string, InstallSize> {
  const packed = new Map(pack().map((one) => [one.name, one]));
  const workspaces = packages();

  function collect(directory: string, manifest: Manifest, sizes: Map<string, number>): void {
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      const ours = workspaces.find(({ name }) => name === dependency);
      const place = ours?.directory ?? find(dependency, directory);
      if (sizes.has(place)) continue;
      sizes.set(place, packed.get(dependency)?.unpackedSize ?? directorySize(place));
      collect(place, readJson(path.join(place, "package.json")) as Manifest, sizes);
    }
  }

  return new Map(
    workspaces.map(({ name, directory, manifest }) => {
      const own = packed.get(name);
      if (own === undefined) throw new Error(`npm pack did not name ${name}.`);
      const sizes = new Map([[directory, own.unpackedSize]]);
      collect(directory, manifest, sizes);
      const installed = [...sizes.values()].reduce((sum, size) => sum + size, 0);
      return [name, { packed: own.size, installed }];
    }),
  );
}

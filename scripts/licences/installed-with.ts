import { existsSync } from "node:fs";
import path from "node:path";

import { packages, readJson, type Manifest } from "../build/packages.mjs";

/** A package installed along with one of ours. */
export interface Dependency {
  readonly name: string;
  readonly directory: string;
  readonly manifest: Manifest;
}

/** The directory where Node.js would find a dependency of the package in `from`. */
function find(name: string, from: string): string {
  for (let place = from; ; place = path.dirname(place)) {
    const candidate = path.join(place, "node_modules", name);
    if (existsSync(candidate)) return candidate;
    if (place === path.dirname(place))
      throw new Error(`Dependency ${name} of ${from} is not installed. Run \`npm install\`.`);
  }
}

/** One of our packages and everything that npm installs with it in production, without duplicates. */
export function installedWith(own: Dependency): Dependency[] {
  const workspaces = packages();
  const found = new Map([[own.directory, own]]);
  function collect({ directory, manifest }: Dependency): void {
    for (const name of Object.keys(manifest.dependencies ?? {})) {
      const place =
        workspaces.find((workspace) => workspace.name === name)?.directory ?? find(name, directory);
      if (found.has(place)) continue;
      const dependency = {
        name,
        directory: place,
        manifest: readJson(path.join(place, "package.json")) as Manifest,
      };
      found.set(place, dependency);
      collect(dependency);
    }
  }
  collect(own);
  return [...found.values()];
}

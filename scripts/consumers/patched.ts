import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

interface Manifest {
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

function increased(version: string, patches: number): string {
  const [major = "", minor = "", patch = ""] = version.split(".");
  return `${major}.${minor}.${Number(patch) + patches}`;
}

/** Packages of a later patch release: with a higher version, and depending on siblings of that version.
 *
 * @param packages the tarball of each package
 * @param patches how many patch releases later each package is
 * @param directory the folder to unpack them in
 */
export function patched(
  packages: Readonly<Record<string, string>>,
  patches: Readonly<Record<string, number>>,
  directory: string,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(patches).map(([name, count]) => {
      const tarball = (packages[name] ?? "").replace("file:", "");
      const target = path.join(directory, name);
      mkdirSync(target, { recursive: true });
      const archive = path.relative(target, tarball).split(path.sep).join("/");
      execFileSync("tar", ["-xzf", archive, "--strip-components", "1"], { cwd: target });
      const file = path.join(target, "package.json");
      const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
      const version = increased(manifest.version, count);
      const dependencies = Object.fromEntries(
        Object.entries(manifest.dependencies ?? {}).map(([dependency, range]) => [
          dependency,
          dependency.startsWith("@twinline/") ? `^${version}` : range,
        ]),
      );
      writeFileSync(file, JSON.stringify({ ...manifest, version, dependencies }, undefined, 2));
      const packed = execFileSync("npm", ["pack", "--silent", "--ignore-scripts"], {
        cwd: target,
        encoding: "utf8",
        shell: process.platform === "win32",
      });
      return [name, `file:${path.join(target, packed.trim())}`];
    }),
  );
}

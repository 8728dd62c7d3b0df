import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.resolve(__dirname, "../../../..");

const options = [
  "--noEmit",
  "--strict",
  "--module",
  "nodenext",
  "--target",
  "es2022",
  "--types",
  "node",
  "--skipLibCheck",
  "--ignoreConfig",
];

/** What the compiler says of these files, and its exit status: `["", 0]` when they have no error. */
export function typeCheck(files: readonly string[]): [printed: string, status: number | null] {
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const { stdout, status } = spawnSync(process.execPath, [tsc, ...options, ...files], {
    cwd: root,
    encoding: "utf8",
  });
  return [stdout, status];
}

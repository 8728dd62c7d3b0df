import path from "node:path";

import { root } from "../build/packages.mjs";
import { fail, npmComplaintOf, say } from "./say.mjs";
import { isInstalled, noteInstall } from "./stamp.mjs";

function adviceFor(complaint) {
  if (complaint.includes("EUSAGE")) {
    return "package.json and package-lock.json disagree: run `npm install`, and commit the lockfile.";
  }
  return "It needs to reach the npm registry this once. When it can, run the same command again.";
}

/** Installs what the lockfile of a directory says, unless the last install was of this lockfile. */
export function ensureDependencies(directory = root) {
  if (isInstalled(directory)) return;
  const lockfile = path.relative(root, path.join(directory, "package-lock.json"));
  say(`installing the dependencies from ${lockfile} (npm ci) …`);
  const complaint = npmComplaintOf(["ci", "--no-progress", "--loglevel=error"], directory);
  // Not left to npm alone: it may be set to run no scripts.
  if (complaint === undefined) return noteInstall(directory);
  process.stderr.write(`${complaint}\n`);
  fail("npm ci failed: its own words are above.", adviceFor(complaint));
}

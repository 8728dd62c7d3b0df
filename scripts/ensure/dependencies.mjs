import path from "node:path";

import { root } from "../build/packages.mjs";
import { fail, npmComplaintOf, say } from "./say.mjs";
import { isInstalled, noteInstall } from "./stamp.mjs";

function adviceFor(complaint) {
  if (complaint.includes("EUSAGE")) {
    return "package.json and package-lock.json disagree: run `npm install` and commit the lockfile.";
  }
  return "npm needs access to its registry for this. Check the connection, then run the same command again.";
}

/** Installs the lockfile of a directory, unless it is what the last install used. */
export function ensureDependencies(directory = root) {
  if (isInstalled(directory)) return;
  const lockfile = path.relative(root, path.join(directory, "package-lock.json"));
  say(`installing the dependencies from ${lockfile} (npm ci) …`);
  const complaint = npmComplaintOf(["ci", "--no-progress", "--loglevel=error"], directory);
  // npm may be configured to skip scripts (`prepare`), so don't rely on it to record the install.
  if (complaint === undefined) return noteInstall(directory);
  process.stderr.write(`${complaint}\n`);
  fail("npm ci failed; see its output above.", adviceFor(complaint));
}

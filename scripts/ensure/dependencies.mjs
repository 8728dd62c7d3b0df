import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

import { readJson, root } from "../build/packages.mjs";
import { complaintOf, fail, say } from "./say.mjs";

const lockfile = path.join(root, "package-lock.json");
const stampFile = path.join(root, "node_modules/.twinline-stamp");
/** Where npm itself notes what it installed. */
const installedFile = path.join(root, "node_modules/.package-lock.json");

// Some packages have native parts: an install is good for the platform that it was made on.
const stamp = () =>
  createHash("sha256")
    .update(readFileSync(lockfile))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");

function readOr(fallback, read) {
  try {
    return read();
  } catch {
    return fallback;
  }
}

const isForHere = ({ os, cpu }) =>
  os?.includes(process.platform) === true && (cpu?.includes(process.arch) ?? true);

/** An install by hand (`npm install`) is as good as ours: true when all that the lockfile wants is there. */
function isInstalledByHand() {
  const installed = readOr(undefined, () => readJson(installedFile).packages);
  if (installed === undefined) return false;
  return Object.entries(readJson(lockfile).packages).every(([where, wanted]) => {
    if (where === "" || wanted.link === true) return true;
    // npm leaves out an optional package that is made for another platform or C library.
    const found = installed[where];
    if (found === undefined)
      return wanted.optional === true && (!isForHere(wanted) || "libc" in wanted);
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function adviceFor(complaint) {
  if (complaint.includes("EUSAGE")) {
    return "package.json and package-lock.json disagree: run `npm install`, and commit the lockfile.";
  }
  return "It needs to reach the npm registry this once. When it can, run the same command again.";
}

/** Installs what the lockfile says, unless that is what is there. */
export function ensureDependencies() {
  const wanted = stamp();
  if (readOr("", () => readFileSync(stampFile, "utf8")) === wanted) return;
  if (!isInstalledByHand()) {
    say("installing the dependencies from package-lock.json (npm ci) …");
    const npm = process.env.npm_execpath;
    const [command, before] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
    const shell = npm === undefined && process.platform === "win32";
    const complaint = complaintOf(command, [...before, "ci", "--no-progress", "--loglevel=error"], {
      cwd: root,
      shell,
    });
    if (complaint !== undefined) {
      process.stderr.write(`${complaint}\n`);
      fail("npm ci failed: its own words are above.", adviceFor(complaint));
    }
  }
  writeFileSync(stampFile, wanted);
}

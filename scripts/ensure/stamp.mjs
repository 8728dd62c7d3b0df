// Records which lockfile node_modules was installed from. npm runs this after each install (`prepare`).
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.join(import.meta.dirname, "../..");
const stampFile = (directory) => path.join(directory, "node_modules/.twinline-stamp");

/** Includes the platform because some packages have native parts. */
const stamp = (directory) =>
  createHash("sha256")
    .update(readFileSync(path.join(directory, "package-lock.json")))
    .update(`${process.platform} ${process.arch}`)
    .digest("hex");

export function isInstalled(directory = root) {
  try {
    return readFileSync(stampFile(directory), "utf8") === stamp(directory);
  } catch {
    return false;
  }
}

export function noteInstall(directory = root) {
  writeFileSync(stampFile(directory), stamp(directory));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) noteInstall();

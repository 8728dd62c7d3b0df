// Imported first: later imports may use features of the required Node.js version.
import { readFileSync } from "node:fs";

const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
const needed = manifest.engines.node.replace(">=", "");

const numbers = (version) => version.split(".").map(Number);
const [major, minor] = numbers(process.versions.node);
const [neededMajor, neededMinor = 0] = numbers(needed);

if (major < neededMajor || (major === neededMajor && minor < neededMinor)) {
  console.error(
    `Twinline needs Node.js ${needed} or later; this is ${process.versions.node}.\n` +
      "Install a newer version from https://nodejs.org (or with nvm, fnm, volta), then run the same command again.",
  );
  process.exit(1);
}

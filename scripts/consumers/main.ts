// npm run consumers [-- name …]: installs the packed packages into empty projects, and handles calls there.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { consumers, type Consumer } from "./consumers.js";
import { patched } from "./patched.js";

const root = path.join(import.meta.dirname, "../..");

/** Packs the packages that an app uses; returns their tarballs. */
function pack(destination: string): Readonly<Record<string, string>> {
  const names = ["core", "compat-v2", "relay-v3", "simulator"];
  const workspaces = names.flatMap((name) => ["--workspace", `packages/${name}`]);
  execFileSync("npm", ["pack", "--silent", ...workspaces, "--pack-destination", destination], {
    cwd: root,
    shell: process.platform === "win32",
    stdio: ["ignore", "ignore", "inherit"],
  });
  const files = readdirSync(destination);
  return Object.fromEntries(
    names.map((name) => {
      const file = files.find((candidate) => candidate.startsWith(`twinline-${name}-`));
      return [`@twinline/${name}`, `file:${path.join(destination, file ?? "")}`];
    }),
  );
}

/** Runs one consumer; returns its output if it failed. */
function failureOf(
  consumer: Consumer,
  packages: Readonly<Record<string, string>>,
  directory: string,
) {
  mkdirSync(directory, { recursive: true });
  const manifest = {
    private: true,
    ...consumer.manifest,
    dependencies: { ...packages, ...consumer.dependencies },
  };
  writeFileSync(path.join(directory, "package.json"), JSON.stringify(manifest, undefined, 2));
  for (const [name, text] of Object.entries(consumer.files)) {
    writeFileSync(path.join(directory, name), text);
  }
  let printed = "";
  for (const command of [
    "npm install --no-audit --no-fund --loglevel=error",
    ...consumer.commands,
  ]) {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd: directory,
      shell: true,
      encoding: "utf8",
      timeout: 180_000,
      env: { ...process.env, NODE_OPTIONS: "", npm_config_allow_scripts: "" },
    });
    printed = `${stdout}${stderr}`;
    if (status !== 0) return `${command}\n${printed}`;
  }
  const { prints = "" } = consumer;
  return printed.includes(prints) ? undefined : `expected ${prints}, got\n${printed}`;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => consumers.every((consumer) => consumer.name !== name));
if (unknown.length > 0) {
  const names = consumers.map(({ name }) => name).join(", ");
  console.error(`Unknown consumer ${unknown.join(", ")}. The consumers are ${names}.`);
  process.exit(2);
}

const directory = mkdtempSync(path.join(tmpdir(), "twinline-consumers-"));
try {
  const tarballs = path.join(directory, "tarballs");
  mkdirSync(tarballs);
  const packages = pack(tarballs);
  let failures = 0;
  for (const consumer of consumers) {
    if (asked.length > 0 && !asked.includes(consumer.name)) continue;
    const start = performance.now();
    const project = path.join(directory, consumer.name);
    const installed = {
      ...packages,
      ...patched(packages, consumer.patches ?? {}, `${project}-packages`),
    };
    const failure = failureOf(consumer, installed, project);
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(`${failure === undefined ? "ok    " : "FAILED"} ${consumer.name} (${seconds} s)`);
    if (failure === undefined) continue;
    failures += 1;
    console.log(failure.replace(/^/gm, "  "));
  }
  if (failures > 0) process.exitCode = 1;
} finally {
  if (existsSync(directory)) rmSync(directory, { recursive: true });
}

import { spawnSync } from "node:child_process";

/** Prints a progress line to stderr, to keep it out of a program's output. */
export const say = (line) => process.stderr.write(`twinline: ${line}\n`);

/** Prints what went wrong and what to do about it, then exits with status 1. */
export function fail(problem, advice) {
  process.stderr.write(`\ntwinline: ${problem}\n${advice}\n`);
  process.exit(1);
}

/** Runs npm, preferably the one that runs this script, with its output captured; returns as {@link complaintOf}. */
export function npmComplaintOf(args, cwd) {
  const npm = process.env.npm_execpath;
  const [command, before] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  const shell = npm === undefined && process.platform === "win32";
  return complaintOf(command, [...before, ...args], { cwd, shell });
}

/** Runs a command with its output captured; returns undefined on success, otherwise everything that it printed. */
export function complaintOf(command, args, options) {
  const { status, error, stdout, stderr } = spawnSync(command, args, {
    ...options,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error !== undefined) return String(error);
  return status === 0 ? undefined : `${stdout}${stderr}`.trim();
}

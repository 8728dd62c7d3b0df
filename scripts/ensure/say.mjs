import { spawnSync } from "node:child_process";

/** One line about what is being done. On stderr, so that the output of a program stays its own. */
export const say = (line) => process.stderr.write(`twinline: ${line}\n`);

/** Says what went wrong and what to do about it, and ends the process. */
export function fail(problem, advice) {
  process.stderr.write(`\ntwinline: ${problem}\n${advice}\n`);
  process.exit(1);
}

/** Runs npm in silence, the one that runs this if there is one; returns what `complaintOf` returns. */
export function npmComplaintOf(args, cwd) {
  const npm = process.env.npm_execpath;
  const [command, before] = npm === undefined ? ["npm", []] : [process.execPath, [npm]];
  const shell = npm === undefined && process.platform === "win32";
  return complaintOf(command, [...before, ...args], { cwd, shell });
}

/** Runs a command in silence; returns undefined when it worked, else all that it printed. */
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

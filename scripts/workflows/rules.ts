/** Returns the problems in a workflow that actionlint does not find. Each starts with a line number. */
export function problemsOf(text: string, scripts: readonly string[]): string[] {
  const lines = text.split("\n");
  const problems = lines.flatMap((line, index) =>
    [...runProblems(line, scripts), ...actionProblems(line)].map(
      (problem) => `${index + 1}: ${problem}`,
    ),
  );
  if (!/^permissions:\n {2}contents: read$/m.test(text)) {
    problems.push(
      "1: begin with `permissions: contents: read`, and give a job more where it needs it",
    );
  }
  const jobs = lines.filter((line) => line.includes("runs-on:")).length;
  const limits = lines.filter((line) => line.includes("timeout-minutes:")).length;
  if (limits < jobs) problems.push("1: each job needs `timeout-minutes`");
  return problems;
}

/** A step is `npm ci` or a script of package.json, so that it runs the same way on your machine. */
function runProblems(line: string, scripts: readonly string[]): string[] {
  const command = /^\s*(?:- )?(?:run|version|publish): (.*)$/.exec(line)?.[1];
  if (command === undefined || command === "npm ci") return [];
  const script = /^npm (?:run )?([\w:-]+)(?: -- [^|&;<>`$]*(?:\$\{\{ [\w.]+ \}\})?)?$/.exec(
    command,
  )?.[1];
  if (script === undefined) return [`\`${command}\` is not one \`npm run …\`: make it a script`];
  return scripts.includes(script) ? [] : [`package.json has no script ${script}`];
}

/** A tag can be moved to other code; a commit can't. */
function actionProblems(line: string): string[] {
  const action = /^\s*(?:- )?uses: (.*)$/.exec(line)?.[1];
  if (action === undefined || action.startsWith("./")) return [];
  const isPinned = /^[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action);
  return isPinned ? [] : [`pin \`${action}\` to a commit, with its version as a comment`];
}

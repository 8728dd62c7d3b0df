const PATIENCE = 10_000;

/** Closes a run with one plain line that a machine can read, and sees to it that the run does close. */
module.exports = class Summary {
  onRunComplete(_contexts, results) {
    // A file that could not be run at all has no tests to count, and must not look like success.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    // Jest prints its own summary after every reporter has had its turn.
    process.once("exit", () => process.stdout.write(`\n${line}\n`));

    // Only fires when something else keeps the process alive.
    setTimeout(() => {
      const left = [...new Set(process.getActiveResourcesInfo())].join(", ");
      console.error(`Tests are over, but something they started is not (${left}): that is a leak.`);
      console.error("`npx jest --detectOpenHandles` shows where it was started.");
      process.exit(1);
    }, PATIENCE).unref();
  }
};

/** Closes a run with one plain line that a machine can read. */
module.exports = class Summary {
  onRunComplete(_contexts, results) {
    // A file that could not be run at all has no tests to count, and must not look like success.
    const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
    const line = `${results.numPassedTests} passed, ${failed} failed`;
    // Jest prints its own summary after every reporter has had its turn.
    process.once("exit", () => process.stdout.write(`\n${line}\n`));
  }
};

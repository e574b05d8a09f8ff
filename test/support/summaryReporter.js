/** Prints the run in one plain line, and fails a run in which anything was skipped where nothing may be. */
module.exports = class SummaryReporter {
  onRunComplete(_contexts, results) {
    const skipped = results.numPendingTests + results.numTodoTests;
    process.stdout.write(`\n${results.numPassedTests} passed, ${results.numFailedTests} failed, ${skipped} skipped\n`);
    if (process.env.SHEETBILL_NOTHING_SKIPPED && skipped > 0) this.error = new Error(`${skipped} tests were skipped.`);
  }

  getLastError() {
    return this.error;
  }
};

/** Says which tests ran again. Mocha's --retries does not; see `onWorkbench` in scripts/test.mjs for why there are any. */
export const mochaHooks = {
  beforeEach() {
    if (this.currentTest.currentRetry() > 0) console.log(`    ↻ again: ${this.currentTest.title}`);
  },
};

/** What scripts/host/testModule.mjs makes of every test/vscode/*.test.ts. */
declare module 'host-tests' {
  /** Runs the bodies of all test files, which declare their suites; call it when mocha's globals are there. */
  export function declareTests(): Promise<void>;
}

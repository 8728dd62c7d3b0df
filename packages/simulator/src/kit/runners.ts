import type { SimulatorMatchers } from "./matchers.js";

// The runners learn of the matchers by declaration merging. None of them is imported, and a runner that
// is not installed is not an error: the comments above the declarations say so to the compiler.

/* oxlint-disable typescript/ban-ts-comment */

/** @ts-ignore `expect` of `@jest/globals`. */
declare module "expect" {
  interface Matchers<R> extends SimulatorMatchers<R> {}
}

/** @ts-ignore `expect` of vitest. */
declare module "vitest" {
  interface Assertion extends SimulatorMatchers<void> {}
}

declare global {
  namespace jest {
    /** The global `expect` of jest, as `@types/jest` declares it. */
    interface Matchers<R> extends SimulatorMatchers<R> {}
  }
}

/** For the tests of an app: matchers for jest and vitest, and assertions for `node:test` and any other. */
export { assertHeard, assertNotHeard, assertNotSent, assertSent } from "./kit/assertions.js";
export {
  installMatchers,
  matchers,
  type ExtensibleExpect,
  type SimulatorMatchers,
} from "./kit/matchers.js";
export type * from "./kit/runners.js";
export type { Listener, MatcherResult, Receiver } from "./kit/matcher-results.js";

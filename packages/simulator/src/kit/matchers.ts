import { hasHeard, hasSent, type MatcherResult } from "./matcher-results.js";

/** What is added to `expect`. */
export interface SimulatorMatchers<R> {
  /**
   * A person has heard something that matches, however long ago. To wait for it, use
   * `await person.hears(…)`.
   *
   * @param pattern a regular expression, or words that occur in it whatever their case; it is held
   *   against the words of a prompt, the URL of audio, the name of a ringtone, digits, or `beep`
   */
  toHaveHeard(pattern: RegExp | string): R;
  /**
   * An app has sent this request to the simulator.
   *
   * @param method such as `calling.play`
   * @param params what of its params must be there. Objects may have more, arrays may not; a regular
   *   expression matches strings, and `expect.anything()` and its like for what they
   *   match. Default: any
   */
  toHaveSent(method: string, params?: object): R;
}

/** The matchers as `expect.extend` of jest, of vitest and of their like takes them: they use nothing of `this`. */
export const matchers = {
  toHaveHeard: (person: unknown, pattern: RegExp | string): MatcherResult =>
    hasHeard(person, pattern),
  toHaveSent: (sim: unknown, method: string, params?: object): MatcherResult =>
    hasSent(sim, method, params),
} as const;

/** An `expect` that can be extended. */
export interface ExtensibleExpect {
  extend(added: typeof matchers): void;
}

/**
 * Teaches `expect` of jest, vitest or their like {@link SimulatorMatchers}. Once in each test file, or
 * in a setup file.
 */
export function installMatchers(expect: ExtensibleExpect): void {
  expect.extend(matchers);
}

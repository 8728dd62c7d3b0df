import { expect, it } from "@jest/globals";

import { accepted } from "./stage.js";

/**
 * Declares which methods of the catalogue the tests of a file are about, at the end of the file. It is
 * a test by itself: each method was sent by a test above, and accepted. `completeness.test.ts` reads
 * these lines, and fails for a method of the catalogue that is in none.
 */
export function covers(...methods: string[]): void {
  it(`these methods were accepted in the tests above: ${methods.join(", ")}`, () => {
    expect(methods.filter((method) => !accepted.has(method))).toEqual([]);
  });
}

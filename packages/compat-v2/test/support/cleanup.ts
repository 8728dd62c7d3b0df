import { afterEach } from "@jest/globals";

const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});

/** What is done at the end of the test, the latest first. */
export function atTheEnd(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

import { RelayError, RelayParamError } from "@twinline/core";

interface Entry {
  readonly what: string;
  settled: number;
  problem: string | undefined;
}

/** Every promise that the client gave, and what became of it. */
export class Ledger {
  readonly #entries: Entry[] = [];

  /** Notes a promise: it must settle, and fail with nothing but a RelayError. */
  note(what: string, promise: Promise<unknown>): void {
    const entry: Entry = { what, settled: 0, problem: undefined };
    this.#entries.push(entry);
    promise.then(
      () => (entry.settled += 1),
      (error: unknown) => {
        entry.settled += 1;
        // A wrong argument would be a mistake of the campaign itself.
        const isExpected = error instanceof RelayError && !(error instanceof RelayParamError);
        if (!isExpected) entry.problem = String(error);
      },
    );
  }

  /** Notes a callback that must be called exactly once. Returns what is to be called. */
  callback(what: string, isExpected: () => boolean): () => void {
    const entry: Entry = { what, settled: 0, problem: undefined };
    this.#callbacks.push([entry, isExpected]);
    return () => (entry.settled += 1);
  }

  readonly #callbacks: [Entry, () => boolean][] = [];

  /** What is wrong when everything has ended. */
  violations(): string[] {
    const found: string[] = [];
    for (const { what, settled, problem } of this.#entries) {
      if (settled === 0) found.push(`never settled: ${what}`);
      if (problem !== undefined) found.push(`failed with no RelayError: ${what}: ${problem}`);
    }
    for (const [{ what, settled }, isExpected] of this.#callbacks) {
      const wanted = isExpected() ? 1 : 0;
      if (settled !== wanted) found.push(`${what} was called ${settled} times, not ${wanted}`);
    }
    return found;
  }
}

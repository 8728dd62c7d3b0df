import { methodNames, methodRow, suggestion } from "@twinline/core/internal";

/** How the next request of a method is to fail. */
export interface RequestFailure {
  /** The `code` of the reply, such as `"500"`; a number below 0 makes it a JSON-RPC error. */
  code?: string | number | undefined;
  message?: string | undefined;
}

/** The failures and delays of the next requests, by method. Each is used once, in order. */
export class RequestFaults {
  readonly #failures = new Map<string, RequestFailure[]>();
  readonly #delays = new Map<string, number[]>();

  /** @throws {RangeError} for a method that does not exist */
  fail(method: string, failure: RequestFailure): void {
    checkMethod("fail_next", method);
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), failure]);
  }

  /** @throws {RangeError} for a method that does not exist, or for less than 0 seconds */
  delay(method: string, seconds: number): void {
    checkMethod("delay_next", method);
    if (!(seconds >= 0)) {
      throw new RangeError(`delay_next: seconds must be 0 or more, got ${seconds}`);
    }
    this.#delays.set(method, [...(this.#delays.get(method) ?? []), seconds]);
  }

  /** The methods whose next requests fail, in the order in which that was arranged. */
  get failures(): { readonly method: string; readonly failure: RequestFailure }[] {
    return [...this.#failures].flatMap(([method, failures]) =>
      failures.map((failure) => ({ method, failure })),
    );
  }

  /** Removes every failure that has not happened yet. */
  clearFailures(): void {
    this.#failures.clear();
  }

  nextFailure(method: string): RequestFailure | undefined {
    return this.#failures.get(method)?.shift();
  }

  nextDelay(method: string): number | undefined {
    return this.#delays.get(method)?.shift();
  }
}

/**
 * Checks the name of a method: with a misspelt one, a test would wait forever.
 *
 * @param where the function that was called, for the error
 * @throws {RangeError} for a method that does not exist
 */
export function checkMethod(where: string, method: string): void {
  // Methods of the older envelope are not in the catalogue.
  if (methodRow(method) !== undefined || method.startsWith("blade.")) return;
  throw new RangeError(
    `${where}: unknown method ${JSON.stringify(method)}${suggestion(method, methodNames())}`,
  );
}

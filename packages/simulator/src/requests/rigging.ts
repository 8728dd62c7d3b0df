/** How the next request of a method is to fail. */
export interface RiggedFailure {
  /** The `code` of the reply, such as `"500"`; a number below 0 makes it a JSON-RPC error. */
  code?: string | number | undefined;
  message?: string | undefined;
}

/** What a test has arranged for the next requests of a method. Each arrangement is used once, in order. */
export class Rigging {
  readonly #failures = new Map<string, RiggedFailure[]>();
  readonly #delays = new Map<string, number[]>();

  fail(method: string, failure: RiggedFailure): void {
    this.#failures.set(method, [...(this.#failures.get(method) ?? []), failure]);
  }

  delay(method: string, seconds: number): void {
    this.#delays.set(method, [...(this.#delays.get(method) ?? []), seconds]);
  }

  /** The methods whose next requests fail, in the order in which that was arranged. */
  get failures(): { readonly method: string; readonly failure: RiggedFailure }[] {
    return [...this.#failures].flatMap(([method, failures]) =>
      failures.map((failure) => ({ method, failure })),
    );
  }

  /** Takes back every failure that has not happened yet. */
  clearFailures(): void {
    this.#failures.clear();
  }

  takeFailure(method: string): RiggedFailure | undefined {
    return this.#failures.get(method)?.shift();
  }

  takeDelay(method: string): number | undefined {
    return this.#delays.get(method)?.shift();
  }
}

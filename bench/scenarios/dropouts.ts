import { isOther } from "../contenders/others.js";

/** A contender that could not do a scenario. */
export interface Dropout {
  readonly contender: string;
  readonly failure: string;
}

/** Contenders of other projects that failed: they are left out, and the others continue. One of ours that fails is an error. */
export class Dropouts {
  readonly #byName = new Map<string, Dropout>();

  /** Lets a contender do something, if it is not out. */
  async attempt(contender: string, work: () => Promise<void>): Promise<void> {
    if (this.#byName.has(contender)) return;
    try {
      await work();
    } catch (error) {
      if (!isOther(contender)) throw error;
      const [failure = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      this.#byName.set(contender, { contender, failure });
    }
  }

  of(contender: string): Dropout | undefined {
    return this.#byName.get(contender);
  }
}

import { isOtherSdk } from "../clients/other-sdks.js";

/** A client that could not run a scenario. */
export interface FailedClient {
  readonly client: string;
  readonly failure: string;
}

/** The failed clients of other projects, which are skipped from then on. A failure of our own clients is an error. */
export class FailedClients {
  readonly #byName = new Map<string, FailedClient>();

  /** Does some work with a client, unless the client has failed before. */
  async attempt(client: string, work: () => Promise<void>): Promise<void> {
    if (this.#byName.has(client)) return;
    try {
      await work();
    } catch (error) {
      if (!isOtherSdk(client)) throw error;
      const [failure = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
      this.#byName.set(client, { client, failure });
    }
  }

  of(client: string): FailedClient | undefined {
    return this.#byName.get(client);
  }
}

import { Contexts } from "./contexts.js";
import type { SessionClient } from "./observer.js";
import type { RpcChannel } from "./rpc-channel.js";

/** The contexts of the clients, and which of them were declared on this connection. */
export class Subscriptions {
  readonly #channel: Pick<RpcChannel, "request">;
  readonly #isReady: () => boolean;
  readonly #contexts = new Contexts<SessionClient>((client) => client.name);
  #declared = new Set<string>();

  /** @param isReady whether they can be declared now; else the next connect does */
  constructor(channel: Pick<RpcChannel, "request">, isReady: () => boolean) {
    this.#channel = channel;
    this.#isReady = isReady;
  }

  get names(): string[] {
    return this.#contexts.names;
  }

  clientOf(context: string): SessionClient | undefined {
    return this.#contexts.ownerOf(context);
  }

  /** @throws {RelayParamError} if another client has one of them; then none is claimed */
  claim(contexts: readonly string[], client: SessionClient): void {
    this.#contexts.claim(contexts, client);
  }

  /** @throws {RelayError} if the platform refuses; the client then does not have the refused contexts */
  async receive(contexts: readonly string[], client: SessionClient): Promise<void> {
    this.#contexts.claim(contexts, client);
    if (!this.#isReady()) return;
    const fresh = this.#undeclared(contexts);
    try {
      await this.#declare(fresh);
    } catch (error) {
      this.#contexts.release(client, fresh);
      throw error;
    }
  }

  /** Stops receiving contexts; by default all of the client's contexts. */
  async unreceive(client: SessionClient, contexts?: readonly string[]): Promise<void> {
    const released = this.#contexts.release(client, contexts);
    for (const context of released) this.#declared.delete(context);
    await this.#withdraw(released);
  }

  /** Returns all contexts, for a connect to declare. They count as declared from now on. */
  forConnect(): string[] {
    const { names } = this;
    this.#declared = new Set(names);
    return names;
  }

  /** Declares the contexts that were claimed during the connect. */
  async declareMissing(): Promise<void> {
    await this.#declare(this.#undeclared(this.names));
  }

  /** Asks the platform to send no more calls. The clients keep their contexts. */
  async pause(): Promise<void> {
    await this.#withdraw(this.names);
  }

  #undeclared(contexts: readonly string[]): string[] {
    return [...new Set(contexts)].filter((context) => !this.#declared.has(context));
  }

  async #declare(contexts: readonly string[]): Promise<void> {
    if (contexts.length === 0) return;
    for (const context of contexts) this.#declared.add(context);
    try {
      await this.#channel.request("signalwire.receive", { contexts });
    } catch (error) {
      for (const context of contexts) this.#declared.delete(context);
      throw error;
    }
  }

  async #withdraw(contexts: readonly string[]): Promise<void> {
    if (contexts.length === 0 || !this.#isReady()) return;
    await this.#channel.request("signalwire.unreceive", { contexts });
  }
}

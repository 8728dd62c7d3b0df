import { Contexts } from "./contexts.js";
import type { SessionClient } from "./observer.js";

/** What subscriptions need of their session. */
export interface SubscriptionsOwner {
  /** Whether they can be declared now; else the next connect does. */
  isReady(): boolean;
  request(method: string, params: object): Promise<unknown>;
}

/** The contexts that clients receive, and which of them were declared on this connection. */
export class Subscriptions {
  readonly #owner: SubscriptionsOwner;
  readonly #contexts = new Contexts<SessionClient>((client) => client.name);
  #declared = new Set<string>();

  constructor(owner: SubscriptionsOwner) {
    this.#owner = owner;
  }

  get names(): string[] {
    return this.#contexts.names;
  }

  clientOf(context: string): SessionClient | undefined {
    return this.#contexts.ownerOf(context);
  }

  /** @throws {RelayParamError} another client has one of them; then none is claimed */
  claim(contexts: readonly string[], client: SessionClient): void {
    this.#contexts.claim(contexts, client);
  }

  /** @throws {RelayError} the platform refused; then the client does not have those that were refused */
  async receive(contexts: readonly string[], client: SessionClient): Promise<void> {
    this.#contexts.claim(contexts, client);
    if (!this.#owner.isReady()) return;
    const fresh = this.#undeclared(contexts);
    try {
      await this.#declare(fresh);
    } catch (error) {
      this.#contexts.release(client, fresh);
      throw error;
    }
  }

  /** The opposite; of all the client's contexts when none are given. */
  async unreceive(client: SessionClient, contexts?: readonly string[]): Promise<void> {
    const released = this.#contexts.release(client, contexts);
    for (const context of released) this.#declared.delete(context);
    await this.#withdraw(released);
  }

  /** What a connect is to declare: all of them. They count as declared from now on. */
  forConnect(): string[] {
    const { names } = this;
    this.#declared = new Set(names);
    return names;
  }

  /** Declares those that were claimed while the connect was under way. */
  async declareMissing(): Promise<void> {
    await this.#declare(this.#undeclared(this.names));
  }

  /** Has the platform send no more calls; the clients keep their contexts. */
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
      await this.#owner.request("signalwire.receive", { contexts });
    } catch (error) {
      for (const context of contexts) this.#declared.delete(context);
      throw error;
    }
  }

  async #withdraw(contexts: readonly string[]): Promise<void> {
    if (contexts.length === 0 || !this.#owner.isReady()) return;
    await this.#owner.request("signalwire.unreceive", { contexts });
  }
}

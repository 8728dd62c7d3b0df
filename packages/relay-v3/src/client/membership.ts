import {
  RelayClosedError,
  type RelayError,
  type Session,
  type SessionStatus,
} from "@twinline/core";
import { Deferred, type SessionClient } from "@twinline/core/internal";

import type { ClientSettings } from "./client-options.js";
import { countIn, countOut } from "./connection-limit.js";
import type { SessionPart } from "./session-part.js";

/** A client's part in its session: from `connect()` until it leaves, and which contexts it has. */
export class Membership {
  readonly contexts: Set<string>;
  readonly #settings: ClientSettings;
  readonly #member: SessionClient;
  readonly #parts: readonly SessionPart[];
  #hasReceived = false;
  #left: Deferred<RelayError | undefined> | undefined;

  /** @param member what the session knows the client as */
  constructor(settings: ClientSettings, member: SessionClient, parts: readonly SessionPart[]) {
    this.#settings = settings;
    this.#member = member;
    this.#parts = parts;
    this.contexts = new Set(settings.contexts);
  }

  get session(): Session {
    return this.#settings.session;
  }

  /** Takes calls and messages from now on. Resolves when it has left, with the error that made it leave. */
  enter(): Promise<RelayError | undefined> {
    if (this.#left === undefined) {
      this.#left = new Deferred();
      this.session.on("status", this.#watch);
      for (const part of this.#parts) part.open?.();
    }
    return this.#left.promise;
  }

  /** @param insist go on trying when the platform cannot be reached at first */
  async connect(insist: boolean): Promise<void> {
    void this.enter();
    const joined = this.#left;
    const { session, env, ownsSession } = this.#settings;
    try {
      if (ownsSession) countIn(session, env["RELAY_MAX_CONNECTIONS"]);
      // Both begin in this turn: the contexts are part of the first connect, and requests may follow.
      const received = session.receive([...this.contexts], this.#member);
      const connected = session.connect({ insist });
      await received;
      await connected;
      // The app may receive contexts as soon as it is connected.
      setImmediate(() => this.#ready(joined));
    } catch (error) {
      if (this.#left === joined) this.#leave(error as RelayError);
      throw error;
    }
  }

  async disconnect(): Promise<void> {
    const wasIn = this.#left !== undefined;
    this.#leave(undefined);
    if (this.#settings.ownsSession) await this.session.disconnect();
    else if (wasIn) await this.#giveBack();
  }

  async receive(contexts: readonly string[]): Promise<void> {
    this.#hasReceived = true;
    if (this.#left !== undefined) await this.session.receive(contexts, this.#member);
    for (const context of contexts) this.contexts.add(context);
  }

  async unreceive(contexts: readonly string[]): Promise<void> {
    for (const context of contexts) this.contexts.delete(context);
    if (this.#left !== undefined) await this.session.unreceive(this.#member, contexts);
  }

  #ready(joined: Deferred<RelayError | undefined> | undefined): void {
    if (this.#left !== joined || this.#hasReceived) return;
    for (const part of this.#parts) part.ready?.(this.contexts);
  }

  /** The end of the session, however it comes, ends the client's part in it. */
  readonly #watch = (status: SessionStatus): void => {
    if (status.state === "closed") this.#leave(status.error);
  };

  #leave(error: RelayError | undefined): void {
    const left = this.#left;
    if (left === undefined) return;
    this.#left = undefined;
    this.session.off("status", this.#watch);
    for (const part of this.#parts) part.close?.(error);
    if (this.#settings.ownsSession) countOut(this.session);
    left.resolve(error);
  }

  async #giveBack(): Promise<void> {
    const words = "The client was disconnected; the session that it shared stays open";
    for (const part of this.#parts) part.giveBack?.(new RelayClosedError(words));
    try {
      await this.session.unreceive(this.#member);
    } catch (fault) {
      this.session.log.warn(`The contexts could not be given back: ${String(fault)}`);
    }
  }
}

import { RelayClosedError, RelayError, type Session } from "@twinline/core";
import {
  ClientSession,
  endOfTurn,
  Shutdown,
  type ClientSessionObserver,
  type SessionClient,
} from "@twinline/core/internal";

import type { ClientSettings } from "./client-options.js";

/** Observes the connection of a client. */
export interface ConnectionObserver extends ClientSessionObserver {
  /** The client has connected, and the app has not called `receive()`: these are all its contexts. */
  onReady?(contexts: ReadonlySet<string>): void;
}

/** Connects a client, and keeps track of the contexts that it receives. */
export class ClientConnection {
  readonly contexts: Set<string>;
  readonly session: Session;
  readonly #maxConnections: string | undefined;
  readonly #client: SessionClient;
  readonly #own: ClientSession;
  readonly #observers: readonly ConnectionObserver[];
  #hasReceived = false;

  /** @param client identifies the client to the session */
  constructor(
    settings: ClientSettings,
    client: SessionClient,
    observers: readonly ConnectionObserver[],
  ) {
    const { session, ownsSession, contexts, env } = settings;
    this.contexts = new Set(contexts);
    this.session = session;
    this.#maxConnections = env["RELAY_MAX_CONNECTIONS"];
    this.#client = client;
    this.#observers = observers;
    this.#own = new ClientSession(session, client, ownsSession, {
      onEntered: () => {
        for (const observer of observers) observer.onEntered?.();
      },
      onLeft: (error) => {
        for (const observer of observers) observer.onLeft?.(error);
        if (ownsSession) removeConnection(session);
      },
      onLeftShared: (error) => {
        for (const observer of observers) observer.onLeftShared?.(error);
      },
    });
  }

  /** @param insist whether to keep trying when the platform cannot be reached at first */
  async connect(insist: boolean): Promise<void> {
    const { session } = this;
    this.#own.enter();
    const { left } = this.#own;
    try {
      if (this.#own.isOwn) addConnection(session, this.#maxConnections);
      // Both start in this turn: the contexts are part of the first connect, and requests may follow.
      const received = session.receive([...this.contexts], this.#client);
      const connected = session.connect({ insist });
      await received;
      await connected;
      // The app may call receive() as soon as it is connected.
      endOfTurn(() => {
        if (this.#isSince(left)) this.#ready();
      });
    } catch (error) {
      if (this.#isSince(left)) this.#own.fail(error as RelayError);
      throw error;
    }
  }

  /**
   * Connects and stays connected until the client is disconnected or the process gets a signal to stop.
   * After the first signal, live calls may end; a second one does not wait for them.
   *
   * @param drainTimeout how many seconds live calls may continue after a signal
   */
  async run(drainTimeout: number | undefined): Promise<void> {
    const { session } = this;
    const shutdown = new Shutdown(session, () => session.drain({ timeout: drainTimeout }));
    shutdown.start();
    try {
      // Whatever makes it fail also makes it leave.
      this.connect(true).catch(() => undefined);
      const error = await Promise.race([this.#own.left, shutdown.done]);
      if (shutdown.isUnderWay) await shutdown.done;
      else if (error !== undefined && !(error instanceof RelayClosedError)) throw error;
    } finally {
      shutdown.stop();
    }
  }

  disconnect(): Promise<void> {
    return this.#own.disconnect();
  }

  async receive(contexts: readonly string[]): Promise<void> {
    this.#hasReceived = true;
    if (this.#own.isIn) await this.session.receive(contexts, this.#client);
    for (const context of contexts) this.contexts.add(context);
  }

  async unreceive(contexts: readonly string[]): Promise<void> {
    for (const context of contexts) this.contexts.delete(context);
    if (this.#own.isIn) await this.session.unreceive(this.#client, contexts);
  }

  /** Whether the client is still in the session that it entered with this promise. */
  #isSince(left: Promise<unknown>): boolean {
    return this.#own.isIn && this.#own.left === left;
  }

  #ready(): void {
    if (this.#hasReceived) return;
    for (const observer of this.#observers) observer.onReady?.(this.contexts);
  }
}

/** The key of the connected sessions of this process, shared by all copies of this package. */
const connectedKey = Symbol.for("twinline.v3.connected");

type Shared = typeof globalThis & { [connectedKey]?: Set<Session> };

function connectedSessions(): Set<Session> {
  return ((globalThis as Shared)[connectedKey] ??= new Set());
}

/**
 * Counts the connection of a session.
 *
 * @param limit the value of `RELAY_MAX_CONNECTIONS`; unlimited without one
 * @throws {RelayError} the limit is reached; `code` is `TOO_MANY_CONNECTIONS`
 */
function addConnection(session: Session, limit: string | undefined): void {
  const sessions = connectedSessions();
  const most = Math.max(1, Number.parseInt(limit ?? "", 10));
  if (!sessions.has(session) && sessions.size >= most) {
    throw new RelayError(
      `client.connect(): this process has ${sessions.size} connections, and RELAY_MAX_CONNECTIONS ` +
        `allows ${most}. Raise the limit, or let the clients share one session.`,
      { code: "TOO_MANY_CONNECTIONS", method: "client.connect" },
    );
  }
  sessions.add(session);
}

/** Stops counting the connection of a session. */
function removeConnection(session: Session): void {
  connectedSessions().delete(session);
}

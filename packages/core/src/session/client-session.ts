import { Deferred } from "../emitter/deferred.js";
import { RelayClosedError } from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import type { SessionClient } from "./observer.js";
import type { Session } from "./session.js";
import type { SessionStatus } from "./status.js";

/** What a client does when it enters its session and leaves it. */
export interface ClientSessionObserver {
  onEntered?(): void;
  /** Each status of the session while the client is in it. */
  onStatus?(status: SessionStatus): void;
  /** The client has left; `error` says why when the app did not ask for it. */
  onLeft?(error: RelayError | undefined): void;
  /** The client has left a session that others share: what is its own ends. */
  onGivenBack?(error: RelayClosedError): void;
}

/** The session of one client, which may be shared: from when the client enters it until it leaves. */
export class ClientSession {
  readonly session: Session;
  readonly client: SessionClient;
  /** Whether the session was made for this client and ends with it. */
  readonly isOwn: boolean;
  readonly #observer: ClientSessionObserver;
  #isIn = false;
  #hasEntered = false;
  #left = new Deferred<RelayError | undefined>();
  readonly #onStatus = (status: SessionStatus): void => this.#changed(status);

  constructor(
    session: Session,
    client: SessionClient,
    isOwn: boolean,
    observer: ClientSessionObserver,
  ) {
    this.session = session;
    this.client = client;
    this.isOwn = isOwn;
    this.#observer = observer;
  }

  get isIn(): boolean {
    return this.#isIn;
  }

  /** Resolves when the client has left: with the error that ended the session, or undefined when the app did. */
  get left(): Promise<RelayError | undefined> {
    return this.#left.promise;
  }

  enter(): void {
    if (this.#isIn) return;
    this.#isIn = true;
    if (this.#hasEntered) this.#left = new Deferred();
    this.#hasEntered = true;
    this.session.on("status", this.#onStatus);
    this.#observer.onEntered?.();
  }

  /** Leaves because of an error; see {@link ClientSession.left}. */
  fail(error: RelayError): void {
    if (this.#isIn) this.#leave(error).resolve(error);
  }

  /** Closes a session of its own. Gives the contexts of a shared one back, and leaves it open. */
  async disconnect(): Promise<void> {
    if (this.isOwn) return this.session.disconnect();
    if (!this.#isIn) return;
    const left = this.#leave(undefined);
    this.#observer.onGivenBack?.(
      new RelayClosedError("The client was disconnected; the session that it shared stays open"),
    );
    try {
      await this.session.unreceive(this.client);
    } catch (error) {
      this.session.log.warn(
        `The contexts of ${this.client.name} were not given back, so the platform may send more ` +
          `calls: ${String(error)}`,
      );
    }
    left.resolve(undefined);
  }

  /** The end of the session, however it comes, is the end of the client's part in it. */
  #changed(status: SessionStatus): void {
    this.#observer.onStatus?.(status);
    if (status.state === "closed" && this.#isIn) this.#leave(status.error).resolve(status.error);
  }

  #leave(error: RelayError | undefined): Deferred<RelayError | undefined> {
    this.#isIn = false;
    this.session.off("status", this.#onStatus);
    this.#observer.onLeft?.(error);
    return this.#left;
  }
}

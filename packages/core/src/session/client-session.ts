import { Deferred } from "../emitter/deferred.js";
import { describe } from "../arguments/options.js";
import { RelayClosedError, RelayParamError } from "../errors/errors.js";
import type { RelayError } from "../errors/relay-error.js";
import type { SessionClient } from "./observer.js";
import type { Session } from "./session.js";
import type { SessionStatus } from "./status.js";

/** Observes a client's membership in its session. */
export interface ClientSessionObserver {
  onEntered?(): void;
  /** Called with each status of the session until the client leaves. */
  onStatus?(status: SessionStatus): void;
  /** Called when the client has left; `error` is the reason if the app did not ask for it. */
  onLeft?(error: RelayError | undefined): void;
  /** Called when the client has left a shared session, to end what belongs to the client. */
  onLeftShared?(error: RelayClosedError): void;
}

/** One client's membership in a session, which may be shared, from joining to leaving. */
export class ClientSession {
  readonly session: Session;
  readonly client: SessionClient;
  /** Whether the session belongs to this client alone and ends with it. */
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

  /** Resolves when the client has left: with the error that ended the session, or undefined if the app ended it. */
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

  /** Leaves the session because of an error; see {@link ClientSession.left}. */
  fail(error: RelayError): void {
    if (this.#isIn) this.#leave(error).resolve(error);
  }

  /** Closes the client's own session. Leaves a shared session open, but gives up the client's contexts. */
  async disconnect(): Promise<void> {
    if (this.isOwn) return this.session.disconnect();
    if (!this.#isIn) return;
    const left = this.#leave(undefined);
    this.#observer.onLeftShared?.(
      new RelayClosedError("The client was disconnected; its shared session stays open"),
    );
    try {
      await this.session.unreceive(this.client);
    } catch (error) {
      this.session.log.warn(
        `The contexts of ${this.client.name} could not be given up, so the platform may send more ` +
          `calls: ${String(error)}`,
      );
    }
    left.resolve(undefined);
  }

  /** However the session ends, the client's membership ends with it. */
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

/**
 * Checks the session of a client's options, which it is to share.
 *
 * @param where the function that takes the options, for the error: `new RelayClient()`
 * @param others the options for a session of the client's own: there must be none
 * @throws {RelayParamError} if it isn't a session, or if there are others
 */
export function sharedSession(where: string, session: unknown, others: object): Session {
  // By its shape: a session may come from another copy of the package.
  if (typeof (session as Partial<Session> | null)?.extension !== "function") {
    throw new RelayParamError(`${where}: session must be a Session, got ${describe(session)}`, {
      path: "session",
    });
  }
  const [other] = Object.keys(others);
  if (other === undefined) return session as Session;
  throw new RelayParamError(
    `${where}: ${other} is an option of the session. Pass it to new Session(), or leave session out.`,
    { path: other },
  );
}

import type { Alarm, Timers } from "../clock/timers.js";
import type { SeededIds } from "../network/ids.js";
import { protocolMismatch } from "../requests/refusal.js";
import type { Connection } from "../wire/connection.js";
import { Session, type EventMaker } from "./session.js";

/** What a client asks for when it connects. */
export interface ConnectRequest {
  readonly project: string;
  readonly protocol: string | undefined;
  readonly authorization_state: string | undefined;
}

/** The sessions, with and without a connection. One that stays without is dropped after a while. */
export class SessionStore {
  readonly #byProtocol = new Map<string, Session>();
  readonly #byConnection = new Map<Connection, Session>();
  readonly #expiry = new Map<Session, Alarm>();
  readonly #ids: SeededIds;
  readonly #timers: Timers;
  readonly #keep: number;
  readonly #eventOf: EventMaker;
  readonly #dropped: (session: Session) => void;

  /**
   * @param keep how long a session without a connection is kept, seconds
   * @param eventOf makes the events of a session
   * @param dropped called with a session whose client did not come back
   */
  constructor(
    ids: SeededIds,
    timers: Timers,
    keep: number,
    eventOf: EventMaker,
    dropped: (session: Session) => void,
  ) {
    this.#ids = ids;
    this.#timers = timers;
    this.#keep = keep;
    this.#eventOf = eventOf;
    this.#dropped = dropped;
  }

  all(): Session[] {
    return [...this.#byProtocol.values()];
  }

  /**
   * The sessions with a client that listens to a context.
   *
   * @param context default: any
   */
  listening(context?: string): Session[] {
    return this.all().filter(
      ({ attached, contexts }) =>
        attached && (context === undefined ? contexts.size > 0 : contexts.has(context)),
    );
  }

  of(connection: Connection): Session | undefined {
    return this.#byConnection.get(connection);
  }

  /**
   * Opens a session, or resumes one. With a protocol alone, a new session is opened when the old one is
   * gone. With an authorization state too, a request for a session that is gone is refused.
   *
   * @throws {RpcError} -32003 when the authorization state is wrong or stale
   */
  connect(
    connection: Connection,
    request: ConnectRequest,
  ): { session: Session; restored: boolean } {
    const known = this.#known(request);
    if (known === undefined && request.authorization_state !== undefined) throw protocolMismatch();
    const session = known ?? this.#open(request.project);
    this.#stopExpiry(session);
    const before = session.connection;
    if (before !== undefined && before !== connection) {
      // A client that reconnects has given up its old connection.
      this.#byConnection.delete(before);
      before.destroy();
    }
    const same = this.#byConnection.get(connection);
    if (same !== undefined && same !== session) this.disconnect(connection);
    this.#byConnection.set(connection, session);
    session.attach(connection);
    return { session, restored: known !== undefined };
  }

  /** @returns the session that lost this connection, if it had one */
  disconnect(connection: Connection): Session | undefined {
    const session = this.#byConnection.get(connection);
    this.#byConnection.delete(connection);
    if (session === undefined || session.connection !== connection) return undefined;
    session.detach();
    const alarm = this.#timers.after(this.#keep, () => this.drop(session));
    this.#expiry.set(session, alarm);
    return session;
  }

  /** Forgets a session for good. */
  drop(session: Session): void {
    this.#stopExpiry(session);
    if (!this.#byProtocol.delete(session.names.protocol)) return;
    if (session.connection !== undefined) this.#byConnection.delete(session.connection);
    session.detach();
    this.#dropped(session);
  }

  #known({ protocol, project, authorization_state: state }: ConnectRequest): Session | undefined {
    const session = protocol === undefined ? undefined : this.#byProtocol.get(protocol);
    if (session === undefined || session.names.project !== project) return undefined;
    return state === undefined || state === session.names.authorization_state ? session : undefined;
  }

  #open(project: string): Session {
    const signature = this.#ids.uuid().replaceAll("-", "");
    const session = new Session(
      {
        // Clients of an older generation compare the second part with `authorization.signature`.
        protocol: `signalwire_${signature}_${this.#ids.uuid()}_${project}`,
        identity: `${this.#ids.uuid()}@us-east`,
        sessionid: this.#ids.uuid(),
        project,
        signature,
        authorization_state: `${this.#ids.secret()}:${this.#ids.secret()}`,
      },
      () => this.#ids.uuid(),
      this.#eventOf,
    );
    this.#byProtocol.set(session.names.protocol, session);
    return session;
  }

  #stopExpiry(session: Session): void {
    this.#timers.cancel(this.#expiry.get(session));
    this.#expiry.delete(session);
  }
}

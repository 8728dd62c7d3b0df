import { RelayConnectionError } from "../errors/errors.js";
import { asSessionEnd } from "../errors/session-end.js";
import type { Connection } from "./connection.js";
import { authenticationOf } from "./credentials.js";
import type { EventDispatcher } from "./event-dispatcher.js";
import type { ResumeState } from "./resume.js";
import type { RpcChannel } from "./rpc-channel.js";
import type { SessionSettings } from "./session-options.js";
import type { Subscriptions } from "./subscriptions.js";

/** The protocol version that this client speaks. */
const version = { major: 2, minor: 0, revision: 0 } as const;

/** Authenticates each connection of a session, and finds out whether the platform still has the session. */
export class Handshake {
  readonly #settings: SessionSettings;
  readonly #channel: RpcChannel;
  readonly #resume: ResumeState;
  readonly #subscriptions: Subscriptions;
  readonly #events: EventDispatcher;
  /** True once the platform has accepted a connect: what is known here is of that session. */
  #hadSession = false;
  #resumed = false;

  constructor(
    settings: SessionSettings,
    channel: RpcChannel,
    resume: ResumeState,
    subscriptions: Subscriptions,
    events: EventDispatcher,
  ) {
    this.#settings = settings;
    this.#channel = channel;
    this.#resume = resume;
    this.#subscriptions = subscriptions;
    this.#events = events;
  }

  /** Whether the latest connection resumed the session of the one before it. */
  get resumed(): boolean {
    return this.#resumed;
  }

  /**
   * Sends `signalwire.connect`, and resolves when the platform has accepted it.
   *
   * @param receives whether to declare the contexts of the session's clients
   * @throws {RelayConnectionError} if the connection is lost before the token is available
   * @throws {RelayError} for the same reasons as any request
   */
  async perform(connection: Connection, receives: boolean): Promise<void> {
    const { credentials, log, agent } = this.#settings;
    const authentication = await authenticationOf(credentials, log);
    // The connection may be lost while the token is fetched. Then nothing must count as declared.
    if (connection.isDown)
      throw new RelayConnectionError("The connection was lost before the token was available");
    const resume = this.#resume.params();
    const contexts = receives ? this.#subscriptions.forConnect() : [];
    const params = {
      version,
      agent,
      event_acks: true,
      authentication,
      ...(contexts.length === 0 ? {} : { contexts }),
      ...resume,
    };
    await this.#channel.requestOn(connection, "signalwire.connect", params, {
      onAccepted: (_method, { protocol }) => this.#accepted(protocol),
    });
  }

  /** The session was closed: the next one has nothing to resume. */
  forget(): void {
    this.#hadSession = false;
    this.#resume.clear();
  }

  /** Runs in the same turn as the reply, because the next frame may be a call of the new session. */
  #accepted(protocol: unknown): void {
    this.#resumed = this.#resume.welcomed(protocol);
    if (!this.#resumed) this.#channel.forgetEvents();
    if ((this.#hadSession || this.#events.hasDispatched) && !this.#resumed) this.#loseCalls();
    this.#hadSession = true;
  }

  #loseCalls(): void {
    const error = new RelayConnectionError(
      "Reconnected, but the platform no longer has the session: its calls are lost",
      { code: "SESSION_LOST" },
    );
    asSessionEnd(error);
    this.#settings.log.warn(error.message);
    this.#channel.forgetCalls(error);
    this.#events.onLost(error);
  }
}

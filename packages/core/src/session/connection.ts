import type { Clock, Timer } from "../clock/clock.js";
import { RelayConnectionError } from "../errors/errors.js";
import { printable } from "../log/printable.js";
import type { Secrets } from "../log/secrets.js";
import { closeTimeout, type Socket } from "../transport/socket.js";
import { Heartbeat } from "./heartbeat.js";
import type { SessionSettings } from "./session-options.js";

/** Follows the frames that arrive on connections. */
export interface FrameObserver {
  onFrame(connection: Connection, frame: string): void;
}

/** Observes a connection. Each method is called at most once, `onDown` last. */
export interface ConnectionObserver {
  onOpen(): void;
  onDown(failure: unknown): void;
}

/** One connection of a session, from open to close. A session has one connection after another. Each knows only its own socket, so closing an old connection cannot be mistaken for closing the new one.
 */
export class Connection {
  readonly #clock: Clock;
  readonly #secrets: Secrets;
  readonly #observer: ConnectionObserver;
  readonly #socket: Socket;
  readonly #url: string;
  readonly #heartbeat: Heartbeat;
  #releaseClock: (() => void) | undefined;
  #timer: Timer | undefined;
  #isClosing = false;
  #isDown = false;

  /** @param frames gets each frame until the connection is closed */
  constructor(settings: SessionSettings, frames: FrameObserver, observer: ConnectionObserver) {
    const { clock, log, url, socket, maxFrame, maxBuffered, ca, heartbeat } = settings;
    this.#url = url;
    this.#clock = clock;
    this.#secrets = log.secrets;
    this.#observer = observer;
    this.#heartbeat = new Heartbeat(clock, heartbeat, (misses) =>
      this.terminate(unresponsive(url, misses)),
    );
    this.#releaseClock = clock.hold?.();
    this.#socket = socket(
      url,
      { maxFrame, maxBuffered, ca },
      {
        onOpen: () => {
          this.#releaseClock?.();
          if (!this.#isDown) this.#observer.onOpen();
        },
        onMessage: (text) => {
          // Frames may still arrive while the connection is closing.
          if (this.#isDown || this.#isClosing) return;
          this.#heartbeat.seen();
          frames.onFrame(this, text);
        },
        onClose: (code, reason, error) => this.#down(error ?? this.#closed(code, reason)),
      },
    );
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  /** The number of unanswered pings in a row. */
  get pingsMissed(): number {
    return this.#heartbeat.missed;
  }

  send(frame: string): void {
    if (!this.#isDown) this.#socket.send(frame);
  }

  /** Starts to send pings, and ends the connection if the platform stops answering them. */
  startHeartbeat(ping: () => void): void {
    this.#heartbeat.start(ping);
  }

  /** Ends the connection at once, for this reason. */
  terminate(failure: unknown): void {
    this.#socket.terminate();
    this.#down(failure);
  }

  /** Closes it with a handshake, and cuts it when that takes longer than {@link closeTimeout}. */
  close(): void {
    if (this.#isDown) return;
    this.#isClosing = true;
    this.#heartbeat.stop();
    this.#socket.close();
    this.endWithin(closeTimeout);
  }

  /** Ends the connection if the platform has not closed it within `seconds`. */
  endWithin(seconds: number): void {
    if (this.#isDown || this.#timer !== undefined) return;
    this.#timer = this.#clock.setTimeout(() => {
      this.terminate(new RelayConnectionError(`${this.#url} did not close within ${seconds} s`));
    }, seconds * 1000);
  }

  #closed(code: number, reason: string): RelayConnectionError {
    const words = reason === "" ? "" : `: ${printable(this.#secrets.mask(reason))}`;
    return new RelayConnectionError(`${this.#url} closed the connection (${code}${words})`);
  }

  #down(failure: unknown): void {
    if (this.#isDown) return;
    this.#isDown = true;
    this.#heartbeat.stop();
    this.#releaseClock?.();
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#observer.onDown(failure);
  }
}

function unresponsive(url: string, misses: number): RelayConnectionError {
  return new RelayConnectionError(
    `${url} did not answer ${misses} pings in a row, so the connection was closed`,
  );
}

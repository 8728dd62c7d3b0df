import type { Clock, Timer } from "../clock/clock.js";
import { RelayConnectionError } from "../errors/errors.js";
import { printable } from "../log/printable.js";
import type { Secrets } from "../log/secrets.js";
import type { Socket, SocketFactory, SocketOptions } from "../transport/socket.js";

/** What a link tells the session. `down` is told once, and nothing after it. */
export interface LinkHandlers {
  open(): void;
  message(text: string): void;
  down(failure: unknown): void;
}

/**
 * One connection of a session, from opening to its end. A session has one link after another; each
 * knows its own socket only, so that the close of an old one cannot be taken for that of the new.
 */
export class Link {
  readonly #clock: Clock;
  readonly #handlers: LinkHandlers;
  readonly #socket: Socket;
  readonly #url: string;
  readonly #secrets: Secrets;
  #release: (() => void) | undefined;
  #timer: Timer | undefined;
  #isDown = false;

  constructor(
    url: string,
    socket: SocketFactory,
    options: SocketOptions,
    clock: Clock,
    secrets: Secrets,
    handlers: LinkHandlers,
  ) {
    this.#url = url;
    this.#clock = clock;
    this.#secrets = secrets;
    this.#handlers = handlers;
    this.#release = clock.hold?.();
    this.#socket = socket(url, options, {
      open: () => {
        this.#release?.();
        if (!this.#isDown) this.#handlers.open();
      },
      message: (text) => {
        if (!this.#isDown) this.#handlers.message(text);
      },
      close: (code, reason, error) => this.#down(error ?? this.#closed(code, reason)),
    });
  }

  get isDown(): boolean {
    return this.#isDown;
  }

  send(frame: string): void {
    if (!this.#isDown) this.#socket.send(frame);
  }

  /** Ends it at once, for this reason. */
  terminate(failure: unknown): void {
    this.#socket.terminate();
    this.#down(failure);
  }

  /** Closes it politely, and ends it at once if that takes longer than `seconds`. */
  close(seconds: number): void {
    if (this.#isDown) return;
    this.#socket.close();
    this.endWithin(seconds);
  }

  /** Ends it if the other side has not done so within `seconds`. */
  endWithin(seconds: number): void {
    if (this.#isDown || this.#timer !== undefined) return;
    this.#timer = this.#clock.setTimeout(() => {
      this.terminate(new RelayConnectionError(`${this.#url} did not close within ${seconds} s`));
    }, seconds * 1000);
  }

  #closed(code: number, reason: string): RelayConnectionError {
    const words = reason === "" ? "" : `: ${printable(this.#secrets.mask(reason))}`;
    return new RelayConnectionError(
      `The connection to ${this.#url} was closed by the other side (${code}${words})`,
    );
  }

  #down(failure: unknown): void {
    if (this.#isDown) return;
    this.#isDown = true;
    this.#release?.();
    if (this.#timer !== undefined) this.#clock.clearTimeout(this.#timer);
    this.#handlers.down(failure);
  }
}

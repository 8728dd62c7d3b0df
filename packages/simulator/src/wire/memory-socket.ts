import type { Socket, SocketObserver } from "@twinline/core";
import { endOfTurn } from "@twinline/core/internal";

import type { Corkable, WireSocket } from "./wire-socket.js";

const open = 1;
const closing = 2;
const closed = 3;

/** The close code of a link that broke. */
const broken = 1006;

/**
 * A link between a client and the platform in one process, without a network. What is sent arrives one
 * turn of the event loop later, in order; what is on its way when an end breaks is lost.
 *
 * @param accept gets the platform's end, one turn later, just before the client hears that it is open
 */
export function memorySocket(
  observer: SocketObserver,
  accept: (end: WireSocket & Corkable) => void,
): Socket {
  const platform = new PlatformEnd();
  const down = (code: number, reason: string): void => {
    if (platform.readyState === closed) return;
    platform.readyState = closed;
    platform.closed(code);
    observer.onClose(code, reason, undefined);
  };
  const toClient = new MemoryChannel(down, (text) => {
    if (platform.readyState !== closed) observer.onMessage(text);
  });
  const toPlatform = new MemoryChannel(down, (text) => {
    if (platform.readyState !== closed) platform.received(text);
  });
  platform.channel = toClient;
  endOfTurn(() => {
    if (platform.readyState === closed) return;
    accept(platform);
    observer.onOpen();
  });
  return {
    send: (text) => toPlatform.send(text),
    close: () => toPlatform.close(1000, ""),
    terminate: () => toPlatform.break(),
  };
}

/** What one end sends, on its way to the other. */
class MemoryChannel {
  readonly #down: (code: number, reason: string) => void;
  readonly #deliver: (text: string) => void;
  #waiting: string[] = [];
  #ends: (() => void) | undefined;
  #flushes = false;
  #broken = false;

  constructor(down: (code: number, reason: string) => void, deliver: (text: string) => void) {
    this.#down = down;
    this.#deliver = deliver;
  }

  send(text: string): void {
    if (this.#ends !== undefined || this.#broken) return;
    this.#waiting.push(text);
    this.#flushLater();
  }

  /** Ends the link when everything that was sent has arrived. */
  close(code: number, reason: string): void {
    this.#ends ??= () => this.#down(code, reason);
    this.#flushLater();
  }

  break(): void {
    if (this.#broken) return;
    this.#broken = true;
    endOfTurn(() => this.#down(broken, ""));
  }

  #flushLater(): void {
    if (this.#flushes) return;
    this.#flushes = true;
    endOfTurn(() => this.#flush());
  }

  #flush(): void {
    this.#flushes = false;
    for (const text of this.#waiting.splice(0)) {
      if (this.#broken) return;
      this.#deliver(text);
    }
    if (!this.#broken && this.#waiting.length === 0) this.#ends?.();
  }
}

type Listener = (what: never) => void;

class PlatformEnd implements WireSocket, Corkable {
  readonly OPEN = open;
  readyState = open;
  channel: MemoryChannel | undefined;
  readonly #listeners = new Map<string, Listener[]>();

  on(event: "message" | "close" | "error" | "pong", listener: Listener): void {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), listener]);
  }

  received(text: string): void {
    this.#emit("message", text);
  }

  closed(code: number): void {
    this.#emit("close", code);
  }

  send(text: string): void {
    this.channel?.send(text);
  }

  close(code: number, reason: string): void {
    this.readyState = Math.max(this.readyState, closing);
    this.channel?.close(code, reason);
  }

  terminate(): void {
    this.readyState = Math.max(this.readyState, closing);
    this.channel?.break();
  }

  cork(): void {}

  uncork(): void {}

  #emit(event: string, what: string | number): void {
    for (const listener of this.#listeners.get(event) ?? []) listener(what as never);
  }
}

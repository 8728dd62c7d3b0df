import type { RawData } from "../platform/process.js";

/** What a connection needs of a WebSocket, whatever it is made of. */
export interface WireSocket {
  readonly readyState: number;
  readonly OPEN: number;
  on(event: "message", listener: (data: RawData) => void): unknown;
  on(event: "close", listener: (code: number) => void): unknown;
  on(event: "error", listener: (error: Error) => void): unknown;
  on(event: "pong", listener: (data: { toString(): string }) => void): unknown;
  send(text: string): void;
  close(code: number, reason: string): void;
  terminate(): void;
  /** Asks the other end for a `pong`, where there is a wire between. */
  ping?(data: string): void;
  /** Stops reading until it is resumed, where the socket can. */
  pause?(): void;
  resume?(): void;
}

/** What is written to a corked wire leaves when it is uncorked. */
export interface Corkable {
  cork(): void;
  uncork(): void;
}

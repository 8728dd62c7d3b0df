import type { Json } from "@twinline/core/internal";

/** What an envelope uses of its connection. */
export interface EnvelopeConnection {
  /** Handles a frame as if the client had sent it in today's envelope. */
  receive(message: Json): void;
  /** Sends a frame as it is. */
  send(frame: Json): void;
  /** Calls back when the client has read all that was written so far; never, if the connection breaks before. */
  whenRead(then: () => void): void;
}

/** How frames are wrapped for a client of an older generation. */
export interface Envelope {
  /** A frame of the client. */
  onFrame(message: Json): void;
  /** Sends a frame of the platform, given in today's envelope. */
  send(message: Json): void;
  /** A request of the platform that waits for a reply has just been written. */
  onWritten(id: string): void;
}

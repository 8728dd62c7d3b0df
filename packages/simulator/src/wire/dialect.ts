import type { Json } from "@twinline/core/internal";

/** What a dialect can do with the connection that it is spoken on. */
export interface DialectConnection {
  /** Has the platform take a frame, as if the client had sent it in today's words. */
  hear(message: Json): void;
  /** Sends a frame as it is. */
  say(frame: Json): void;
  /** Calls back when the client has read all that was written so far; never, if the link breaks before. */
  whenRead(then: () => void): void;
}

/** How frames are worded for a client of another generation. */
export interface Dialect {
  /** A frame of the client. */
  read(message: Json): void;
  /** A frame of the platform, in today's words, that the client is to have. */
  write(message: Json): void;
  /** A request of ours that waits for a reply has just been written. */
  written(id: string): void;
}

import { subscribe, unsubscribe } from "node:diagnostics_channel";

import type { TracedHandler, TraceMessages } from "@twinline/core";

/** The channels and their messages. */
export interface Channels extends TraceMessages {
  "tracing:twinline:handler:start": TracedHandler;
  "tracing:twinline:handler:end": TracedHandler;
}

/** Subscribers, by channel name. */
export type Followers = { readonly [Name in keyof Channels]?: (message: Channels[Name]) => void };

/** Subscribes to channels. Returns a function that unsubscribes. */
export function follow(followers: Followers): () => void {
  const all = Object.entries(followers) as [string, (message: unknown) => void][];
  for (const [name, follower] of all) subscribe(name, follower);
  return () => {
    for (const [name, follower] of all) unsubscribe(name, follower);
  };
}

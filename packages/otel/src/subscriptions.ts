import { subscribe, unsubscribe } from "node:diagnostics_channel";

import type { TracedHandler, TraceMessages } from "@twinline/core";

/** The channels that can be followed, and what they carry. */
export interface Channels extends TraceMessages {
  "tracing:twinline:handler:start": TracedHandler;
  "tracing:twinline:handler:end": TracedHandler;
}

/** What follows channels, by their names. */
export type Followers = { readonly [Name in keyof Channels]?: (message: Channels[Name]) => void };

/** Follows channels. Returns what ends that. */
export function follow(followers: Followers): () => void {
  const all = Object.entries(followers) as [string, (message: unknown) => void][];
  for (const [name, follower] of all) subscribe(name, follower);
  return () => {
    for (const [name, follower] of all) unsubscribe(name, follower);
  };
}

import type * as node from "./diagnostics.js";

/** A browser has no `node:diagnostics_channel`, so there is never a subscriber. */
const unheard = {
  hasSubscribers: false,
  publish: () => undefined,
  runStores: (_message: unknown, run: () => unknown) => run(),
};

export const channel = (() => unheard) as unknown as typeof node.channel;

export const tracingChannel = (() => ({
  start: unheard,
  end: unheard,
  asyncStart: unheard,
  asyncEnd: unheard,
  error: unheard,
})) as unknown as typeof node.tracingChannel;

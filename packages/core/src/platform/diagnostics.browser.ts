import type * as node from "./diagnostics.js";

/** A channel without subscribers, because a browser has no `node:diagnostics_channel`. */
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

import type Call from "@signalwire/node/dist/common/src/relay/calling/Call";

/** Who is here, by their number. */
export const visitors = new Map<string, Call>();

export function remember(call: Call): void {
  visitors.set(call.from, call);
}

import type { Envelope, Request } from "./envelope.js";

const node = "9d1f0f2e-bench@us-east";

/** The envelope of an event. */
const before = '"method":"signalwire.event","params":';

/** The method with which Blade clients ask for the protocol of their session. */
export const protocolRequest = "setup";

/** Whether a request opens a connection in the older envelope. */
export function isBlade({ method }: Request): boolean {
  return method === "blade.connect";
}

/** The envelope of the legacy SDKs, as far as the benchmark needs it. */
export function blade(protocol: string): Envelope {
  const broadcast =
    `"method":"blade.broadcast","params":{"broadcaster_nodeid":"${node}","protocol":"${protocol}",` +
    `"channel":"notifications","event":"queuing.relay.events","params":`;
  return {
    open: ({ id, method, params }) => {
      if (method !== "blade.execute") return { id, method, params };
      const inner = params as { method: string; params: Request["params"] };
      return { id, method: inner.method, params: inner.params };
    },
    reply: (id, result) =>
      `{"jsonrpc":"2.0","id":"${id}","result":{"requester_nodeid":"bench","responder_nodeid":"${node}",` +
      `"result":${result}}}`,
    event: (event) => `${event.replace(before, broadcast)}}`,
  };
}

import type { NodeDevices } from "../call/node-forms.js";
import type { RelayCall } from "../call/relay-call.js";
import { dialectKey, nodeDialect, type Dialect } from "../common/dialect.js";
import type { DialResult } from "../results/lifecycle.js";
import type { Calling } from "./calling.js";
import { Client } from "./client.js";

interface NodePlan {
  readonly devices: NodeDevices;
  readonly region?: string | undefined;
}

type Devices = NodeDevices | [NodePlan];

/** Makes and receives the calls of a `RelayClient`. It also accepts the forms of the Node SDK, with equally wide types. */
export type RelayCalling = Calling<RelayCall> & {
  readonly newCall: (...devices: Devices) => RelayCall;
  readonly dial: (...devices: Devices) => Promise<DialResult<RelayCall>>;
};

/** The version of `@signalwire/node` whose names and habits `RelayClient` and `RelayConsumer` have. */
export const VERSION = "2.6.0";

/**
 * A client with the habits of `@signalwire/node` 2.6.
 *
 * ```ts
 * const client = new RelayClient({ project, token });
 * client.on("signalwire.ready", async (client) => {
 *   const { call } = await client.calling.dial({ type: "phone", from, to });
 * });
 * client.connect();
 * ```
 *
 * After SIGINT or SIGTERM it disconnects; `drain_timeout` gives live calls time to end.
 */
export class RelayClient extends Client<RelayCall> {
  /** @internal */
  override get [dialectKey](): Dialect {
    return nodeDialect;
  }

  /** Makes and receives calls. */
  override get calling(): RelayCalling {
    return super.calling as RelayCalling;
  }

  /**
   * Starts to connect. `signalwire.ready` follows when the session is ready, and `signalwire.error` when
   * the credentials are refused; without a handler of that the process will exit with code 1.
   *
   * @returns resolves at once
   */
  override connect(): Promise<void> {
    void super.connect();
    return Promise.resolve();
  }
}

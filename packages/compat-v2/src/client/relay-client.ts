import { dialectKey, nodeDialect, type Dialect } from "../calls/dialect.js";
import type { RelayCall } from "../calls/relay-call.js";
import { Client } from "./client.js";

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

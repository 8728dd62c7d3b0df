import type { Result } from "@twinline/core";

import type { DevicesInput } from "../types/inputs.js";
import type { CommandOptions } from "../types/options.js";
import type { VerbTable } from "../verbs/verb.js";

export type ConnectOptions = CommandOptions<"calling.connect", "devices">;

/** Connecting a call with others. */
export interface BridgingMethods {
  /**
   * Calls devices and connects the one that answers with this call.
   *
   * ```ts
   * await call.connect([[{ type: "phone", to_number: "+15551234567", from_number: "+15559876543" }]]);
   * const event = await call.wait_for("calling.call.connect", (e) => e.params.connect_state !== "connecting");
   * ```
   *
   * @param devices groups of devices: the groups are tried one after another, the devices of a group
   *   ring at the same time
   * @param options `ringback` (media that this call hears meanwhile), `tag`, `max_duration`,
   *   `max_price_per_minute`, `status_url`
   * @returns the platform's reply, before anybody has answered: `calling.call.connect` events tell the
   *   rest. Empty when the call is over
   * @throws like `answer`
   *
   * Mirrors: Relay v3 `call.connect`, /docs/server-sdks/reference/python/relay/call/connect
   */
  connect(devices: DevicesInput, options?: ConnectOptions): Promise<Result>;
  connect(options: ConnectOptions & { readonly devices: DevicesInput }): Promise<Result>;

  /**
   * Takes the call apart from the one it is connected with. Both stay up.
   *
   * @returns the platform's reply; empty when the call is over
   * @throws like `answer`
   *
   * Mirrors: Relay v3 `call.disconnect`, /docs/server-sdks/reference/python/relay/call/disconnect
   */
  disconnect(options?: CommandOptions<"calling.disconnect">): Promise<Result>;
}

export const bridging: VerbTable<BridgingMethods> = {
  connect: { method: "calling.connect", positional: ["devices"] },
  disconnect: { method: "calling.disconnect" },
};

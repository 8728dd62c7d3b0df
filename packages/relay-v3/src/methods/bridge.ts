import { methodRows } from "@twinline/core/internal";
import type { Result } from "@twinline/core";

import type {
  ConnectDevicesInput,
  ConnectOptions,
  ConnectParams,
  DisconnectOptions,
  ReferDeviceInput,
  ReferOptions,
  ReferParams,
  TransferOptions,
  TransferParams,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** Connecting a call to others. */
export interface BridgeMethods {
  /**
   * Calls devices and connects the one that answers with this call.
   *
   * ```ts
   * await call.connect([[{ type: "phone", to_number: "+15551234567", from_number: "+15559876543" }]]);
   * const outcome = await call.wait_for(
   *   "calling.call.connect",
   *   (event) => event.connect_state !== "connecting",
   *   60,
   * );
   * if (outcome.connect_state === "connected") console.log("Connected.");
   * ```
   *
   * @param devices groups of devices: the groups are tried one after another, the devices of a group
   *   ring together
   * @param options `ringback` (media that this call hears meanwhile), `tag`, `max_duration` (seconds),
   *   `max_price_per_minute`, `status_url`
   * @returns the platform's reply, before a device has answered. `calling.call.connect` events report the
   *   outcome; you cannot miss it if you wait for it right away. Empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.connect`, /docs/server-sdks/reference/python/relay/call/connect
   */
  connect(devices: ConnectDevicesInput | ConnectParams, options?: ConnectOptions): Promise<Result>;

  /**
   * Separates the call from the one that it is connected to. Both calls continue.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.disconnect`, /docs/server-sdks/reference/python/relay/call/disconnect
   */
  disconnect(options?: DisconnectOptions): Promise<Result>;

  /**
   * Asks the endpoint of a SIP call to call another address instead (SIP REFER).
   *
   * @param device the other address: `{ type: "sip", to: "sip:user@example.com" }`, and `from`, `username`,
   *   `password` and `headers` if needed
   * @param options `status_url`
   * @returns the platform's reply, before the endpoint has reacted: `calling.call.refer` events report the
   *   outcome. Empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.refer`, /docs/server-sdks/reference/python/relay/call/refer
   */
  refer(device: ReferDeviceInput | ReferParams, options?: ReferOptions): Promise<Result>;

  /**
   * Transfers the call to another app or document. This app loses control of it.
   *
   * @param dest a context, the address of a document, or the document itself
   * @param options `params` (passed to the receiver), `meta` (kept with the call) and `extra` (further
   *   parameters of the platform)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.transfer`, /docs/server-sdks/reference/python/relay/call/transfer
   */
  transfer(dest: string | TransferParams, options?: TransferOptions): Promise<Result>;
}

export default methodRows<MethodTable<BridgeMethods>>()({
  connect: { method: "calling.connect", positional: ["devices"] },
  disconnect: { method: "calling.disconnect" },
  refer: { method: "calling.refer", positional: ["device"] },
  transfer: {
    method: "calling.transfer",
    positional: ["dest"],
  },
});

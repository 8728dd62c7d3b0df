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

/** Connecting a call with others. */
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
   * if (outcome.connect_state === "connected") console.log("They are talking.");
   * ```
   *
   * @param devices groups of devices: the groups are tried one after another, the devices of a group
   *   ring at the same time
   * @param options `ringback` (media that this call hears meanwhile), `tag`, `max_duration`,
   *   `max_price_per_minute`, `status_url`
   * @returns the platform's reply, before anyone has answered. `calling.call.connect` events bring the
   *   outcome: begin to wait for it at once, and you cannot miss it. Empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.connect`, /docs/server-sdks/reference/python/relay/call/connect
   */
  connect(devices: ConnectDevicesInput | ConnectParams, options?: ConnectOptions): Promise<Result>;

  /**
   * Takes the call apart from the one it is connected with. Both stay up.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.disconnect`, /docs/server-sdks/reference/python/relay/call/disconnect
   */
  disconnect(options?: DisconnectOptions): Promise<Result>;

  /**
   * Asks the endpoint of a SIP call to call another address instead.
   *
   * @param device whom: `{ type: "sip", to: "sip:user@example.com" }`, with `from`, `username`, `password`
   *   and `headers` where needed
   * @param options `status_url`
   * @returns the platform's reply, before the endpoint has done it: `calling.call.refer` events tell the
   *   rest. Empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.refer`, /docs/server-sdks/reference/python/relay/call/refer
   */
  refer(device: ReferDeviceInput | ReferParams, options?: ReferOptions): Promise<Result>;

  /**
   * Hands the call to another app or document. This app loses control of it.
   *
   * @param dest a context, the address of a document, or the document itself
   * @param options `params` (handed to the receiver) and `meta` (kept with the call); what
   *   this version does not know goes into `extra`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.transfer`, /docs/server-sdks/reference/python/relay/call/transfer
   */
  transfer(dest: string | TransferParams, options?: TransferOptions): Promise<Result>;
}

const rows: MethodTable<BridgeMethods> = {
  connect: { method: "calling.connect", positional: ["devices"] },
  disconnect: { method: "calling.disconnect" },
  refer: { method: "calling.refer", positional: ["device"] },
  transfer: {
    method: "calling.transfer",
    positional: ["dest"],
  },
};

export default rows;

import { methodRows } from "@twinline/core/internal";
import { Action } from "../actions/action.js";
import type {
  ReceiveFaxOptions,
  SendFaxOptions,
  SendFaxParams,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/**
 * A fax that is being sent or received. Each page is an event of the action; it ends with `fax.type`
 * `finished` or `error`.
 *
 * ```ts
 * const event = await action.wait();
 * console.log(event.params.fax?.params?.document);
 * ```
 *
 * Mirrors: Relay v3 `FaxAction`, /docs/server-sdks/reference/python/relay/actions/fax-action
 */
export class FaxAction extends Action<"calling.call.fax"> {}

/** Faxes. */
export interface FaxMethods {
  /**
   * Sends a document as a fax.
   *
   * @param document address of a PDF
   * @param options `identity` (the sender that the other machine shows), `header_info` (printed at the top of
   *   each page; empty for none), `control_id`, `on_completed`, `status_url`
   * @returns the fax, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.send_fax`, /docs/server-sdks/reference/python/relay/call/send-fax
   */
  send_fax(document: string | SendFaxParams, options?: SendFaxOptions): Promise<FaxAction>;

  /**
   * Receives a fax.
   *
   * @param options `control_id`, `on_completed`, `status_url`
   * @returns the fax, once the platform has accepted it. Its last event has the address
   *   of the document
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.receive_fax`, /docs/server-sdks/reference/python/relay/call/receive-fax
   */
  receive_fax(options?: ReceiveFaxOptions): Promise<FaxAction>;
}

export default methodRows<MethodTable<FaxMethods>>()({
  send_fax: { method: "calling.send_fax", action: FaxAction, positional: ["document"] },
  receive_fax: { method: "calling.receive_fax", action: FaxAction },
});

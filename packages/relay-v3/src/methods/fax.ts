import { Action } from "../actions/action.js";
import type {
  ReceiveFaxOptions,
  SendFaxOptions,
  SendFaxParams,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/**
 * A fax on its way, out or in. It ends with `fax.type` `finished` or `error`; pages are events of the
 * action before that.
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
   * @param options `identity` (who sends it, as the other machine shows it), `header_info` (printed on the
   *   top of each page; empty: nothing), `control_id`, `on_completed`, `status_url`
   * @returns the fax, as soon as the platform has accepted it
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.send_fax`, /docs/server-sdks/reference/python/relay/call/send-fax
   */
  send_fax(document: string | SendFaxParams, options?: SendFaxOptions): Promise<FaxAction>;

  /**
   * Receives a fax.
   *
   * @param options `control_id`, `on_completed`, `status_url`
   * @returns the fax, as soon as the platform has accepted it. Its last event tells where the document is
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.receive_fax`, /docs/server-sdks/reference/python/relay/call/receive-fax
   */
  receive_fax(options?: ReceiveFaxOptions): Promise<FaxAction>;
}

const rows: MethodTable<FaxMethods> = {
  send_fax: { method: "calling.send_fax", action: FaxAction, positional: ["document"] },
  receive_fax: { method: "calling.receive_fax", action: FaxAction },
};

export default rows;

import { methodRows } from "@twinline/core/internal";
import { FaxAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import { dialectKey } from "../common/dialect.js";
import { byPart } from "../common/event.js";
import { objectIn, valueIn } from "../common/json.js";
import { FaxResult } from "../results/fax.js";
import type {
  AnyFaxSendParams,
  FaxReceiveOptions,
  FaxSendOptions,
} from "../types/inputs.generated.js";

/** The methods of a call that fax. */
export interface FaxMethods {
  /**
   * Receives a fax and waits until it is complete.
   *
   * @param options `extra` only; see {@link FaxReceiveOptions}
   * @returns unsuccessful when the fax failed, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_receive.
   */
  fax_receive(options?: FaxReceiveOptions): Promise<FaxResult>;
  /**
   * Starts to receive a fax and returns at once.
   *
   * @param options `extra` only; see {@link FaxReceiveOptions}
   * @returns the running fax; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_receive_async.
   */
  fax_receive_async(options?: FaxReceiveOptions): Promise<FaxAction>;
  /**
   * Sends a document as a fax and waits until it has been sent.
   *
   * @param document address of a PDF, `http:` or `https:`; also taken as `url`
   * @param identity who sends it, as the other machine shows it, by default the number of the call; or the options
   * @param header printed on the top of each page; an empty string prints nothing there
   * @returns unsuccessful when the fax failed, the platform refused or the call ended; it does not reject for that
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_send.
   */
  fax_send(
    document: string | AnyFaxSendParams,
    identity?: string | FaxSendOptions | null,
    header?: string | null,
  ): Promise<FaxResult>;
  /**
   * Starts to send a document as a fax and returns at once.
   *
   * @param document address of a PDF, `http:` or `https:`; also taken as `url`
   * @param identity who sends it, as the other machine shows it, by default the number of the call; or the options
   * @param header printed on the top of each page; an empty string prints nothing there
   * @returns the running fax; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_send_async.
   */
  fax_send_async(
    document: string | AnyFaxSendParams,
    identity?: string | FaxSendOptions | null,
    header?: string | null,
  ): Promise<FaxAction>;
}

const faxing: MethodFamily<FaxResult, FaxAction> = {
  reader: {
    ...byPart("fax", "type"),
    payload: ({ params }, { name }) =>
      name === "node" ? objectIn(params, "fax", "params") : objectIn(params, "fax"),
  },
  succeeds: (params) => {
    const success = valueIn(params, "fax", "params", "success");
    return success === true || success === "true";
  },
  Result: FaxResult,
  Action: FaxAction,
};

export const faxMethods = methodRows<MethodTable<FaxMethods>>()({
  fax_receive: { method: "calling.receive_fax", family: faxing },
  fax_send: {
    method: "calling.send_fax",
    family: faxing,
    positional: ["document", "identity", "header"],
    parameters: () => ({
      document: { to: "document" },
      url: { aliasOf: "document" },
      identity: { to: "identity" },
      header: { to: "header_info" },
      header_info: { aliasOf: "header" },
    }),
    arrange: (args, call) =>
      call[dialectKey].name === "node" && args[2] === "" ? args.slice(0, 2) : args,
    build: ({ identity, ...params }) =>
      identity === undefined || identity === "" ? params : { ...params, identity },
  },
});

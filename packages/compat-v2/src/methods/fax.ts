import { FaxAction } from "../actions/tones.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import { dialectKey } from "../operation/dialect.js";
import { byPart } from "../operation/event-reader.js";
import { objectIn, valueIn } from "../operation/json.js";
import { FaxResult } from "../results/fax.js";
import type { OneOf, Optional } from "./spelling.js";

/** What a fax shows of its sender. */
export interface FaxOptions {
  /** Who sends it, as the other machine shows it. By default the number of the call. */
  identity: string;
  /** Printed on the top of each page; an empty text prints nothing there. */
  header: string;
}

/** How `fax_receive` may be called. */
export interface ReceiveFax<Outcome> {
  (options?: Optional<object>): Promise<Outcome>;
}

/** How `fax_send` may be called. */
export interface SendFax<Outcome> {
  /**
   * Sends a document as a fax and waits until all of it was sent. The `_async` form returns at once.
   *
   * @param document address of a PDF, `http:` or `https:`; also taken as `url`
   * @param identity who sends it, as the other machine shows it; by default the number of the call
   * @param header printed on the top of each page; an empty text prints nothing there
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (document: string, identity?: string | null, header?: string | null): Promise<Outcome>;
  /**
   * Sends a document as a fax and waits until all of it was sent. The `_async` form returns at once.
   *
   * @param document address of a PDF, `http:` or `https:`; also taken as `url`
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (document: string, options: Optional<FaxOptions>): Promise<Outcome>;
  /**
   * Sends a document as a fax and waits until all of it was sent. The `_async` form returns at once.
   *
   * @param options everything, or the rest, in one object
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   */
  (options: OneOf<"document" | "url", string> & Optional<FaxOptions>): Promise<Outcome>;
}

/** The methods of a call that fax. */
export interface FaxMethods {
  /**
   * Receives a fax and waits until all of it is there.
   *
   * @returns unsuccessful when the fax failed, the platform refused it or the call ended
   *
   * Page: Relay.Calling.Call, fax_receive.
   */
  readonly fax_receive: ReceiveFax<FaxResult>;
  /**
   * Gets ready to receive a fax and does not wait for it.
   *
   * @returns the running fax; already completed when the platform refused it
   *
   * Page: Relay.Calling.Call, fax_receive_async.
   */
  readonly fax_receive_async: ReceiveFax<FaxAction>;
  /**
   * Sends a document as a fax and waits until all of it was sent.
   *
   * @param document address of a PDF, `http:` or `https:`; also taken as `url`
   * @param identity who sends it, as the other machine shows it; by default the number of the call
   * @param header printed on the top of each page; an empty text prints nothing there
   * @returns unsuccessful when the fax failed, the platform refused it or the call ended
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_send.
   */
  readonly fax_send: SendFax<FaxResult>;
  /**
   * Starts to send a fax. Parameters as of `fax_send`.
   *
   * @returns the running fax; already completed when the platform refused it
   * @throws {RelayParamError} a required argument is missing; with `strict`, also one is unknown or wrong
   *
   * Page: Relay.Calling.Call, fax_send_async.
   */
  readonly fax_send_async: SendFax<FaxAction>;
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

export const faxMethods: MethodTable<FaxMethods> = {
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
};

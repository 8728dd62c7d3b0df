import type { Result } from "@twinline/core";

import type {
  AnyBindDigitParams,
  BindDigitOptions,
  ClearDigitBindingsOptions,
  ClearDigitBindingsParams,
  SendDigitsOptions,
  SendDigitsParams,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** Keys. */
export interface DigitsMethods {
  /**
   * Sends DTMF tones.
   *
   * @param digits `0-9`, `*`, `#`, `A-D`; `w` waits half a second, `W` a whole one
   * @param control_id names the sending; by default a fresh id
   * @returns the platform's reply, before the tones are through: a `calling.call.send_digits` event
   *   tells that. Empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.send_digits`, /docs/server-sdks/reference/python/relay/call/send-digits
   */
  send_digits(
    digits: string | SendDigitsParams,
    control_id?: string | SendDigitsOptions,
  ): Promise<Result>;

  /**
   * Has the platform run a method whenever the caller presses certain keys.
   *
   * ```ts
   * await call.bind_digit("*1", "calling.play", {
   *   bind_params: { play: [{ type: "tts", params: { text: "You pressed star-1" } }] },
   * });
   * ```
   *
   * @param digits the keys, in this order
   * @param bind_method the method on the wire, such as `calling.play`
   * @param options `bind_params` (its params on the wire), `realm` (a name for the group that the binding
   *   belongs to), `max_triggers` (how often it may happen; 0, the default: without end)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.bind_digit`, /docs/server-sdks/reference/python/relay/call/bind-digit
   */
  bind_digit(digits: string, bind_method: string, options?: BindDigitOptions): Promise<Result>;
  bind_digit(params: AnyBindDigitParams): Promise<Result>;

  /**
   * Removes what `bind_digit` has bound.
   *
   * @param realm only this group; by default all
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.clear_digit_bindings`, /docs/server-sdks/reference/python/relay/call/clear-digit-bindings
   */
  clear_digit_bindings(
    realm?: string | ClearDigitBindingsParams,
    options?: ClearDigitBindingsOptions,
  ): Promise<Result>;
}

const rows: MethodTable<DigitsMethods> = {
  send_digits: { method: "calling.send_digits", positional: ["digits", "control_id"] },
  bind_digit: {
    method: "calling.bind_digit",
    positional: ["digits", "bind_method"],
    parameters: () => ({ bind_params: { to: "params" } }),
  },
  clear_digit_bindings: { method: "calling.clear_digit_bindings", positional: ["realm"] },
};

export default rows;

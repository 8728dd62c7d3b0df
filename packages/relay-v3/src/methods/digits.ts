import { methodRows } from "@twinline/core/internal";
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

/** Sending digits, and reacting to them. */
export interface DigitsMethods {
  /**
   * Sends DTMF tones.
   *
   * @param digits `0-9`, `*`, `#`, `A-D`; `w` pauses for half a second, `W` for one second
   * @param control_id an id for the operation; by default a new one
   * @returns the platform's reply, before all tones are sent: a `calling.call.send_digits` event reports
   *   that. Empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.send_digits`, /docs/server-sdks/reference/python/relay/call/send-digits
   */
  send_digits(
    digits: string | SendDigitsParams,
    control_id?: string | SendDigitsOptions,
  ): Promise<Result>;

  /**
   * Makes the platform run a method whenever the caller presses certain keys.
   *
   * ```ts
   * await call.bind_digit("*1", "calling.play", {
   *   bind_params: { play: [{ type: "tts", params: { text: "You pressed star-1" } }] },
   * });
   * ```
   *
   * @param digits the keys, in order
   * @param bind_method the method on the wire, such as `calling.play`
   * @param options `bind_params` (its params on the wire), `realm` (the group that the binding
   *   belongs to), `max_triggers` (the maximum number of times; 0, the default: unlimited)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.bind_digit`, /docs/server-sdks/reference/python/relay/call/bind-digit
   */
  bind_digit(digits: string, bind_method: string, options?: BindDigitOptions): Promise<Result>;
  bind_digit(params: AnyBindDigitParams): Promise<Result>;

  /**
   * Removes the bindings of `bind_digit`.
   *
   * @param realm only the bindings of this group; by default all
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.clear_digit_bindings`, /docs/server-sdks/reference/python/relay/call/clear-digit-bindings
   */
  clear_digit_bindings(
    realm?: string | ClearDigitBindingsParams,
    options?: ClearDigitBindingsOptions,
  ): Promise<Result>;
}

export default methodRows<MethodTable<DigitsMethods>>()({
  send_digits: { method: "calling.send_digits", positional: ["digits", "control_id"] },
  bind_digit: {
    method: "calling.bind_digit",
    positional: ["digits", "bind_method"],
    parameters: () => ({ bind_params: { to: "params" } }),
  },
  clear_digit_bindings: { method: "calling.clear_digit_bindings", positional: ["realm"] },
});

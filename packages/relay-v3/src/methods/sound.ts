import type { Result } from "@twinline/core";

import type {
  DenoiseOptions,
  DenoiseStopOptions,
  EchoOptions,
  HoldOptions,
  UnholdOptions,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** The sound of a call. */
export interface SoundMethods {
  /**
   * Puts the call on hold. The platform may refuse it.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.hold`, /docs/server-sdks/reference/python/relay/call/hold
   */
  hold(options?: HoldOptions): Promise<Result>;

  /**
   * Takes the call off hold. The platform may refuse it.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.unhold`, /docs/server-sdks/reference/python/relay/call/unhold
   */
  unhold(options?: UnholdOptions): Promise<Result>;

  /**
   * Takes the noise out of what the caller says.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.denoise`, /docs/server-sdks/reference/python/relay/call/denoise
   */
  denoise(options?: DenoiseOptions): Promise<Result>;

  /**
   * Leaves the noise in again.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.denoise_stop`, /docs/server-sdks/reference/python/relay/call/denoise-stop
   */
  denoise_stop(options?: DenoiseStopOptions): Promise<Result>;

  /**
   * Sends the caller's sound back, for a test of the line.
   *
   * @param options `timeout` (seconds; 0: with the call), `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.echo`, /docs/server-sdks/reference/python/relay/call/echo
   */
  echo(options?: EchoOptions): Promise<Result>;
}

const rows: MethodTable<SoundMethods> = {
  hold: { method: "calling.hold" },
  unhold: { method: "calling.unhold" },
  denoise: { method: "calling.denoise" },
  denoise_stop: { method: "calling.denoise.stop" },
  echo: { method: "calling.echo" },
};

export default rows;

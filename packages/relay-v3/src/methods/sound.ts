import { methodRows } from "@twinline/core/internal";
import type { Result } from "@twinline/core";

import type {
  DenoiseOptions,
  DenoiseStopOptions,
  EchoOptions,
  HoldOptions,
  UnholdOptions,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** Hold, noise reduction and echo. */
export interface SoundMethods {
  /**
   * Puts the call on hold. The platform may refuse that.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.hold`, /docs/server-sdks/reference/python/relay/call/hold
   */
  hold(options?: HoldOptions): Promise<Result>;

  /**
   * Takes the call off hold. The platform may refuse that.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.unhold`, /docs/server-sdks/reference/python/relay/call/unhold
   */
  unhold(options?: UnholdOptions): Promise<Result>;

  /**
   * Turns on noise reduction for the sound of the caller.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.denoise`, /docs/server-sdks/reference/python/relay/call/denoise
   */
  denoise(options?: DenoiseOptions): Promise<Result>;

  /**
   * Turns off noise reduction.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.denoise_stop`, /docs/server-sdks/reference/python/relay/call/denoise-stop
   */
  denoise_stop(options?: DenoiseStopOptions): Promise<Result>;

  /**
   * Sends the sound of the caller back, to test the line.
   *
   * @param options `timeout` (seconds; 0: until the call ends), `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.echo`, /docs/server-sdks/reference/python/relay/call/echo
   */
  echo(options?: EchoOptions): Promise<Result>;
}

export default methodRows<MethodTable<SoundMethods>>()({
  hold: { method: "calling.hold" },
  unhold: { method: "calling.unhold" },
  denoise: { method: "calling.denoise" },
  denoise_stop: { method: "calling.denoise.stop" },
  echo: { method: "calling.echo" },
});

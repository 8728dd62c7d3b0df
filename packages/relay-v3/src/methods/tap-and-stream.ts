import { methodRows } from "@twinline/core/internal";
import { Action } from "../actions/action.js";
import type {
  StreamOptions,
  StreamParams,
  TapDeviceInput,
  TapInput,
  TapOptions,
  TapParams,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/**
 * A tap: the sound of the call is also sent to a receiver. It ends `finished`.
 *
 * Mirrors: Relay v3 `TapAction`, /docs/server-sdks/reference/python/relay/actions/tap-action
 */
export class TapAction extends Action<"calling.call.tap"> {}

/**
 * A stream of the sound of the call to a WebSocket. It ends `finished`.
 *
 * Mirrors: Relay v3 `StreamAction`, /docs/server-sdks/reference/python/relay/actions/stream-action
 */
export class StreamAction extends Action<"calling.call.stream"> {}

/** Sending the sound of the call to a receiver. */
export interface TapAndStreamMethods {
  /**
   * Also sends the sound of the call to a receiver.
   *
   * @param tap what to send: `{ type: "audio", direction }` with `listen`, `speak` or `both`
   * @param device the receiver: `{ type: "rtp", addr, port, codec, ptime }` (`ptime` in milliseconds) or
   *   `{ type: "ws", uri, codec, rate }`
   * @param options `control_id`, `on_completed`, `status_url`
   * @returns the tap, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.tap`, /docs/server-sdks/reference/python/relay/call/tap
   */
  tap(tap: TapInput, device: TapDeviceInput, options?: TapOptions): Promise<TapAction>;
  tap(params: TapParams): Promise<TapAction>;

  /**
   * Streams the sound of the call to a WebSocket.
   *
   * @param url address of the WebSocket, `wss:` only
   * @param options `name`, `codec` (such as `PCMU`), `track` (`inbound_track`, the default, `outbound_track` or
   *   `both_tracks`), `status_url`, `status_url_method` (`GET` or `POST`, default `POST`),
   *   `authorization_bearer_token`, `custom_parameters`, `control_id`, `on_completed`
   * @returns the stream, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.stream`, /docs/server-sdks/reference/python/relay/call/stream
   */
  stream(url: string | StreamParams, options?: StreamOptions): Promise<StreamAction>;
}

export default methodRows<MethodTable<TapAndStreamMethods>>()({
  tap: { method: "calling.tap", action: TapAction, positional: ["tap", "device"] },
  stream: { method: "calling.stream", action: StreamAction, positional: ["url"] },
});

import type { Result } from "@twinline/core";
import { methodRows, isJson } from "@twinline/core/internal";

import type {
  AnswerOptions,
  HangupOptions,
  HangupParams,
  PassOptions,
} from "../types/inputs.generated.js";
import type { Extra } from "../types/options.js";
import type { MethodTable } from "./method-table.js";

/** The reason for a hangup. */
export type HangupReason = NonNullable<HangupParams["reason"]>;

/** Answering, ending and passing on. */
export interface LifecycleMethods {
  /**
   * Answers an inbound call. Answering twice is harmless.
   *
   * @param options `max_duration` (seconds; then the call ends), `codecs` and `extra` (further parameters of
   *   the platform)
   * @returns the platform's reply; empty when the call has ended. The call is answered once its
   *   `state` is `answered`
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.answer`, /docs/server-sdks/reference/python/relay/call/answer
   */
  answer(options?: AnswerOptions): Promise<Result>;

  /**
   * Ends the call.
   *
   * @param reason the reason that the other side receives: `hangup` (default), `cancel`, `busy`, `noAnswer`,
   *   `decline` or `error`
   * @returns the platform's reply; empty when the call has ended. The call has ended once its
   *   `state` is `ended`
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.hangup`, /docs/server-sdks/reference/python/relay/call/hangup
   */
  hangup(reason?: HangupReason | HangupParams, options?: HangupOptions): Promise<Result>;

  /**
   * Passes an inbound call back to routing, so that another app can accept it.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.pass_`, /docs/server-sdks/reference/python/relay/call/pass
   */
  pass_(options?: PassOptions): Promise<Result>;

  /**
   * Sends an event of your own to the other parties of the call, such as a page that shows the call.
   *
   * ```ts
   * await call.user_event("order_placed", { order_id: "12345" });
   * await call.user_event({ event: "order_placed", order_id: "12345" });
   * ```
   *
   * @param event the name of the event, or an object of your own
   * @param keys keys of your own, sent with the event
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.user_event`, /docs/server-sdks/reference/python/relay/call/user-event
   */
  user_event(event: string | Extra, keys?: Extra): Promise<Result>;
}

export default methodRows<MethodTable<LifecycleMethods>>()({
  answer: {
    method: "calling.answer",
  },
  hangup: {
    method: "calling.end",
    positional: ["reason"],
    build: ({ reason = "hangup", ...others }) => ({ reason, ...others }),
  },
  pass_: { method: "calling.pass" },
  user_event: {
    method: "calling.user_event",
    positional: ["event"],
    openKeys: true,
    // One object without an `event` in it is the event.
    arrange: ([event, ...others]) =>
      isJson(event) && !("event" in event) && !("extra" in event)
        ? [{ event }, ...others]
        : [event, ...others],
  },
});

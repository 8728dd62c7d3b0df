import type { Detect } from "@twinline/core";
import { methodRows, type Json } from "@twinline/core/internal";

import { Action } from "../actions/action.js";
import type {
  DetectAnsweringMachineOptions,
  DetectDigitOptions,
  DetectFaxOptions,
  DetectInput,
  DetectOptions,
  DetectParams,
} from "../types/inputs.generated.js";
import { itemOf, itemParameters } from "./item.js";
import type { MethodTable } from "./method-table.js";

/**
 * A detection. The first result ends it; later ones, such as `READY` after a machine's beep, are
 * events of the call.
 *
 * ```ts
 * const event = await action.wait();
 * console.log(event.params.detect?.params?.event); // HUMAN, MACHINE, …
 * ```
 *
 * Mirrors: Relay v3 `DetectAction`, /docs/server-sdks/reference/python/relay/actions/detect-action
 */
export class DetectAction extends Action<"calling.call.detect"> {}

/** Detecting who or what has answered. */
export interface DetectMethods {
  /**
   * Listens for an answering machine, a fax or digits.
   *
   * ```ts
   * const action = await call.detect({ type: "machine" }, { timeout: 30 });
   * const event = await action.wait();
   * ```
   *
   * @param detect what to listen for: `{ type: "machine", … }`, `{ type: "fax", tone }` or
   *   `{ type: "digit", digits }`
   * @param options `timeout` (seconds, default 30), `control_id`, `on_completed`, `status_url`
   * @returns the detection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.detect`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detect(detect: DetectInput | DetectParams, options?: DetectOptions): Promise<DetectAction>;

  /**
   * Listens for digits.
   *
   * @param options `digits` (those to listen for, default all), `timeout` (seconds, default 30),
   *   `control_id`, `on_completed`, `status_url`
   * @returns the detection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.detect_digit`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detect_digit(options?: DetectDigitOptions): Promise<DetectAction>;

  /**
   * Detects whether a human or an answering machine has answered.
   *
   * @param options `initial_timeout` (seconds, default 4.5), `end_silence_timeout` (seconds, default 1),
   *   `machine_ready_timeout` (seconds), `machine_voice_threshold` (seconds, default 1.25),
   *   `machine_words_threshold` (words, default 6), `detect_interruptions` (default false),
   *   `detect_message_end` (default true), `timeout` (seconds, default 30), `control_id`, `on_completed`,
   *   `status_url`
   * @returns the detection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.detect_answering_machine`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detect_answering_machine(options?: DetectAnsweringMachineOptions): Promise<DetectAction>;

  /**
   * Listens for the tone of a fax machine.
   *
   * @param options `tone` (`CED`, the default, of a machine that answers; `CNG` of one that calls),
   *   `timeout` (seconds, default 30), `control_id`, `on_completed`, `status_url`
   * @returns the detection, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.detect_fax`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detect_fax(options?: DetectFaxOptions): Promise<DetectAction>;
}

export default methodRows<MethodTable<DetectMethods>>()({
  detect: { method: "calling.detect", action: DetectAction, positional: ["detect"] },
  detect_digit: detects("digit"),
  detect_answering_machine: detects("machine"),
  detect_fax: detects("fax"),
});

/** `detect` with a single detector, whose fields are the parameters. */
function detects<Type extends Detect["type"]>(type: Type) {
  return {
    method: "calling.detect",
    action: DetectAction,
    made: ["detect"],
    parameters: () => itemParameters("Detect", type),
    build: ({ item, ...others }: Json) => ({ detect: itemOf(type, item), ...others }),
  } as const;
}

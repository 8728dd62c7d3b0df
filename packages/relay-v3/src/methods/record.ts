import { methodRows } from "@twinline/core/internal";
import { RecordAction } from "../actions/record-action.js";
import type { RecordInput, RecordOptions, RecordParams } from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** Recording. */
export interface RecordMethods {
  /**
   * Records the call to a file.
   *
   * ```ts
   * const action = await call.record({ format: "wav", stereo: true, direction: "both" });
   * ```
   *
   * @param audio `format` (`mp3`, `wav` or `mp4`, default `mp3`), `stereo`, `direction` (`listen`,
   *   `speak` or `both`), `beep`, `initial_timeout` and `end_silence_timeout` (seconds, 0: none),
   *   `max_length` (seconds, 0: no limit), `terminators`, `input_sensitivity` (0 to 100). Defaults are
   *   those of the platform
   * @param options `control_id`, `on_completed`, `status_url`
   * @returns the recording, once the platform has accepted it
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.record`, /docs/server-sdks/reference/python/relay/call/record
   */
  record(audio?: RecordInput | RecordParams | null, options?: RecordOptions): Promise<RecordAction>;
}

export default methodRows<MethodTable<RecordMethods>>()({
  record: {
    method: "calling.record",
    action: RecordAction,
    positional: ["audio"],
    parameters: () => ({ audio: { to: "record.audio" } }),
    build: ({ record = { audio: {} }, ...others }) => ({ record, ...others }),
  },
});

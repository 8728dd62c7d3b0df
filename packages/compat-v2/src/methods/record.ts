import { methodRows } from "@twinline/core/internal";
import { RecordAction } from "../actions/call-actions.js";
import type { MethodFamily, MethodTable } from "./method-table.js";
import { byField } from "../common/event.js";
import { objectIn } from "../common/json.js";
import { RecordResult } from "../results/media.js";
import type { RecordOptions } from "../types/inputs.generated.js";

/** The methods of a call that record it. */
export interface RecordMethods {
  /**
   * Records the call and waits until the recording has ended.
   *
   * ```ts
   * const result = await call.record({ stereo: true, direction: "both" });
   * if (result.successful) console.log(result.url, result.duration);
   * ```
   *
   * @param beep whether to beep before the recording starts, default false; or the options, see {@link RecordOptions}
   * @param stereo whether each side gets a channel, default false
   * @param record_format `mp3` or `wav`, the platform's default is `mp3`
   * @param direction `listen`, `speak` or `both`, the platform's default is `speak`
   * @param initial_timeout how long to wait for sound, seconds, 0 for ever; the platform's default is 5
   * @param end_silence_timeout silence that ends the recording, seconds, 0 for none; the platform's default is 1
   * @param terminators keys that end the recording, the platform's default is `#*`
   * @returns unsuccessful when it hears nothing, the platform refused or the call ended first; it does not reject for that
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, record.
   */
  record(
    beep?: boolean | RecordOptions | null,
    stereo?: boolean | null,
    record_format?: RecordOptions["record_format"],
    direction?: RecordOptions["direction"],
    initial_timeout?: number | null,
    end_silence_timeout?: number | null,
    terminators?: string | null,
  ): Promise<RecordResult>;
  /**
   * Starts to record the call and returns at once.
   *
   * @param beep whether to beep before the recording starts, default false; or the options, see {@link RecordOptions}
   * @param stereo whether each side gets a channel, default false
   * @param record_format `mp3` or `wav`, the platform's default is `mp3`
   * @param direction `listen`, `speak` or `both`, the platform's default is `speak`
   * @param initial_timeout how long to wait for sound, seconds, 0 for ever; the platform's default is 5
   * @param end_silence_timeout silence that ends the recording, seconds, 0 for none; the platform's default is 1
   * @param terminators keys that end the recording, the platform's default is `#*`
   * @returns the running recording; already completed when the platform refused it
   * @throws {RelayParamError} with `strict`, an argument is unknown or wrong
   *
   * Page: Relay.Calling.Call, record_async.
   */
  record_async(
    beep?: boolean | RecordOptions | null,
    stereo?: boolean | null,
    record_format?: RecordOptions["record_format"],
    direction?: RecordOptions["direction"],
    initial_timeout?: number | null,
    end_silence_timeout?: number | null,
    terminators?: string | null,
  ): Promise<RecordAction>;
}

const recording: MethodFamily<RecordResult, RecordAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: RecordResult,
  Action: RecordAction,
};

export const recordMethods = methodRows<MethodTable<RecordMethods>>()({
  record: {
    method: "calling.record",
    unknownTo: "record.audio",
    family: recording,
    positional: [
      "beep",
      "stereo",
      "record_format",
      "direction",
      "initial_timeout",
      "end_silence_timeout",
      "terminators",
    ],
    parameters: () => ({
      record_type: {
        schema: { type: "string", description: "What is recorded.", default: "audio" },
      },
      type: { aliasOf: "record_type" },
      audio: { to: "record.audio", required: false },
      beep: { to: "record.audio.beep" },
      stereo: { to: "record.audio.stereo" },
      record_format: { to: "record.audio.format" },
      format: { aliasOf: "record_format" },
      direction: { to: "record.audio.direction" },
      initial_timeout: { to: "record.audio.initial_timeout" },
      end_silence_timeout: { to: "record.audio.end_silence_timeout" },
      terminators: { to: "record.audio.terminators" },
    }),
    build: (params, { record_type: type = "audio" }) => ({
      ...params,
      record: { [type as string]: objectIn(params, "record", "audio") },
    }),
  },
});

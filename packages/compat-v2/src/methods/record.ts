import type { RecordAudio } from "@twinline/core";

import { RecordAction } from "../actions/media.js";
import type { MethodFamily, MethodTable } from "../call/call-method.js";
import { byField } from "../operation/event-reader.js";
import { objectIn } from "../operation/json.js";
import { RecordResult } from "../results/media.js";
import { text } from "./parameter-types.js";
import type { Optional } from "./spelling.js";

/** How a call is recorded. */
export interface RecordOptions {
  /** Whether a beep starts the recording. The platform's default is false. */
  beep: boolean;
  /** Whether the two sides are recorded on a channel each. The platform's default is false. */
  stereo: boolean;
  /** Format of the file, `mp3` or `wav`. The platform's default is `mp3`. */
  record_format: "mp3" | "wav";
  /** The Node SDK's name of `record_format`. */
  format: "mp3" | "wav";
  /** Who is recorded: `listen`, `speak` or `both`. The platform's default is `speak`. */
  direction: "listen" | "speak" | "both";
  /** How long to wait for the first sound, seconds; 0 for ever. The platform's default is 5. */
  initial_timeout: number;
  /** How much silence ends the recording, seconds; 0 none does. The platform's default is 1. */
  end_silence_timeout: number;
  /** The keys that end the recording. The platform's default is `#*`. */
  terminators: string;
  /** What is recorded. Default `audio`, the only type there is. */
  record_type: string;
  /** All of it as one object, as the platform takes it. */
  audio: RecordAudio;
}

/** How `record` may be called. */
export interface RecordVerb<Outcome> {
  /**
   * Records the call and waits until the recording has ended. The `_async` form returns at once.
   *
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   */
  (
    beep?: boolean | null,
    stereo?: boolean | null,
    record_format?: "mp3" | "wav" | null,
    direction?: "listen" | "speak" | "both" | null,
    initial_timeout?: number | null,
    end_silence_timeout?: number | null,
    terminators?: string | null,
  ): Promise<Outcome>;
  /**
   * Records the call and waits until the recording has ended. The `_async` form returns at once.
   *
   * @param options who is recorded, how, and what ends it; see {@link RecordOptions}
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   */
  (options?: Optional<RecordOptions>): Promise<Outcome>;
}

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
   * @param options who is recorded, how, and what ends it; see {@link RecordOptions}
   * @returns unsuccessful when nothing was heard, the platform refused it or the call ended first
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, record.
   */
  readonly record: RecordVerb<RecordResult>;
  /**
   * Starts to record and does not wait for the end. Parameters as of `record`.
   *
   * @returns the running recording; already completed when the platform refused it
   * @throws {RelayParamError} an argument is unknown or wrong, and the client is strict
   *
   * Page: Relay.Calling.Call, record_async.
   */
  readonly record_async: RecordVerb<RecordAction>;
}

const recording: MethodFamily<RecordResult, RecordAction> = {
  reader: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: RecordResult,
  Action: RecordAction,
};

export const recordMethods: MethodTable<RecordMethods> = {
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
      record_type: text(),
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
};

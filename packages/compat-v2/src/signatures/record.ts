import type { VerbTable } from "../calls/define-verbs.js";
import { RecordAction } from "../actions/record-action.js";
import { objectIn } from "../calls/json.js";
import { byField } from "../calls/reading.js";
import { Verb, type Kind } from "../calls/verb.js";
import type { RecordMethods } from "../methods/record.js";
import { RecordResult } from "../results/record-result.js";
import { text } from "./parameters.js";

const recording: Kind<RecordResult, RecordAction> = {
  reading: byField("state"),
  succeeds: ({ state }) => state === "finished",
  Result: RecordResult,
  Action: RecordAction,
};

export const recordVerbs = {
  record: new Verb("record", recording, {
    method: "calling.record",
    positional: [
      "beep",
      "stereo",
      "record_format",
      "direction",
      "initial_timeout",
      "end_silence_timeout",
      "terminators",
    ],
    parameters: {
      record_type: text(),
      audio: { to: "record.audio", required: false },
      beep: { to: "record.audio.beep" },
      stereo: { to: "record.audio.stereo" },
      record_format: { to: "record.audio.format" },
      direction: { to: "record.audio.direction" },
      initial_timeout: { to: "record.audio.initial_timeout" },
      end_silence_timeout: { to: "record.audio.end_silence_timeout" },
      terminators: { to: "record.audio.terminators" },
    },
    aliases: { format: "record_format", type: "record_type" },
    build: ({ params, local }) => {
      const { record_type: type = "audio" } = local;
      return { ...params, record: { [type as string]: objectIn(params, "record", "audio") } };
    },
  }),
} satisfies VerbTable<RecordMethods>;

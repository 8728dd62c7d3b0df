import { choice, decimal, free, object, optional, seconds, string, whole } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { statusUrl } from "./types/common.js";
import { RecordAudio } from "./types/record.js";
import { OperationReply } from "./types/reply.js";

export const record = {
  "calling.record": operation({
    about: "Records the call to a file.",
    params: {
      record: object({ audio: RecordAudio }, "What is recorded, and how."),
      status_url: statusUrl,
    },
    result: object({
      ...OperationReply.properties,
      url: optional(string("Where the file will be.")),
    }),
    tracking: until("calling.call.record", isOneOf("state", "finished", "no_input", "error")),
    subcommands: ["calling.record.stop", "calling.record.pause", "calling.record.resume"],
  }),
  "calling.record.stop": subcommand("calling.record", "Ends the recording."),
  "calling.record.pause": subcommand("calling.record", "Pauses the recording.", {
    behavior: optional(
      choice(["skip", "silence"], "What the file holds meanwhile: nothing, or silence.", {
        default: "skip",
      }),
    ),
  }),
  "calling.record.resume": subcommand("calling.record", "Resumes a paused recording."),
};

export const recordEvents = {
  "calling.call.record": operationEvent("A recording has changed its state.", {
    state: choice(["recording", "paused", "finished", "no_input", "error"], "The state."),
    url: optional(string("Where the file is; here or in `record`.")),
    duration: optional(seconds("How long the recording is; here or in `record`.")),
    size: optional(whole("How large the file is; here or in `record`.", { unit: "bytes" })),
    recording_id: optional(string("The recording.")),
    start_time: optional(decimal("When it started, in seconds since 1970.")),
    end_time: optional(decimal("When it ended, in seconds since 1970.")),
    pause_behavior: optional(choice(["silence", "skip"], "What the file holds of a pause.")),
    record: optional(
      free("How it was recorded, as `{audio}`, or the file as `{url, duration, size, format}`."),
    ),
  }),
};

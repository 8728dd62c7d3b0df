import { choice, decimal, free, object, optional, seconds, string, whole } from "./build.js";
import { isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { statusUrl } from "./types/common.js";
import { RecordAudio } from "./types/record.js";
import { OperationReply } from "./types/reply.js";

export const record = {
  "calling.record": operation({
    about: "Records the call to a file.",
    params: {
      record: object({ audio: RecordAudio }, "What to record, and how."),
      status_url: statusUrl,
    },
    result: object({
      ...OperationReply.properties,
      url: optional(string("Address that the file will have.")),
    }),
    tracking: until("calling.call.record", isOneOf("state", "finished", "no_input", "error")),
    subcommands: ["calling.record.stop", "calling.record.pause", "calling.record.resume"],
  }),
  "calling.record.stop": subcommand("calling.record", "Ends the recording."),
  "calling.record.pause": subcommand("calling.record", "Pauses the recording.", {
    behavior: optional(
      choice(["skip", "silence"], "What is recorded during the pause: nothing, or silence.", {
        default: "skip",
      }),
    ),
  }),
  "calling.record.resume": subcommand("calling.record", "Resumes a paused recording."),
};

export const recordEvents = {
  "calling.call.record": operationEvent("The state of a recording has changed.", {
    state: choice(["recording", "paused", "finished", "no_input", "error"], "The state."),
    url: optional(string("Address of the file; here or in `record`.")),
    duration: optional(seconds("Length of the recording; here or in `record`.")),
    size: optional(whole("Size of the file; here or in `record`.", { unit: "bytes" })),
    recording_id: optional(string("The recording.")),
    start_time: optional(decimal("When it started, in seconds since 1970.")),
    end_time: optional(decimal("When it ended, in seconds since 1970.")),
    pause_behavior: optional(choice(["silence", "skip"], "What is recorded during a pause.")),
    record: optional(
      free("How it was recorded, as `{audio}`, or the file as `{url, duration, size, format}`."),
    ),
  }),
};

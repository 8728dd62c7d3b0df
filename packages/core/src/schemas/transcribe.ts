import { choice, decimal, optional, seconds, string, whole } from "./build.js";
import { command, isOneOf, operation, operationEvent, subcommand, until } from "./rows.js";
import { platformFlags, statusUrl } from "./types/common.js";
import { LiveTranscribeAction, LiveTranslateAction } from "./types/live.js";

export const transcribe = {
  "calling.transcribe": operation({
    about:
      "Transcribes the call. Only one transcription can run per call: a second is refused with 409.",
    params: { status_url: statusUrl },
    tracking: until("calling.call.transcribe", isOneOf("state", "finished")),
    subcommands: ["calling.transcribe.stop"],
  }),
  "calling.transcribe.stop": subcommand("calling.transcribe", "Ends the transcription."),
  "calling.live_transcribe": command({
    about: "Transcribes the call live.",
    params: { action: LiveTranscribeAction, ...platformFlags },
  }),
  "calling.live_translate": command({
    about: "Translates the call live.",
    params: { action: LiveTranslateAction, status_url: statusUrl, ...platformFlags },
  }),
};

export const transcribeEvents = {
  "calling.call.transcribe": operationEvent("The state of a transcription has changed.", {
    state: choice(["transcribing", "finished"], "The state."),
    url: optional(string("Address of the recording.")),
    recording_id: optional(string("The recording.")),
    duration: optional(seconds("Length of the recording.")),
    size: optional(whole("Size of the recording.", { unit: "bytes" })),
    status_url: optional(string("The `status_url` of the command.")),
    start_time: optional(decimal("When it started, in seconds since 1970.")),
    end_time: optional(decimal("When it ended, in seconds since 1970.")),
  }),
};

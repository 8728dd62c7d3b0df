import { choice, flag, object, optional, string, url, whole } from "./build.js";
import { command, event } from "./rows.js";
import { platformAsync, platformSwml, statusUrlMethod } from "./types/common.js";
import { ConferenceStream } from "./types/conference.js";
import { CallReply } from "./types/reply.js";

const eventStyle = optional(choice(["relay", "cxml", "laml"], "Style of what is posted."));

export const conference = {
  "calling.join_conference": command({
    about: "Joins the call to a conference.",
    params: {
      name: string("Name of the conference."),
      muted: optional(flag("Join without a voice.", { default: false })),
      beep: optional(
        choice(
          ["true", "false", "onEnter", "onExit"],
          'When the others hear a beep. A string, also `"true"`.',
          { default: "true" },
        ),
      ),
      start_on_enter: optional(
        flag("The conference starts when this call joins.", { default: true }),
      ),
      end_on_exit: optional(flag("The conference ends when this call leaves.", { default: false })),
      wait_url: optional(url("What is heard until the conference starts.")),
      max_participants: optional(
        whole("How many calls may join.", { minimum: 1, maximum: 100000 }),
      ),
      record: optional(
        choice(["do-not-record", "record-from-start"], "Whether it is recorded.", {
          default: "do-not-record",
        }),
      ),
      region: optional(choice(["global", "us", "eu", "ch"], "The region of the conference.")),
      trim: optional(
        choice(
          ["trim-silence", "do-not-trim"],
          "Whether silence at the recording's ends is cut off.",
          { default: "trim-silence" },
        ),
      ),
      coach: optional(string("Id of the call that this one coaches.")),
      status_callback: optional(
        url("Address to which the platform posts what happens in the conference."),
      ),
      status_callback_event: optional(
        string(
          "What is posted, with spaces between: `start end join leave mute hold modify speaker announcement`.",
        ),
      ),
      status_callback_event_type: eventStyle,
      status_callback_method: statusUrlMethod("How `status_callback` is called."),
      recording_status_callback: optional(
        url("Address to which the platform posts the recording's events."),
      ),
      recording_status_callback_event: optional(
        string("What is posted, with spaces between: `in-progress completed absent`."),
      ),
      recording_status_callback_event_type: eventStyle,
      recording_status_callback_method: statusUrlMethod(
        "How `recording_status_callback` is called.",
      ),
      stream: optional(ConferenceStream),
      acl: optional(string("Used by the platform itself; leave it out.")),
      ...platformSwml,
    },
    result: object({
      ...CallReply.properties,
      conference_id: optional(string("The conference, as `calling.leave_conference` expects it.")),
    }),
    event: "calling.conference",
  }),
  "calling.leave_conference": command({
    about: "Takes the call out of a conference.",
    params: { conference_id: string("The conference."), ...platformAsync },
    event: "calling.conference",
  }),
};

export const conferenceEvents = {
  "calling.conference": event(
    "call_id",
    "The state of a conference or of a participant has changed.",
    {
      call_id: optional(string("The call that the event is about, if any.")),
      node_id: optional(string("The node of the call.")),
      segment_id: optional(string("The segment of the call.")),
      tag: optional(string("The tag that the call was placed with.")),
      conference_id: string("The conference."),
      name: string("Its name."),
      status: choice(
        [
          "conference-start",
          "conference-end",
          "participant-join",
          "participant-leave",
          "participant-mute",
          "participant-unmute",
          "participant-hold",
          "participant-unhold",
          "participant-speech-start",
          "participant-speech-stop",
          "participant-modify",
          "record-start",
          "record-pause",
          "record-resume",
          "record-stop",
        ],
        "What has happened.",
      ),
      size: optional(whole("How many calls are in it.")),
      region: optional(string("The region of the conference.")),
      muted: optional(flag("The call has no voice.")),
      hold: optional(flag("The call is on hold.")),
      start_on_join: optional(flag("The conference starts when this call joins.")),
      end_on_leave: optional(flag("The conference ends when this call leaves.")),
      coaching: optional(flag("The call is a coach.")),
      recording_url: optional(string("Where the recording is.")),
      recording_file_size: optional(whole("How large the recording is.", { unit: "bytes" })),
      recording_duration: optional(whole("How long the recording is.", { unit: "s" })),
      reason_ended: optional(string("Why the conference has ended.")),
      call_id_ending_conf: optional(string("The call that has ended it.")),
    },
  ),
};

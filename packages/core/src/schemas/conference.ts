import { choice, flag, object, optional, string, url, whole } from "./build.js";
import { command, event } from "./rows.js";
import { platformAsync, platformSwml, statusUrlMethod } from "./types/common.js";
import { ConferenceStream } from "./types/conference.js";
import { CallReply } from "./types/reply.js";

const eventStyle = optional(choice(["relay", "cxml", "laml"], "Format of the posted events."));

export const conference = {
  "calling.join_conference": command({
    about: "Joins the call to a conference.",
    params: {
      name: string("Name of the conference."),
      muted: optional(flag("Whether the call joins muted.", { default: false })),
      beep: optional(
        choice(
          ["true", "false", "onEnter", "onExit"],
          'When the other participants hear a beep. Always a string, even `"true"`.',
          { default: "true" },
        ),
      ),
      start_on_enter: optional(
        flag("Whether the conference starts when this call joins.", { default: true }),
      ),
      end_on_exit: optional(
        flag("Whether the conference ends when this call leaves.", { default: false }),
      ),
      wait_url: optional(url("Address of what the call hears until the conference starts.")),
      max_participants: optional(
        whole("Maximum number of participants.", { minimum: 1, maximum: 100000 }),
      ),
      record: optional(
        choice(["do-not-record", "record-from-start"], "Whether to record the conference.", {
          default: "do-not-record",
        }),
      ),
      region: optional(choice(["global", "us", "eu", "ch"], "The region of the conference.")),
      trim: optional(
        choice(
          ["trim-silence", "do-not-trim"],
          "Whether to trim silence at both ends of the recording.",
          { default: "trim-silence" },
        ),
      ),
      coach: optional(string("Id of the call that this one coaches.")),
      status_callback: optional(
        url("Address to which the platform posts the events of the conference."),
      ),
      status_callback_event: optional(
        string(
          "Events to post, separated by spaces: `start end join leave mute hold modify speaker announcement`.",
        ),
      ),
      status_callback_event_type: eventStyle,
      status_callback_method: statusUrlMethod("HTTP method for `status_callback`."),
      recording_status_callback: optional(
        url("Address to which the platform posts the recording's events."),
      ),
      recording_status_callback_event: optional(
        string("Events to post, separated by spaces: `in-progress completed absent`."),
      ),
      recording_status_callback_event_type: eventStyle,
      recording_status_callback_method: statusUrlMethod(
        "HTTP method for `recording_status_callback`.",
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
      size: optional(whole("Number of calls in the conference.")),
      region: optional(string("The region of the conference.")),
      muted: optional(flag("Whether the call is muted.")),
      hold: optional(flag("Whether the call is on hold.")),
      start_on_join: optional(flag("Whether the conference starts when this call joins.")),
      end_on_leave: optional(flag("Whether the conference ends when this call leaves.")),
      coaching: optional(flag("Whether the call is a coach.")),
      recording_url: optional(string("Address of the recording.")),
      recording_file_size: optional(whole("Size of the recording.", { unit: "bytes" })),
      recording_duration: optional(whole("Length of the recording.", { unit: "s" })),
      reason_ended: optional(string("Why the conference ended.")),
      call_id_ending_conf: optional(string("The call that ended it.")),
    },
  ),
};

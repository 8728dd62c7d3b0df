import { choice, orNull, optional, string, url, whole } from "./build.js";
import { callEvent, controlledCommand, isOneOf, until } from "./rows.js";
import { statusUrl } from "./types/common.js";

export const queue = {
  "calling.queue.enter": controlledCommand({
    about: "Puts the call into a queue.",
    params: {
      queue_name: string("Name of the queue."),
      status_url: statusUrl,
      wait_url: optional(url("Address of what the caller hears while waiting.")),
    },
    tracking: until("calling.call.queue", isOneOf("status", "dequeue", "leave")),
  }),
  "calling.queue.leave": controlledCommand({
    about:
      "Takes the call out of a queue. Has its own control id, not that of `calling.queue.enter`.",
    params: {
      queue_name: string("Name of the queue."),
      queue_id: optional(string("The queue.")),
      status_url: statusUrl,
    },
    event: "calling.call.queue",
  }),
};

const clock = (description: string) =>
  optional(whole(`${description}, since 1970; 0 means not yet.`, { unit: "us" }));

export const queueEvents = {
  "calling.call.queue": callEvent("The call has entered or left a queue.", {
    control_id: orNull(
      string(),
      "The command that the event reports on; may be null with `dequeue`.",
    ),
    status: choice(["enqueue", "dequeue", "leave"], "What has happened."),
    id: string("The queue."),
    name: string("Its name."),
    position: optional(whole("Position in the queue; 1 is next.")),
    size: optional(whole("Number of calls in the queue.")),
    avg_time: optional(whole("Average time in the queue.", { unit: "s" })),
    enqueue_ts: clock("When the call entered"),
    dequeue_ts: clock("When the call was taken out"),
    leave_ts: clock("When the call left"),
    status_url: optional(string("The `status_url` of the command.")),
  }),
};

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

const options = {
  muted: false,
  beep: "onEnter",
  start_on_enter: true,
  end_on_exit: false,
  wait_url: "https://example.com/wait",
  max_participants: 10,
  record: "record-from-start",
  region: "eu",
  trim: "do-not-trim",
  coach: "c9",
  status_callback: status_url,
  status_callback_event: "start end",
  status_callback_event_type: "relay",
  status_callback_method: "POST",
  recording_status_callback: status_url,
  recording_status_callback_event: "completed",
  recording_status_callback_event_type: "relay",
  recording_status_callback_method: "GET",
  acl: "x",
  swml: false,
};

const conferenceStream = { url: "wss://example.com/audio", name: "s" };

export const conference: readonly Row[] = [
  {
    name: "join_conference",
    calls: [["team"], [{ name: "team" }]],
    wire: "calling.join_conference",
    sends: { name: "team" },
  },
  {
    name: "join_conference",
    calls: [
      ["team", { ...options, stream_obj: conferenceStream }],
      ["team", { ...options, stream: conferenceStream }],
      [{ name: "team", ...options, stream_obj: conferenceStream }],
    ],
    wire: "calling.join_conference",
    sends: { name: "team", ...options, stream: conferenceStream },
  },
  {
    name: "leave_conference",
    calls: [["conf-123"], [{ conference_id: "conf-123" }]],
    wire: "calling.leave_conference",
    sends: { conference_id: "conf-123" },
  },
  {
    name: "leave_conference",
    calls: [["conf-123", { async: true }]],
    wire: "calling.leave_conference",
    sends: { conference_id: "conf-123", async: true },
  },
  {
    name: "join_room",
    calls: [
      ["my_room", { status_url, hagrid_json_api_url: "u", hagrid_node_id: "n", swml: false }],
      [{ name: "my_room", status_url, hagrid_json_api_url: "u", hagrid_node_id: "n", swml: false }],
    ],
    wire: "calling.join_room",
    sends: {
      name: "my_room",
      status_url,
      hagrid_json_api_url: "u",
      hagrid_node_id: "n",
      swml: false,
    },
  },
  { name: "leave_room", calls: [[], [{}]], wire: "calling.leave_room", sends: {} },
  {
    name: "leave_room",
    calls: [[{ async: true }]],
    wire: "calling.leave_room",
    sends: { async: true },
  },
  {
    name: "queue_enter",
    calls: [
      ["support", { status_url, wait_url: "https://example.com/wait", control_id: "k1" }],
      [
        {
          queue_name: "support",
          status_url,
          wait_url: "https://example.com/wait",
          control_id: "k1",
        },
      ],
    ],
    wire: "calling.queue.enter",
    sends: {
      queue_name: "support",
      status_url,
      wait_url: "https://example.com/wait",
      control_id: "k1",
    },
  },
  {
    name: "queue_leave",
    calls: [
      ["support", { queue_id: "q-123", control_id: "k1", status_url }],
      [{ queue_name: "support", queue_id: "q-123", control_id: "k1", status_url }],
    ],
    wire: "calling.queue.leave",
    sends: { queue_name: "support", queue_id: "q-123", control_id: "k1", status_url },
  },
];

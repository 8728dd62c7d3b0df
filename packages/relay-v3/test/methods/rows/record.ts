import { RecordAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

const audio = {
  beep: true,
  format: "wav",
  stereo: true,
  direction: "both",
  initial_timeout: 3,
  end_silence_timeout: 2,
  max_length: 60,
  terminators: "#",
  input_sensitivity: 50,
};

export const record: readonly Row[] = [
  {
    name: "record",
    calls: [[], [{}], [undefined, {}], [{ audio: {} }]],
    wire: "calling.record",
    sends: { record: { audio: {} } },
    returns: RecordAction,
    running: [{ initial_timeout: 0, end_silence_timeout: 0 }, {}],
  },
  {
    name: "record",
    calls: [[audio, { control_id: "k1", status_url }], [{ audio, control_id: "k1", status_url }]],
    wire: "calling.record",
    sends: { record: { audio }, control_id: "k1", status_url },
    returns: RecordAction,
  },
];

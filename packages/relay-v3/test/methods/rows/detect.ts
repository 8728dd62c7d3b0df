import { DetectAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

const machine = {
  initial_timeout: 5,
  end_silence_timeout: 1,
  machine_ready_timeout: 2,
  machine_voice_threshold: 1.5,
  machine_words_threshold: 8,
  detect_interruptions: true,
  detect_message_end: false,
};

export const detect: readonly Row[] = [
  {
    name: "detect",
    calls: [[{ type: "machine" }], [{ detect: { type: "machine" } }]],
    wire: "calling.detect",
    sends: { detect: { type: "machine" } },
    returns: DetectAction,
    running: [{ type: "digit" }, { timeout: 600 }],
  },
  {
    name: "detect",
    calls: [[{ type: "machine", params: {} }]],
    wire: "calling.detect",
    sends: { detect: { type: "machine", params: {} } },
    returns: DetectAction,
  },
  {
    name: "detect",
    calls: [
      [
        { type: "machine", ...machine },
        { timeout: 30, control_id: "k1", status_url },
      ],
      [{ detect: { type: "machine", params: machine }, timeout: 30, control_id: "k1", status_url }],
    ],
    wire: "calling.detect",
    sends: {
      detect: { type: "machine", params: machine },
      timeout: 30,
      control_id: "k1",
      status_url,
    },
    returns: DetectAction,
  },
  {
    name: "detect_digit",
    calls: [[{ digits: "12", timeout: 10 }]],
    wire: "calling.detect",
    sends: { detect: { type: "digit", params: { digits: "12" } }, timeout: 10 },
    returns: DetectAction,
  },
  {
    name: "detect_answering_machine",
    calls: [[{ ...machine, timeout: 10 }]],
    wire: "calling.detect",
    sends: { detect: { type: "machine", params: machine }, timeout: 10 },
    returns: DetectAction,
  },
  {
    name: "detect_answering_machine",
    calls: [[], [{}]],
    wire: "calling.detect",
    sends: { detect: { type: "machine" } },
    returns: DetectAction,
  },
  {
    name: "detect_fax",
    calls: [[{ tone: "CNG", timeout: 10 }]],
    wire: "calling.detect",
    sends: { detect: { type: "fax", params: { tone: "CNG" } }, timeout: 10 },
    returns: DetectAction,
  },
];

import { TranscribeAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

export const transcribe: readonly Row[] = [
  {
    name: "transcribe",
    calls: [[{ control_id: "k1", status_url }]],
    wire: "calling.transcribe",
    sends: { control_id: "k1", status_url },
    returns: TranscribeAction,
    running: [{}],
  },
  {
    name: "live_transcribe",
    calls: [
      [{ start: { lang: "en-US", direction: ["remote-caller"] } }, { async: true, swml: false }],
      [
        {
          action_obj: { start: { lang: "en-US", direction: ["remote-caller"] } },
          async: true,
          swml: false,
        },
      ],
    ],
    wire: "calling.live_transcribe",
    sends: {
      action: { start: { lang: "en-US", direction: ["remote-caller"] } },
      async: true,
      swml: false,
    },
  },
  {
    name: "live_transcribe",
    calls: [[{ start: { language: "en-US" } }], [{ action_obj: { start: { language: "en-US" } } }]],
    wire: "calling.live_transcribe",
    sends: { action: { start: { language: "en-US" } } },
  },
  {
    name: "live_transcribe",
    calls: [["stop"], [{ action_obj: "stop" }]],
    wire: "calling.live_transcribe",
    sends: { action: "stop" },
  },
  {
    name: "live_translate",
    calls: [
      [{ start: { source: "en-US", target: "es" } }, { status_url, async: true, swml: false }],
      [
        {
          action_obj: { start: { source: "en-US", target: "es" } },
          status_url,
          async: true,
          swml: false,
        },
      ],
    ],
    wire: "calling.live_translate",
    sends: {
      action: { start: { source: "en-US", target: "es" } },
      status_url,
      async: true,
      swml: false,
    },
  },
];

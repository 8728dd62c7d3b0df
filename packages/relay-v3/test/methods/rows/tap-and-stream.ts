import { StreamAction, TapAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

const stream = {
  name: "my_stream",
  codec: "PCMU",
  track: "inbound_track",
  status_url,
  status_url_method: "GET",
  authorization_bearer_token: "bearer",
  custom_parameters: { a: "b" },
  async: true,
  swml: false,
  control_id: "k1",
};

export const tapAndStream: readonly Row[] = [
  {
    name: "tap",
    calls: [
      [
        { type: "audio", direction: "both" },
        { type: "rtp", addr: "192.168.1.100", port: 5000, codec: "PCMU", ptime: 20 },
        { control_id: "k1", status_url },
      ],
      [
        {
          tap: { type: "audio", params: { direction: "both" } },
          device: {
            type: "rtp",
            params: { addr: "192.168.1.100", port: 5000, codec: "PCMU", ptime: 20 },
          },
          control_id: "k1",
          status_url,
        },
      ],
    ],
    wire: "calling.tap",
    sends: {
      tap: { type: "audio", params: { direction: "both" } },
      device: {
        type: "rtp",
        params: { addr: "192.168.1.100", port: 5000, codec: "PCMU", ptime: 20 },
      },
      control_id: "k1",
      status_url,
    },
    returns: TapAction,
    running: [
      { type: "audio", direction: "both" },
      { type: "rtp", addr: "127.0.0.1", port: 5000 },
      {},
    ],
  },
  {
    name: "stream",
    calls: [["wss://example.com/audio", stream], [{ url: "wss://example.com/audio", ...stream }]],
    wire: "calling.stream",
    sends: { url: "wss://example.com/audio", ...stream },
    returns: StreamAction,
    running: ["wss://media.example.com/audio", {}],
  },
];

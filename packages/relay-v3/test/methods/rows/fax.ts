import { FaxAction } from "@twinline/relay-v3";

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

export const fax: readonly Row[] = [
  {
    name: "send_fax",
    calls: [
      [
        "https://example.com/a.pdf",
        { identity: "+1555", header_info: "", control_id: "k1", status_url },
      ],
      [
        {
          document: "https://example.com/a.pdf",
          identity: "+1555",
          header_info: "",
          control_id: "k1",
          status_url,
        },
      ],
    ],
    wire: "calling.send_fax",
    sends: {
      document: "https://example.com/a.pdf",
      identity: "+1555",
      header_info: "",
      control_id: "k1",
      status_url,
    },
    returns: FaxAction,
    running: ["https://example.com/a.pdf", {}],
  },
  {
    name: "receive_fax",
    calls: [[], [{}]],
    wire: "calling.receive_fax",
    sends: {},
    returns: FaxAction,
    running: [{}],
  },
  {
    name: "receive_fax",
    calls: [[{ control_id: "k1", status_url }]],
    wire: "calling.receive_fax",
    sends: { control_id: "k1", status_url },
    returns: FaxAction,
  },
];

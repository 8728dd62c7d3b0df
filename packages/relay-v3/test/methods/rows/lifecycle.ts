import type { Row } from "../row.js";

export const lifecycle: readonly Row[] = [
  { name: "answer", calls: [[], [{}], [undefined]], wire: "calling.answer", sends: {} },
  {
    name: "answer",
    calls: [[{ max_duration: 3600, codecs: ["PCMU"] }]],
    wire: "calling.answer",
    sends: { max_duration: 3600, codecs: ["PCMU"] },
  },
  {
    name: "answer",
    calls: [[{ not_known_here: 1 }], [{ extra: { not_known_here: 1 } }]],
    wire: "calling.answer",
    sends: { not_known_here: 1 },
    ownKeys: true,
  },
  {
    name: "hangup",
    calls: [[], ["hangup"], [{}], [{ reason: "hangup" }]],
    wire: "calling.end",
    sends: { reason: "hangup" },
  },
  {
    name: "hangup",
    calls: [["busy"], [{ reason: "busy" }]],
    wire: "calling.end",
    sends: { reason: "busy" },
  },
  { name: "pass_", calls: [[]], wire: "calling.pass", sends: {} },
  {
    name: "user_event",
    calls: [
      ["order_placed", { order_id: "12345" }],
      [{ event: "order_placed", order_id: "12345" }],
      [{ event: "order_placed", extra: { order_id: "12345" } }],
    ],
    wire: "calling.user_event",
    sends: { event: "order_placed", order_id: "12345" },
    ownKeys: true,
  },
  {
    name: "user_event",
    calls: [[{ kind: "order" }], [{ event: { kind: "order" } }]],
    wire: "calling.user_event",
    sends: { event: { kind: "order" } },
  },
  {
    name: "user_event",
    calls: [["ping", { async: true, swml: false }]],
    wire: "calling.user_event",
    sends: { event: "ping", async: true, swml: false },
  },
];

import type { Row } from "../row.js";

const status_url = "https://example.com/status";

export const sound: readonly Row[] = [
  { name: "hold", calls: [[]], wire: "calling.hold", sends: {} },
  { name: "unhold", calls: [[]], wire: "calling.unhold", sends: {} },
  { name: "denoise", calls: [[]], wire: "calling.denoise", sends: {} },
  { name: "denoise_stop", calls: [[]], wire: "calling.denoise.stop", sends: {} },
  { name: "echo", calls: [[], [{}]], wire: "calling.echo", sends: {} },
  {
    name: "echo",
    calls: [[{ timeout: 30, status_url, swml: false }]],
    wire: "calling.echo",
    sends: { timeout: 30, status_url, swml: false },
  },
];

import { describe, expect, it } from "@jest/globals";

import { campaign } from "./campaign.js";
import type { Program } from "./program.js";
import { run } from "./run.js";

/** The same programs in every run of the tests; `npm run campaign` takes others. */
const seed = 20_260_101;

/** A bit of everything: a call in each face, a dial, operations that overlap, a message, an end. */
const everything: Program = {
  steps: [
    { action: { do: "ring", face: "v2" }, after: 0.02 },
    { action: { do: "answer", call: 0, face: "v2" }, after: 0.02 },
    { action: { do: "start", call: 0, face: "v2", what: "prompt" }, after: 0 },
    { action: { do: "ring", face: "v3" }, after: 0.02 },
    { action: { do: "answer", call: 1, face: "v3" }, after: 0.02 },
    { action: { do: "start", call: 1, face: "v3", what: "play" }, after: 0 },
    { action: { do: "start", call: 1, face: "v2", what: "record" }, after: 0 },
    { action: { do: "dial", face: "v3", to: "answers", timeout: 90 }, after: 2 },
    { action: { do: "send", face: "v3" }, after: 0.5 },
    { action: { do: "stop", operation: 0 }, after: 0.5 },
    { action: { do: "await", call: 1, face: "v3", timeout: 30 }, after: 0 },
    { action: { do: "hangup", call: 0, by: "v3" }, after: 2 },
    { action: { do: "hangup", call: 1, by: "person" }, after: 2 },
  ],
  faults: [],
};

describe("the campaign", () => {
  it("finds no promise broken by random programs under random faults", async () => {
    const lines: string[] = [];
    const isKept = await campaign(2000, seed, (line) => lines.push(line));
    expect(isKept ? "" : lines.join("\n")).toBe("");
  }, 120_000);

  it("finds no promise broken by a connection that breaks at any frame", async () => {
    const { frames, calls, violations } = await run(everything);
    expect({ calls, violations }).toEqual({ calls: 3, violations: [] });
    for (let at = 1; at <= frames; at += 1) {
      for (const passes of [false, true]) {
        const cut = { kind: "cut", at, passes } as const;
        const report = await run({ ...everything, faults: [cut] });
        expect({ cut, violations: report.violations }).toEqual({ cut, violations: [] });
      }
    }
  }, 120_000);

  it("finds no promise broken by a platform that forgets everything at any frame", async () => {
    const { frames } = await run(everything);
    for (let at = 1; at <= frames; at += 2) {
      const forgotten = { kind: "forgotten", at } as const;
      const report = await run({ ...everything, faults: [forgotten] });
      expect({ at, violations: report.violations }).toEqual({ at, violations: [] });
    }
  }, 120_000);
});

import { busy, voicemail } from "@twinline/simulator";

import type { Scenario } from "../../legacy/harness/scenario.js";

export const dialer: Scenario = {
  program: "dialer.mjs",
  async people({ person, answers, prints }) {
    answers("+15550501", async (callee) => {
      await callee.says("Hello?");
    });
    person("+15550502", voicemail());
    person("+15550503", busy());
    await prints("All called");
  },
  differences: [
    {
      where: "requests",
      original: /^calling\.begin \{"device":\{/,
      ours: /^calling\.dial \{"devices":\[\[\{/,
      why: "Python began a call with a command that the platform has replaced by calling.dial.",
    },
    {
      where: "stdout",
      original: "+15550503 ending false false",
      ours: "+15550503 ended true false",
      why: "Python returned before it knew that the line was busy.",
    },
  ],
};

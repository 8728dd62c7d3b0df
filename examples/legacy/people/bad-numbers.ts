import { answers_after, rejects } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const badNumbers: Scenario = {
  program: "bad-numbers.js",
  ends: "by itself",
  async people({ person, exited }) {
    person("+15550462", rejects());
    person("+15550463", answers_after(3));
    await exited;
  },
  differences: [
    {
      where: "stdout",
      original:
        /^newCall: TypeError Invalid parameters to create a new Call\.\ndial: TypeError Invalid/,
      ours: /^newCall: RelayParamError .*to_number is missing.*\ndial: RelayParamError .*from_number is missing/,
      why: "The error says what is missing.",
    },
    {
      where: "stdout",
      original: "both true +15550463 false",
      ours: "both true +15550463 true",
      why: "The original loses the state of a call that was dialled at several numbers.",
    },
  ],
};

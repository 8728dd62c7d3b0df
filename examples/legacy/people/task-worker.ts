import { no_answer } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const taskWorker: Scenario = {
  program: "task-worker.js",
  listens: "jobs",
  async people({ answers, person, also, prints }) {
    answers("+15550421");
    person("+15550422", no_answer());
    await also("task-sender.js");
    await prints("task done");
    await prints("Dial failed");
  },
  differences: [
    {
      where: "stdout",
      original: /^Task was sent undefined\nTask was sent undefined\nInvalid options/,
      ours: /^Task was sent true\nTask was sent true\nnew Task\(\): token is missing/,
      why: "A task that was taken is true, as documented; the error says which option is missing.",
    },
  ],
};

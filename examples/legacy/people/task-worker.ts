import { no_answer } from "@twinline/simulator";

import type { Scenario } from "../stage/scenario.js";

export const taskWorker: Scenario = {
  program: "task-worker.js",
  notYet: "compat-v2 differs",
  listens: "jobs",
  async people({ answers, person, also, prints }) {
    answers("+15550421");
    person("+15550422", no_answer());
    await also("task-sender.js");
    await prints("task done");
    await prints("Dial failed");
  },
};

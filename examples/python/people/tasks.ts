import type { Scenario } from "../../legacy/harness/scenario.js";

export const tasks: Scenario = {
  program: "tasks.mjs",
  listens: "tasks",
  async people({ answers, also, prints }) {
    answers("+15550521");
    await also("task_sender.mjs");
    await prints("told");
  },
  differences: [
    {
      where: "requests",
      original: /^calling\.begin \{"device":\{/,
      ours: /^calling\.dial \{"devices":\[\[\{/,
      why: "Python began a call with a command that the platform has replaced by calling.dial.",
    },
  ],
};

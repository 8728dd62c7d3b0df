import type { Scenario } from "../harness/scenario.js";

export const unsetContext: Scenario = {
  program: "unset-context.js",
  async people({ prints }) {
    await prints("ready for calls");
  },
  differences: [
    {
      where: "stdout",
      original: "ready for calls",
      why: "Without a context no call will ever come: ours says that it is undefined, and ends.",
    },
    { where: "exit", original: "0", ours: "1", why: "A program that cannot start has failed." },
  ],
};

import type { Scenario } from "../harness/scenario.js";

export const wrongToken: Scenario = {
  program: "wrong-token.js",
  ends: "by itself",
  sim: { projects: { "a-project": "a-token" } },
  async people({ sim }) {
    await new Promise<void>((resolve) => {
      sim.on("frame", ({ direction }) => {
        if (direction === "to_client") resolve();
      });
    });
  },
  differences: [
    {
      where: "exit",
      original: "did not end",
      ours: "1",
      why: "The original waits for ever for a session that it will not get.",
    },
  ],
};

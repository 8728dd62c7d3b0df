import type { Scenario } from "../harness/scenario.js";

export const interrupted: Scenario = {
  program: "interrupted.js",
  listens: "news",
  ends: "by itself",
  async people({ call, clock, signal, exited }) {
    const ann = await call({ from: "+15550201", context: "news" });
    await ann.hears("Here is the news", { barge_in: true });
    clock.automatic = false;
    signal("SIGINT");
    await exited;
  },
  differences: [
    {
      where: "stdout",
      ours: "read false answered\nhung up false",
      why: "Nothing hangs: what was under way when the connection was closed ends, unsuccessfully.",
    },
  ],
};

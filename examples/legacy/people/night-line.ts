import type { Scenario } from "../harness/scenario.js";

export const nightLine: Scenario = {
  program: "night-line.js",
  listens: "night",
  async people({ sim, clock, call, prints }) {
    const ann = await call({ from: "+15550201", context: "night" });
    await ann.hears("Press a key");
    clock.automatic = false;
    sim.drop_connections();
    await prints("session 2");
    clock.automatic = true;
    await ann.press("7");
    await ann.ended;
    const bob = await call({ from: "+15550202", context: "night" });
    await bob.hears("Press a key");
    await bob.press("8");
    await bob.ended;
  },
  differences: [
    {
      where: "exit",
      original: "did not end",
      ours: "0",
      why: "The original keeps a timer of the lost connection, and runs on after Ctrl-C.",
    },
  ],
};

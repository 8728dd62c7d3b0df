import type { Scenario } from "../harness/scenario.js";

export const severalClients: Scenario = {
  program: "several-clients.js",
  ends: "SIGTERM",
  async people({ sim, call, prints }) {
    await prints("north listens");
    await prints("south listens");
    await sim.listens("east", { within: Infinity });
    for (const context of ["south", "east", "north"]) {
      const caller = await call({ from: "+15550201", context });
      await caller.ended;
    }
  },
};

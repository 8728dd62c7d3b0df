import type { Scenario } from "../harness/scenario.js";

export const exitOnSigint: Scenario = {
  program: "exit-on-sigint.js",
  ends: "by itself",
  listens: "store",
  async people({ call, clock, signal, exited }) {
    for (const context of ["shop", "store"]) {
      const caller = await call({ from: "+15550201", context });
      await caller.ended;
    }
    const last = await call({ from: "+15550202", context: "shop" });
    await last.hears("Welcome", { barge_in: true });
    clock.automatic = false;
    signal("SIGINT");
    await exited;
  },
};

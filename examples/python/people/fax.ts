import type { Scenario } from "../../legacy/harness/scenario.js";

export const fax: Scenario = {
  program: "fax.mjs",
  listens: "fax",
  async people({ call }) {
    const machine = await call({ from: "+15550201", context: "fax" });
    await machine.answered;
    machine.faxes_now({ sends: 2 });
    await machine.ended;
  },
};

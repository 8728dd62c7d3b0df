import type { Scenario } from "../../legacy/harness/scenario.js";

export const sms: Scenario = {
  program: "sms.mjs",
  listens: "sms",
  async people({ sim, prints }) {
    await sim.text({ from: "+15550201", to: "+15550540", body: "Hi there", context: "sms" });
    await prints("delivered");
  },
};

import type { Scenario } from "../harness/scenario.js";

export const restBeside: Scenario = {
  program: "rest-beside.js",
  listens: "directions",
  quiet: 0.3,
  async people({ call }) {
    const ann = await call({ from: "+15550201", to: "+15550100", context: "directions" });
    await ann.hears("Press 1");
    await ann.press("1");
    await ann.ended;
  },
};

import type { Scenario } from "../stage/scenario.js";

export const wiretap: Scenario = {
  program: "wiretap.js",
  notYet: "compat-v2 differs",
  listens: "tap",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "tap" });
    await ann.ended;
  },
};

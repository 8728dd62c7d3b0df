import type { Scenario } from "../../legacy/harness/scenario.js";

export const robot: Scenario = {
  program: "robot.mjs",
  listens: "robot",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "robot" });
    await ann.hears("Your code");
    await ann.press("12#");
    await ann.ended;
  },
};

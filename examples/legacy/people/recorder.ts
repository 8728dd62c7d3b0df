import type { Scenario } from "../stage/scenario.js";

export const recorder: Scenario = {
  program: "recorder.js",
  notYet: "compat-v2 differs",
  listens: "record",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "record" });
    await ann.hears("Say something");
    await ann.says("Something, then");
    await ann.ended;
  },
};

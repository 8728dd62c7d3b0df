import type { Scenario } from "../../legacy/harness/scenario.js";

export const menu: Scenario = {
  program: "menu.mjs",
  listens: "office",
  async people({ call }) {
    const ann = await call({ from: "+15550201", to: "+15550100", context: "home" });
    await ann.hears("2 for support");
    await ann.press("2");
    await ann.ended;
    const bob = await call({ from: "+15550202", to: "+15550100", context: "office" });
    await bob.ended;
  },
};

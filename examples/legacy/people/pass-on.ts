import type { Scenario } from "../harness/scenario.js";

export const passOn: Scenario = {
  program: "pass-on.js",
  listens: "shop",
  async people({ call, prints }) {
    await call({ from: "+15550209", context: "shop" });
    await prints("passed");
    const ann = await call({ from: "+15550201", context: "shop" });
    await ann.ended;
  },
};

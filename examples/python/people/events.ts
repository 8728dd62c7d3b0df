import type { Scenario } from "../../legacy/harness/scenario.js";

export const events: Scenario = {
  program: "events.mjs",
  listens: "events",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "events" });
    await ann.hears("some keys");
    await ann.is_silent(1);
    await ann.press("5");
    await ann.hears("why");
    await ann.says("Because");
    await ann.is_silent(5);
    await ann.hang_up();
  },
};

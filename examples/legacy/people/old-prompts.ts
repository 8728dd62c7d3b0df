import type { Scenario } from "../harness/scenario.js";

export const oldPrompts: Scenario = {
  program: "old-prompts.js",
  listens: "old",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "old" });
    await ann.hears("Your number");
    await ann.press("12#");
    await ann.hears("your age");
    await ann.press("44");
    await ann.hears("sure");
    await ann.press("1");
    await ann.ended;
  },
};

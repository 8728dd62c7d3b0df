import type { Scenario } from "../harness/scenario.js";

export const wiretap: Scenario = {
  program: "wiretap.js",
  listens: "tap",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "tap" });
    await ann.ended;
  },
  differences: [
    {
      where: "stdout",
      original: "tap false undefined",
      ours: "tap false tapping",
      why: "The state is the last that the platform told; the original gets to it a moment later.",
    },
  ],
};

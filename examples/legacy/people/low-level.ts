import type { Scenario } from "../harness/scenario.js";

export const lowLevel: Scenario = {
  program: "low-level.js",
  listens: "tasks",
  async people({ sim, call, prints }) {
    await prints("none false");
    await sim.text({ from: "+15550201", to: "+15550100", body: "Hi", context: "texts" });
    await prints("text Hi");
    const ann = await call({ from: "+15550201", context: "calls" });
    await ann.answered;
    await ann.says("Hello?");
    await ann.says("Who is it?");
    await ann.press("3");
    await ann.ended;
    await prints("state delivered");
  },
};

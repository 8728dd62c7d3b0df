import type { Scenario } from "../harness/scenario.js";

export const callbacks: Scenario = {
  program: "callbacks.js",
  listens: "old",
  async people({ call, prints }) {
    await prints("listening");
    const ann = await call({ from: "+15550201", context: "old" });
    await ann.ended;
    const bob = await call({ from: "+15550202", context: "old" });
    await bob.hears("Hello", { barge_in: true });
    await bob.hang_up();
  },
};

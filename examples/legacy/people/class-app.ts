import type { Scenario } from "../harness/scenario.js";

export const classApp: Scenario = {
  program: "class-app.mjs",
  listens: "classes",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "classes" });
    await ann.ended;
    const bob = await call({
      context: "classes",
      device: { type: "sip", params: { from: "sip:bob@example.com", to: "sip:app@example.com" } },
    });
    await bob.hears("call 2");
    await bob.is_silent(3);
    await bob.hang_up();
  },
};

import type { Scenario } from "../harness/scenario.js";

export const menu: Scenario = {
  program: "menu.js",
  listens: "office",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "office" });
    await ann.hears("2 for support");
    await ann.press("2");
    await ann.ended;
    const bob = await call({ from: "+15550202", context: "office" });
    await bob.hears("2 for support");
    await bob.press("9");
    await bob.hears("not an option");
    await bob.hears("didn't get that");
    await bob.press("1");
    await bob.ended;
    const cleo = await call({ from: "+15550203", context: "office" });
    await cleo.hears("Welcome to", { barge_in: true });
    await cleo.hang_up();
  },
};

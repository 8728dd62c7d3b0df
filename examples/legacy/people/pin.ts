import type { Scenario } from "../harness/scenario.js";

export const pin: Scenario = {
  program: "pin.js",
  listens: "pin",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "pin" });
    await ann.hears("your PIN");
    await ann.press("4711");
    await ann.ended;
    const bob = await call({ from: "+15550202", context: "pin" });
    await bob.hears("your PIN");
    await bob.says("1234");
    await bob.ended;
    const cleo = await call({ from: "+15550203", context: "pin" });
    await cleo.hears("your PIN");
    await cleo.press("99#");
    await cleo.hears("is wrong");
    await cleo.ended;
  },
};

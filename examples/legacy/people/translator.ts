import type { Scenario } from "../harness/scenario.js";

export const translator: Scenario = {
  program: "translator.mjs",
  listens: "translate",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "translate" });
    await ann.hears("in English");
    await ann.says("Hello");
    await ann.hears("hola");
    await ann.hears("Another");
    await ann.says("Teapot");
    await ann.hears("Another");
    await ann.says("Goodbye");
    await ann.ended;
    const bob = await call({ from: "+15550202", context: "translate" });
    await bob.hears("in English");
    await bob.ended;
  },
};

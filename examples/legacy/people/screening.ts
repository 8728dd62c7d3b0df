import { busy } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const screening: Scenario = {
  program: "screening.js",
  listens: "screen",
  async people({ call, person, answers }) {
    answers("+15550441", async (owner) => {
      await owner.hears("is calling");
      await owner.press("1");
    });
    const ann = await call({ from: "+15550201", to: "+15550440", context: "screen" });
    await ann.hears("Who is calling");
    await ann.says("Ann from next door");
    await ann.ended;
    answers("+15550441", async (owner) => {
      await owner.hears("is calling");
      await owner.press("2");
    });
    const bob = await call({ from: "+15550202", to: "+15550440", context: "screen" });
    await bob.hears("Who is calling");
    await bob.ended;
    person("+15550441", busy());
    const cleo = await call({ from: "+15550203", to: "+15550440", context: "screen" });
    await cleo.hears("Who is calling");
    await cleo.says("It is me");
    await cleo.ended;
  },
};

import { answers_after, no_answer } from "@twinline/simulator";

import type { Scenario } from "../../legacy/harness/scenario.js";

export const connect: Scenario = {
  program: "connect.mjs",
  listens: "connect",
  async people({ call, person }) {
    person("+15550511", no_answer());
    person(
      "+15550512",
      answers_after(3, async (callee) => {
        await callee.says("Hello there");
        await callee.is_silent(2);
        await callee.hang_up();
      }),
    );
    person("+15550513", no_answer());
    const ann = await call({ from: "+15550201", context: "connect" });
    await ann.ended;
    person("+15550512", no_answer());
    const bob = await call({ from: "+15550202", context: "connect" });
    await bob.ended;
  },
};

import { answers_after, busy } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const forwarder: Scenario = {
  program: "forwarder.js",
  env: { TEAM: "+15550311,+15550312" },
  listens: "forward",
  async people({ call, person }) {
    person("+15550311", answers_after(9));
    person(
      "+15550312",
      answers_after(3, async (callee) => {
        await callee.says("Team, hello");
        await callee.hears("bye");
        await callee.hang_up();
      }),
    );
    const ann = await call({ from: "+15550201", to: "+15550310", context: "forward" });
    await ann.hears("Team, hello");
    await ann.says("Only wanted to say bye");
    await ann.hears(/./).catch(() => undefined);
    await ann.hang_up();
    person("+15550311", busy());
    person("+15550312", busy());
    const bob = await call({ from: "+15550202", to: "+15550310", context: "forward" });
    await bob.ended;
  },
};

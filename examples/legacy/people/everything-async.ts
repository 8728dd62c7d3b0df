import { answers_after } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const everythingAsync: Scenario = {
  program: "everything-async.js",
  listens: "async",
  async people({ call, person }) {
    person("+15550471", answers_after(3));
    const ann = await call({ from: "+15550201", context: "async" });
    await ann.answered;
    await ann.says("Hello?");
    await ann.press("21");
    await ann.is_silent(30);
    await ann.hang_up();
  },
  differences: [
    {
      where: "requests",
      original: "calling.play.stop {}",
      why: "Nothing is sent to a call that has ended: the platform can only refuse it.",
    },
  ],
};

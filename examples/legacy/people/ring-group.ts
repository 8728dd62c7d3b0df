import { answers_after, no_answer } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const ringGroup: Scenario = {
  program: "ring-group.js",
  listens: "group",
  async people({ call, person }) {
    person("+15550431", no_answer());
    person("+15550432", no_answer());
    person(
      "sip:bob@example.com",
      answers_after(4, async (bob) => {
        await bob.says("Bob here");
        await bob.hears("wrong number");
        await bob.hang_up();
      }),
    );
    const ann = await call({ from: "+15550201", to: "+15550430", context: "group" });
    await ann.hears("Bob here");
    await ann.says("Sorry, wrong number");
    await ann.is_silent(5);
    await ann.hang_up();
    person("sip:bob@example.com", no_answer());
    const cleo = await call({ from: "+15550202", to: "+15550430", context: "group" });
    await cleo.ended;
  },
  differences: [
    {
      where: "requests",
      original: /^calling\.connect .*"ringback":\{[^\]]*\}$/,
      ours: /^calling\.connect .*"ringback":\[\{.*\}\]\}$/,
      why: "Today's protocol has a list of media there; the original sends the one medium.",
    },
  ],
};

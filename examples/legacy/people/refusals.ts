import type { Scenario } from "../harness/scenario.js";

/** What the platform refuses once. */
const refused = [
  "calling.play_and_collect",
  "calling.record",
  "calling.play.stop",
  "calling.play.pause",
  "calling.play.resume",
  "calling.play.volume",
  "messaging.send",
  "calling.dial",
  "calling.connect",
  "calling.send_fax",
  "calling.tap",
  "calling.detect",
  "calling.refer",
  "calling.pass",
  "calling.end",
];

export const refusals: Scenario = {
  program: "refusals.js",
  listens: "trouble",
  async people({ sim, call, prints }) {
    for (const method of ["calling.play", "calling.play", ...refused]) {
      sim.fail_next(method, { code: "500", message: "Not today" });
    }
    const ann = await call({ from: "+15550201", context: "trouble" });
    await ann.ended;
    await prints("again");
  },
  differences: [
    {
      where: "stdout",
      original: "sent false undefined []\ndial false undefined undefined none false",
      ours: "sent false undefined [ 'Not today' ]\ndial false undefined  ended true",
      why: "The reason why a message was refused stands in the result; a call that was refused is over.",
    },
  ],
};

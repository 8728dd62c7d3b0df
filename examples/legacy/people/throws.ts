import type { Scenario } from "../harness/scenario.js";

export const throws: Scenario = {
  program: "throws.js",
  listens: "names",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "names" });
    await ann.answered;
    await ann.is_silent(5);
    await ann.hang_up();
    const bob = await call({ from: "+15550202", context: "names" });
    await bob.ended;
  },
  differences: [
    {
      where: "requests",
      ours: /^calling\.answer \{\}\ncalling\.play .*Hello Bob.*\ncalling\.end /,
      why: "A mistake in one call is logged; the original takes all the other calls down with it.",
    },
    {
      where: "heard",
      original: "+15550202 ended: noAnswer",
      ours: "+15550202 speech from the app: Hello Bob.\n+15550202 ended: hangup",
      why: "So the next caller is answered.",
    },
    {
      where: "stderr",
      original: /TypeError: Cannot read properties of undefined \(reading 'greeting'\)/,
      why: "The mistake stands in the log, with the id of the call.",
    },
    { where: "exit", original: "1", ours: "0", why: "The program went on until it was stopped." },
  ],
};

import type { Scenario } from "../harness/scenario.js";

export const recorder: Scenario = {
  program: "recorder.js",
  listens: "record",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "record" });
    await ann.hears("Say something");
    await ann.says("Something, then");
    await ann.ended;
  },
  differences: [
    {
      where: "stdout",
      original: "url at once: string false undefined",
      ours: "url at once: string false recording",
      why: "The state is the last that the platform told; the original gets to it a moment later.",
    },
    {
      where: "stdout",
      original: /^ {2}component: Prompt \{\n {4}call: Call \{/,
      ours: /^ {2}successful: true,\n {2}event: Event \{[^]*\n {2}type: 'speech',\n {2}result: 'Something, then',\n/,
      why: "A result shows what is documented of it, and not the inside of the SDK.",
    },
  ],
};

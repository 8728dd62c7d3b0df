import type { Scenario } from "../harness/scenario.js";

export const envFile: Scenario = {
  program: "env-file.js",
  dotenv: "SW_PROJECT=a-project\nSW_TOKEN=a-token\nSW_CONTEXT=settings\n",
  listens: "settings",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "settings" });
    await ann.ended;
  },
  differences: [
    {
      where: "requests",
      original: /^calling\.answer/,
      why: "The original loads .env by itself. Ours says how to load it, and ends.",
    },
    {
      where: "heard",
      original: /The settings are right/,
      ours: "+15550201 ended: noAnswer",
      why: "As it ends, nobody answers.",
    },
    { where: "exit", original: "0", ours: "1", why: "A program that cannot start has failed." },
  ],
};

import type { Scenario } from "../stage/scenario.js";

export const envFile: Scenario = {
  program: "env-file.js",
  notYet: "compat-v2 differs",
  dotenv: "SW_PROJECT=a-project\nSW_TOKEN=a-token\nSW_CONTEXT=settings\n",
  listens: "settings",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "settings" });
    await ann.ended;
  },
};

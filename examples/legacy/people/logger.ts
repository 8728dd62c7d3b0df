import type { Scenario } from "../harness/scenario.js";

export const logger: Scenario = {
  program: "logger.js",
  listens: "log",
  logs: /^app: /,
  async people({ call, prints }) {
    await prints("TRACE");
    const ann = await call({ from: "+15550201", context: "log" });
    await ann.ended;
  },
};

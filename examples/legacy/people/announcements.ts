import type { Scenario } from "../stage/scenario.js";

export const announcements: Scenario = {
  program: "announcements.js",
  notYet: "compat-v2 differs",
  listens: "announce",
  sim: { audio: { "https://cdn.example/missing.mp3": "missing" } },
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "announce" });
    await ann.ended;
  },
};

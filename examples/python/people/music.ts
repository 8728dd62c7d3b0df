import type { Scenario } from "../../legacy/harness/scenario.js";

export const music: Scenario = {
  program: "music.mjs",
  listens: "music",
  sim: { audio: { "https://cdn.example/waltz.mp3": 60 } },
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "music" });
    await ann.answered;
    await ann.is_silent(5);
    await ann.press("1");
    await ann.ended;
  },
};

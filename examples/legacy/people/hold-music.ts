import type { Scenario } from "../harness/scenario.js";

export const holdMusic: Scenario = {
  program: "hold-music.js",
  listens: "hold",
  sim: { audio: { "https://cdn.example/waltz.mp3": 120 } },
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "hold" });
    await ann.answered;
    await ann.is_silent(5);
    await ann.press("1");
    await ann.hears("One moment");
    await ann.is_silent(5);
    await ann.press("2");
    await ann.ended;
  },
  differences: [
    {
      where: "stdout",
      original: "music true false paused",
      ours: "music true true finished",
      why: "A pause is not the end: the original takes it for one, and looks no further.",
    },
  ],
};

import type { Scenario } from "../harness/scenario.js";

export const announcements: Scenario = {
  program: "announcements.js",
  listens: "announce",
  sim: { audio: { "https://cdn.example/missing.mp3": "missing" } },
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "announce" });
    await ann.ended;
  },
  differences: [
    {
      where: "stdout",
      original: "{ text: 'Welcome.', language: 'en-US', gender: 'male', rate: 'slow' }",
      ours: /^\{\n {2}text: 'Welcome\.',\n {2}language: 'en-US',\n {2}gender: 'male',\n {2}volume: 4,\n {2}rate: 'slow'\n\}$/,
      why: "What a program passes in is its own: the original takes the volume out of it.",
    },
  ],
};

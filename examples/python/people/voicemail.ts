import type { Scenario } from "../../legacy/harness/scenario.js";

export const voicemail: Scenario = {
  program: "voicemail.mjs",
  listens: "voicemail",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "voicemail" });
    await ann.hears("beep");
    await ann.says("Call me back");
    await ann.ended;
    const bob = await call({ from: "+15550202", context: "voicemail" });
    await bob.hears("Please", { barge_in: true });
    await bob.hang_up();
  },
};

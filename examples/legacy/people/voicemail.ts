import type { Scenario } from "../harness/scenario.js";

export const voicemailBox: Scenario = {
  program: "voicemail.js",
  listens: "office",
  async people({ call }) {
    const ann = await call({ from: "+15550201", context: "home" });
    await ann.hears("beep");
    await ann.says("Please call me back");
    await ann.press("#");
    await ann.ended;
    const bob = await call({ from: "+15550202", context: "office" });
    await bob.hears("beep");
    await bob.says("It is Bob");
    await bob.ended;
    const cleo = await call({ from: "+15550203", context: "office" });
    await cleo.hears("beep");
    await cleo.ended;
    const dan = await call({ from: "+15550204", context: "office" });
    await dan.hears("leave your", { barge_in: true });
    await dan.hang_up();
  },
};

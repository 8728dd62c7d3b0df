import type { Scenario } from "../harness/scenario.js";

export const captcha: Scenario = {
  program: "captcha.js",
  env: { FIRST: "7", SECOND: "5" },
  listens: "front-door",
  async people({ call, answers }) {
    answers("+15550301", async (callee) => {
      await callee.says("Hello, front door");
      await callee.hears("parcel");
      await callee.hang_up();
    });
    const ann = await call({ from: "+15550201", to: "+15550300", context: "front-door" });
    await ann.hears("7 plus 5");
    await ann.says("12");
    await ann.hears("front door");
    await ann.says("I have a parcel");
    await ann.ended;
    const robot = await call({ from: "+15550202", to: "+15550300", context: "front-door" });
    await robot.hears("7 plus 5");
    await robot.press("3#");
    await robot.ended;
  },
};

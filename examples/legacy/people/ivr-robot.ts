import type { Scenario } from "../harness/scenario.js";

export const ivrRobot: Scenario = {
  program: "ivr-robot.js",
  ends: "by itself",
  async people({ answers, exited }) {
    answers("+15550451", async (machine) => {
      await machine.hears("99");
      await machine.says("Goodbye");
      await machine.hang_up();
    });
    await exited;
  },
};

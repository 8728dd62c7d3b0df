import { busy, voicemail } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const dialler: Scenario = {
  program: "dialler.js",
  ends: "by itself",
  async people({ person, answers, exited }) {
    answers("+15550401", async (ann) => {
      await ann.says("Hello?");
      await ann.hears("Press 1");
      await ann.press("1");
    });
    person("+15550402", voicemail({ greeting: "Bob is out. Please leave a message." }));
    person("+15550403", busy());
    answers("+15550404", async (dan) => {
      await dan.says("Yes?");
      await dan.hears("Hello Dan", { barge_in: true });
      await dan.hang_up();
    });
    await exited;
  },
};

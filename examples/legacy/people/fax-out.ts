import { fax_machine, no_answer } from "@twinline/simulator";

import type { Scenario } from "../harness/scenario.js";

export const faxOut: Scenario = {
  program: "fax-out.js",
  ends: "by itself",
  sim: { documents: { "https://docs.example/offer.pdf": 2 } },
  async people({ person, exited }) {
    person("+15550411", fax_machine());
    person("+15550412", no_answer());
    await exited;
  },
};

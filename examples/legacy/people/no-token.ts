import type { Scenario } from "../stage/scenario.js";

export const noToken: Scenario = {
  program: "no-token.js",
  ends: "by itself",
  people: ({ exited }) => exited,
};

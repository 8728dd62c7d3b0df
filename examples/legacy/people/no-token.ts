import type { Scenario } from "../stage/scenario.js";

export const noToken: Scenario = {
  program: "no-token.js",
  notYet: "compat-v2 differs",
  ends: "by itself",
  people: ({ exited }) => exited,
};

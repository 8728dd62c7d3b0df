import type { Scenario } from "../harness/scenario.js";

export const noToken: Scenario = {
  program: "no-token.js",
  ends: "by itself",
  people: ({ exited }) => exited,
  differences: [
    {
      where: "stdout",
      original: "caught Invalid init options",
      ours: /^caught project is missing\. Pass/,
      why: "It says which option is missing, and where it may come from.",
    },
    { where: "exit", original: "0", ours: "1", why: "A program that cannot start has failed." },
  ],
};

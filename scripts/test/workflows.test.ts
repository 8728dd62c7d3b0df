import { describe, expect, test } from "@jest/globals";

import { problemsOf } from "../workflows/rules.js";

const commit = "08c6903cd8c0fde910a37f88322edcfb5dd907a8";

/** A workflow with one job of these steps. */
const workflow = (...steps: readonly string[]) =>
  [
    "permissions:\n  contents: read",
    "jobs:\n  one:\n    runs-on: ubuntu-latest\n    timeout-minutes: 5\n    steps:",
    ...steps.map((step) => `      - ${step}`),
  ].join("\n");

describe("a workflow", () => {
  test.each([
    "run: npm ci",
    "run: npm test",
    "run: npm run lint -- --fix",
    "run: npm run lint -- --seed ${{ github.run_number }}",
    `uses: actions/checkout@${commit} # v5.0.0`,
    "uses: ./.github/workflows/test.yml",
  ])("may have the step %s", (step) => {
    expect(problemsOf(workflow(step), ["lint", "test"])).toEqual([]);
  });

  test.each([
    ["run: npx jest", "8: `npx jest` is not one `npm run …`: make it a script"],
    [
      "run: npm run lint && npm test",
      "8: `npm run lint && npm test` is not one `npm run …`: make it a script",
    ],
    ["run: npm run missing", "8: package.json has no script missing"],
    ["run: |", "8: `|` is not one `npm run …`: make it a script"],
    [
      "uses: actions/checkout@v5",
      "8: pin `actions/checkout@v5` to a commit, with its version as a comment",
    ],
    [
      `uses: actions/checkout@${commit}`,
      `8: pin \`actions/checkout@${commit}\` to a commit, with its version as a comment`,
    ],
  ])("may not have the step %s", (step, problem) => {
    expect(problemsOf(workflow(step), ["lint", "test"])).toEqual([problem]);
  });

  test("asks for the least permissions, and limits the time of each job", () => {
    expect(problemsOf("jobs:\n  one:\n    runs-on: ubuntu-latest\n", [])).toEqual([
      "1: begin with `permissions: contents: read`, and give a job more where it needs it",
      "1: each job needs `timeout-minutes`",
    ]);
  });
});

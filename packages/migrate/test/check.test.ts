import { describe, expect, test } from "@jest/globals";
import { check, openProject, toV3, type Finding } from "@twinline/migrate";

import { apps } from "./corpus/apps.js";

const inV2 = (code: string): ReadonlyMap<string, string> => new Map([["app.js", code]]);

/** What `v3` would leave to a person, by the reason; its places are those of the text that `v2` made. */
const reasons = (findings: readonly Finding[]): string[] =>
  findings.flatMap(({ sure, note = "" }) => (sure === "decide" ? note.split("; ") : [])).toSorted();

const consumer = (handler: string): string =>
  `const { RelayConsumer } = require("@signalwire/node");
process.env.TOKEN;
const consumer = new RelayConsumer({ contexts: ["a"], onIncomingCall: async (call) => {
${handler}
} });
consumer.run();
`;

describe("what check calls certain is not marked by v3", () => {
  test.each(apps().map((app) => [app.name, app.files] as const))("%s", (_name, files) => {
    const project = openProject(files);
    const left = new Set(reasons(toV3(project).findings));
    expect(new Set(reasons(check(project).findings))).toEqual(left);
  });

  test.each([
    ["options that cannot be read", "  await call.prompt(options);", 4],
    ["a listener that is removed", '  call.off("ended", saved);\n  call.on("answered", saved);', 4],
    ["a property that v3 does not have", "  await call.answer();\n  return call.busy;", 5],
    ["a result that is handed on", "  log(await call.answer());", 4],
  ])("%s: the use has the reason, at its own line", (_name, handler, line) => {
    // A `.env` is loaded by the first line that `v2` adds: the lines of its text are others.
    const { findings } = check(openProject(inV2(consumer(handler))));
    const decide = findings.filter(({ sure }) => sure === "decide");
    expect(decide.map((one) => [one.line, one.note === undefined])).toEqual([[line, false]]);
  });
});

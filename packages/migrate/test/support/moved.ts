import { expect } from "@jest/globals";
import { openProject, toV3, type Outcome } from "@twinline/migrate";

/** The import of the programs below. */
export const head = `const { RelayConsumer } = require("@twinline/compat-v2");\n`;
/** A program whose consumer has this handler. */
export const consumer = (body: string): string =>
  `${head}const consumer = new RelayConsumer({\n  contexts: ["a"],\n  onIncomingCall: async (call) => {\n    ${body}\n  },\n});\nconsumer.run();\n`;

/** Moves one file to v3. */
export const move = (code: string): Outcome => toV3(openProject(new Map([["app.js", code]])));

/** What the body of a handler becomes. */
export function handler(body: string): string {
  const { changes, findings } = move(consumer(body));
  expect(findings.filter(({ sure }) => sure === "decide")).toEqual([]);
  const found = /onCall\(async \(call\) => \{\n([\s\S]*)\n\}\);\nconsumer\.run/.exec(
    changes[0]?.after ?? "",
  );
  return (found?.[1] ?? "").replaceAll(/^ {2}/gm, "");
}

/** The reasons for which a program is marked for manual work. */
export const doubts = (code: string): string[] =>
  move(code).findings.flatMap(({ sure, note }) => (sure === "decide" ? (note ?? "") : []));

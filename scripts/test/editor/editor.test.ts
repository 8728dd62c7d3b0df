import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";

import * as v2 from "./compat-v2.js";
import * as v3 from "./relay-v3.js";
import type { Editor, EditorError } from "./support/editor.js";
import { languageServer } from "./support/language-server.js";
import { languageService } from "./support/language-service.js";
import type { Question } from "./support/question.js";
import { Workspace } from "./support/workspace.js";

/** The maximum length of a line of an error, and the maximum number of lines, to keep errors readable. */
const longest = 250;
const mostLines = 3;

const lineOf = (question: Question): string =>
  "hover" in question
    ? question.hover
    : "complete" in question
      ? question.complete
      : question.error;

const faces = { v2, v3 };

const editors = {
  "TypeScript 5.9": async (folder: string) => languageService(folder),
  "TypeScript 7": languageServer,
};

// The declarations are those of the build: `npm run build` when they are older than the sources.
const cases = Object.entries(editors).flatMap(([name, open]) =>
  Object.entries(faces).map(([face, table]) => ({ name, open, face, table })),
);

describe.each(cases)(
  "an editor with $name, about $face,",
  ({ open, table: { head, questions } }) => {
    const rows = questions.map((question) => [lineOf(question), question] as const);
    const program = [...head, ...rows.map(([line]) => `{ ${line.replace("‸", "")} }`), "}"].join(
      "\n",
    );
    let workspace: Workspace;
    let editor: Editor;
    let errors: readonly EditorError[];

    beforeAll(async () => {
      workspace = new Workspace({ "program.ts": program });
      editor = await open(workspace.folder);
      errors = await editor.errors(workspace.path("program.ts"));
    });

    afterAll(async () => {
      await editor.close();
      workspace[Symbol.dispose]();
    });

    it.each(rows)("shows the expected text for %s", async (line, question) => {
      const index = head.length + rows.findIndex(([other]) => other === line);
      const before = program.split("\n").slice(0, index).join("\n").length + 1;
      const offset = before + 2 + line.indexOf("‸");
      const file = workspace.path("program.ts");
      if ("hover" in question) {
        const { declaration, documentation } = await editor.hover(file, offset - 1);
        for (const words of question.says)
          expect(`${declaration}\n${documentation}`).toContain(words);
      } else if ("complete" in question) {
        expect(await editor.complete(file, offset)).toEqual(
          expect.arrayContaining([...question.says]),
        );
      } else {
        const [error] = errors.filter((one) => one.line === index);
        for (const words of question.says) expect(error?.text).toContain(words);
        const lines = error?.text.split("\n") ?? [];
        expect(lines.length).toBeLessThanOrEqual(mostLines);
        for (const one of lines) expect(one.length).toBeLessThanOrEqual(longest);
      }
    });
  },
);

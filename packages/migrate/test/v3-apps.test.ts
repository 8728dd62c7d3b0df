import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, test } from "@jest/globals";
import { openProject, toV2, toV3 } from "@twinline/migrate";

import { apps, staged, type App } from "./corpus/apps.js";
import { stepsOf } from "./corpus/steps.js";
import { typeCheck } from "./support/type-check.js";

describe.each(apps().map((app) => [app.name, app] as const))("the app %s", (_name, app: App) => {
  test("can be parsed after the move, and a second run changes nothing", () => {
    for (const [stage, command] of [
      ["v2", toV2],
      ["v3", toV3],
    ] as const) {
      const { files } = staged(app, stage);
      const again = command(openProject(files));
      expect(again.problems).toEqual([]);
      expect(again.changes).toEqual([]);
    }
  });
});

test("an app that was TypeScript has no type errors afterwards", () => {
  const root = path.resolve(__dirname, "../../..");
  const folder = path.join(root, ".cache/migrate/types");
  const names: string[] = [];
  for (const app of apps()) {
    const stages = [
      ...(["v2", "v3"] as const).map((stage) => [stage, staged(app, stage).files] as const),
      ...stepsOf(app).map(({ only, files }) => [only.replaceAll(/\W/g, "-"), files] as const),
    ];
    for (const [stage, files] of stages) {
      for (const [name, text] of files) {
        if (!name.endsWith(".ts")) continue;
        const file = path.join(folder, stage, app.name, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text.replace(/^import "dotenv\/config";\n/, ""));
        names.push(file);
      }
    }
  }
  expect(typeCheck(names)).toEqual(["", 0]);
  expect(names.length).toBeGreaterThan(20);
});

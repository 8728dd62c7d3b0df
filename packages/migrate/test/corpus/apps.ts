import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { openProject, toV2, toV3, type Outcome } from "@twinline/migrate";
import { transformSync } from "esbuild";

import { people } from "./people.js";

/** What an app is run as: itself, or what a command made of it. */
export type Stage = "original" | "v2" | "v3";
export const stages: readonly Stage[] = ["original", "v2", "v3"];

export interface App {
  readonly name: string;
  /** The file that starts it, once it is written as JavaScript. */
  readonly program: string;
  readonly files: ReadonlyMap<string, string>;
}

const folder = path.join(__dirname, "apps");

/** Every app of the corpus, as it is written. */
export function apps(): App[] {
  return readdirSync(folder).map((name) => {
    const files = new Map<string, string>([["package.json", manifest(name)]]);
    const own = path.join(folder, name);
    for (const entry of readdirSync(own, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = path.join(entry.parentPath, entry.name);
      const key = path.relative(own, file).split(path.sep).join("/");
      files.set(key, readFileSync(file, "utf8"));
    }
    const main = [...files.keys()].find((file) => /^(app|main)\.\w+$/.test(file)) ?? "app.js";
    if (people[name] === undefined) throw new Error(`No people are with the app ${name}.`);
    return { name, files, program: `${name}/${main.replace(/\.ts$/, ".js")}` };
  });
}

const manifest = (name: string): string =>
  `{\n  "name": "${name}",\n  "dependencies": {\n    "@signalwire/node": "^2.6.0"\n  }\n}\n`;

export const applied = (
  files: ReadonlyMap<string, string>,
  { changes }: Outcome,
): ReadonlyMap<string, string> =>
  new Map([...files, ...changes.map(({ file, after }) => [file, after] as const)]);

/** An app as a command leaves it. */
export function staged(
  { files }: App,
  stage: Stage,
): { readonly files: ReadonlyMap<string, string>; readonly outcome: Outcome } {
  if (stage === "original") {
    return { files, outcome: { changes: [], findings: [], problems: [] } };
  }
  const project = openProject(files);
  const outcome = stage === "v2" ? toV2(project) : toV3(project);
  return { files: applied(files, outcome), outcome };
}

/** Where the apps are written for a run: inside the project, so that they find its packages. */
export const cache = path.resolve(".cache/migrate");

/** Writes an app where it can be run. TypeScript becomes JavaScript; the sources stay beside it. */
export function write(app: App, stage: Stage | "step", files: ReadonlyMap<string, string>): void {
  const target = path.join(cache, stage, app.name);
  rmSync(target, { recursive: true, force: true });
  for (const [name, text] of files) {
    if (name === "package.json") continue;
    const file = path.join(target, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (name.endsWith(".ts")) {
      const { code } = transformSync(text, { loader: "ts", format: "esm" });
      writeFileSync(file.replace(/\.ts$/, ".js"), code);
    }
  }
  const type = [...files.keys()].some((name) => name.endsWith(".ts")) ? "module" : "commonjs";
  writeFileSync(path.join(target, "package.json"), `{ "type": "${type}" }\n`);
}

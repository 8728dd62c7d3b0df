import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../../..");

const compilerOptions = {
  target: "es2022",
  module: "nodenext",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  types: ["node"],
};

/** A user's project: a folder with a tsconfig.json, these files, and the packages as they are published. */
export class Workspace implements Disposable {
  readonly folder: string;

  constructor(files: Readonly<Record<string, string>>) {
    this.folder = realpathSync(mkdtempSync(path.join(tmpdir(), "twinline-editor-")));
    for (const [from, to] of [
      ["packages/core", "@twinline/core"],
      ["packages/compat-v2", "@twinline/compat-v2"],
      ["packages/relay-v3", "@twinline/relay-v3"],
      ["node_modules/@types/node", "@types/node"],
      ["node_modules/undici-types", "undici-types"],
    ] as const) {
      const link = path.join(this.folder, "node_modules", to);
      mkdirSync(path.dirname(link), { recursive: true });
      symlinkSync(path.join(root, from), link, "junction");
    }
    const config = { compilerOptions, files: Object.keys(files) };
    this.#write("tsconfig.json", JSON.stringify(config));
    this.#write("package.json", JSON.stringify({ type: "module", private: true }));
    for (const [name, text] of Object.entries(files)) this.#write(name, text);
  }

  path(name: string): string {
    return path.join(this.folder, name);
  }

  [Symbol.dispose](): void {
    rmSync(this.folder, { recursive: true });
  }

  #write(name: string, text: string): void {
    writeFileSync(this.path(name), text);
  }
}

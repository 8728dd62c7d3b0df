import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "@jest/globals";
import { catalogueData } from "../../src/protocol/catalogue.js";
import { asTemplate } from "../../../../scripts/generate/catalogue-file.js";
import { renderFiles, staleFiles } from "../../../../scripts/generate/files.js";

const run = promisify(execFile);

describe("the generated files", () => {
  const files = renderFiles(join(__dirname, "../../../.."));

  it("are what the schemas say now: else run `npm run generate`", async () => {
    expect(await staleFiles(files, (path) => readFile(path, "utf8"))).toEqual([]);
  });

  it("are checked by the script", async () => {
    const args = ["--import", "tsx", "scripts/generate/main.ts", "--check"];
    const env = { ...process.env, TSX_TSCONFIG_PATH: "tsconfig.test.json" };
    await expect(run(process.execPath, args, { env })).resolves.toMatchObject({ stderr: "" });
  });

  it("are called stale when they differ or are missing", async () => {
    const [first, second, third] = files.map(({ path }) => path);
    const fresh = files.find(({ path }) => path === third)?.text ?? "";
    const read = async (path: string): Promise<string> => {
      if (path === second) throw new Error("ENOENT");
      return path === third ? fresh : "something older";
    };
    expect((await staleFiles(files, read)).slice(0, 2)).toEqual([first, second]);
  });

  it("load no schema library", () => {
    const code = files.filter(({ path }) => path.endsWith(".ts"));
    expect(code.map(({ path }) => basename(path))).toContain("catalogue.generated.ts");
    for (const { text } of code) expect(text).not.toMatch(/^import (?!type ).* from "(?!\.\/)/m);
  });

  it("have no value without a type", () => {
    for (const { path, text } of files) {
      if (path.endsWith(".ts")) expect(text).not.toMatch(/: any;|<any>|\bany\[\]/);
    }
  });

  it("escape what a template literal would interpret", () => {
    const text = 'a `b` ${c} \\d "$"';
    expect(asTemplate(text)).toBe('a \\`b\\` \\${c} \\\\d "$"');
  });
});

describe("the OpenRPC document", () => {
  const document = JSON.parse(
    renderFiles(join(__dirname, "../../../..")).find(({ path }) => path.endsWith("openrpc.json"))!
      .text,
  );

  it("has every method with its params, and every event", () => {
    expect(document.methods).toHaveLength(Object.keys(catalogueData().methods).length);
    expect(document["x-events"]).toHaveLength(Object.keys(catalogueData().events).length);
    const play = document.methods.find(({ name }: { name: string }) => name === "calling.play");
    expect(play.params.map(({ name }: { name: string }) => name)).toContain("loop");
  });

  it("refers only to schemas that it has", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)];
    expect(references.length).toBeGreaterThan(50);
    for (const [, reference = ""] of references) {
      const name = reference.replace("#/components/schemas/", "");
      expect(Object.keys(document.components.schemas)).toContain(name);
    }
  });
});

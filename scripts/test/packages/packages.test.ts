import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";

import { guide } from "../../consumers/guide.js";
import {
  heard,
  heardOnOneSession,
  oneSession,
  program as consumerProgram,
  test as consumerTest,
} from "../../consumers/programs.js";
import {
  compile,
  entriesOf,
  executablesOf,
  install,
  load,
  node,
  packAll,
  root,
  temporaryDirectory,
  tool,
  type Packed,
} from "./consumer.js";
import { bundledIn, mapsThatLeadNowhere, problemsOf } from "./contents.js";

jest.setTimeout(120_000);

const rootManifest = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  readonly homepage: string;
  readonly engines: object;
};

const names = ["core", "simulator", "compat-v2", "relay-v3", "migrate", "otel"].map(
  (name) => `@twinline/${name}`,
);
const faces = ["@twinline/relay-v3", "@twinline/compat-v2"];

const NODE_NEXT = { module: "NodeNext", moduleResolution: "NodeNext" };
const NODE_16 = { module: "Node16", moduleResolution: "Node16" };
const BUNDLER = { module: "ESNext", moduleResolution: "Bundler" };
const ESM_AND_COMMONJS = ["esm.mts", "commonjs.cts"];

const made: string[] = [];
let packed: ReadonlyMap<string, Packed>;
let everything: string;
let entries: readonly string[];

function find(name: string): Packed {
  const found = packed.get(name);
  if (found === undefined) throw new Error(`${name} was not packed.`);
  return found;
}

async function installed(...args: Parameters<typeof install>): Promise<string> {
  const consumer = await install(...args);
  made.push(consumer);
  return consumer;
}

beforeAll(async () => {
  await node([path.join(root, "scripts/ensure.mjs")], root);
  const tarballs = temporaryDirectory();
  made.push(tarballs);
  const all = await packAll(tarballs);
  packed = new Map(all.map((one) => [one.manifest.name, one]));
  everything = await installed(all);
  entries = all.flatMap(({ manifest }) => entriesOf(manifest));
});

afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

test("every workspace is packed", () => {
  expect([...packed.keys()].toSorted()).toEqual(names.toSorted());
});

describe.each(names)("the tarball of %s", (name) => {
  const unpacked = () => path.join(everything, "node_modules", name);

  test("contains the build, sources, README and licence, and nothing else", () => {
    expect(problemsOf(name, find(name).files)).toEqual([]);
  });

  test("maps every line of JavaScript and every declaration to an existing source", () => {
    expect(mapsThatLeadNowhere(unpacked(), find(name).files)).toEqual([]);
  });

  test("has the licence of every package that is bundled into it", () => {
    const bundled = bundledIn(unpacked(), find(name).files);
    const notices = path.join(unpacked(), "dist/phone/LICENSES.txt");
    const text = existsSync(notices) ? readFileSync(notices, "utf8") : "";
    expect(text.split("\n").filter((line) => bundled.includes(line))).toEqual(bundled);
  });

  test("says in its package.json where it comes from and what it needs", () => {
    const { manifest, files } = find(name);
    const repository = "https://github.com/twinline/twinline";
    expect(manifest).toMatchObject({
      version: find("@twinline/core").manifest.version,
      license: "MIT",
      type: "module",
      sideEffects: false,
      engines: rootManifest.engines,
      homepage: rootManifest.homepage,
      bugs: `${repository}/issues`,
      repository: {
        type: "git",
        url: `git+${repository}.git`,
        directory: `packages/${name.replace("@twinline/", "")}`,
      },
      publishConfig: { access: "public" },
    });
    // npm writes them so itself when it publishes, with a warning.
    expect(executablesOf(manifest).filter((file) => file.startsWith("."))).toEqual([]);
    expect(manifest.description).toMatch(/^[A-Z].{20,}\.$/);
    expect(manifest.keywords).toContain("relay");
    expect(manifest).not.toHaveProperty("funding");
    const scripts = Object.keys(manifest.scripts ?? {});
    expect(scripts.filter((script) => /install|^prepare$/.test(script))).toEqual([]);
    expect(files.filter((file) => file.startsWith("src/")).length).toBeGreaterThan(0);
  });

  test("takes any patch version of its siblings, from its own on", () => {
    const { manifest } = find(name);
    const siblings = Object.entries({ ...manifest.dependencies, ...manifest.peerDependencies })
      .filter(([dependency]) => dependency.startsWith("@twinline/"))
      .map(([, range]) => range);
    expect(siblings.filter((range) => range !== `^${manifest.version}`)).toEqual([]);
  });

  // Where packages see only what they declare (pnpm, Yarn), the types of Node.js are missing otherwise.
  test("declares @types/node as an optional peer when its declarations name Node.js", () => {
    const { manifest, files } = find(name);
    const naming = files
      .filter((file) => file.endsWith(".d.ts"))
      .filter((file) =>
        /from "node:|\bNodeJS\.|\bBuffer\b/.test(readFileSync(path.join(unpacked(), file), "utf8")),
      );
    const isOptional = manifest.peerDependenciesMeta?.["@types/node"]?.optional ?? false;
    expect(isOptional).toBe(naming.length > 0);
  });

  test("has executables that say how to use them", async () => {
    const { manifest } = find(name);
    for (const file of executablesOf(manifest)) {
      const full = path.join(everything, "node_modules", name, file);
      expect(readFileSync(full, "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
      expect(await node([full, "--help"], everything)).not.toBe("");
    }
  });

  test("passes publint", async () => {
    const directory = path.join(everything, "node_modules", name);
    const publint = tool("publint/src/cli.js");
    expect(existsSync(publint)).toBe(true);
    await node([publint, "run", directory, "--strict", "--pack", "false"], root);
  });

  test("has correct types (attw)", async () => {
    const attw = tool("@arethetypeswrong/cli/dist/index.js");
    await node([attw, find(name).tarball, "--profile", "node16", "--format", "ascii"], root);
  });
});

describe("a project with all packages", () => {
  test.each(["import", "require"] as const)("loads every entry by %s", async (format) => {
    await load(format, entries, everything);
  });

  test.each([
    ["ESM", "app.mjs", consumerProgram("esm")],
    ["CommonJS", "app.cjs", consumerProgram("commonjs")],
  ])("takes a call through each face as %s", async (_format, file, program) => {
    writeFileSync(path.join(everything, file), program);
    expect(await node([path.join(everything, file)], everything)).toContain(heard);
  });

  test("takes a call in a test of node:test", async () => {
    const program = consumerTest("esm", 'import { test } from "node:test";');
    writeFileSync(path.join(everything, "app.test.mjs"), program);
    const args = ["--test", "--test-reporter=tap", path.join(everything, "app.test.mjs")];
    expect(await node(args, everything)).toMatch(/^# pass 1$/m);
  });

  test("hands a call from one face to the other on one session, however each was loaded", async () => {
    writeFileSync(path.join(everything, "session.mjs"), oneSession);
    const printed = await node([path.join(everything, "session.mjs")], everything);
    expect(printed).toContain(heardOnOneSession);
  });

  test.each([
    ["nodenext, as ESM and as CommonJS", NODE_NEXT, ESM_AND_COMMONJS],
    ["bundler", BUNDLER, ["bundled.ts"]],
  ])("compiles under %s, declarations checked", async (_name, options, files) => {
    await compile(options, files, entries, everything);
  });
});

describe.each(faces)("a project with %s alone", (face) => {
  let consumer: string;

  beforeAll(async () => {
    consumer = await installed([find("@twinline/core"), find(face)], { without: ["typebox"] });
  });

  test.each(["import", "require"] as const)(
    "loads it by %s without typebox and without the other face",
    async (format) => {
      await load(format, [face, "@twinline/core"], consumer);
    },
  );

  // Under node16 a CommonJS file must not meet the types of an ESM-only dependency.
  test.each([
    ["node16", NODE_16],
    ["nodenext", NODE_NEXT],
  ])("compiles under %s without the types of typebox", async (_name, options) => {
    await compile(options, ESM_AND_COMMONJS, [face, "@twinline/core"], consumer);
  });
});

describe("a project whose tests run under jest with its defaults", () => {
  test("passes the first example of the guide to tests", async () => {
    const consumer = await installed([...packed.values()]);
    writeFileSync(path.join(consumer, "package.json"), '{ "private": true, "jest": {} }\n');
    writeFileSync(path.join(consumer, "ivr.test.js"), guide(root, "commonjs"));
    await node([tool("jest/bin/jest.js"), "--rootDir", consumer], consumer);
  });

  test("connects to the simulator through the packed packages", async () => {
    const consumer = await installed([...packed.values()]);
    const program = `
      const { startSimulator } = require("@twinline/simulator");
      const { RelayClient } = require("@twinline/relay-v3");
      const { Client } = require("@twinline/compat-v2");
      test("both clients connect", async () => {
        const sim = await startSimulator({ unexpected: "error" });
        const options = { project: "p", token: "t", host: sim.host };
        const modern = new RelayClient(options);
        await modern.connect();
        await modern.disconnect();
        const legacy = new Client(options);
        await legacy.connect();
        await legacy.disconnect();
        await sim.close();
      });
    `;
    writeFileSync(path.join(consumer, "package.json"), '{ "private": true, "jest": {} }\n');
    writeFileSync(path.join(consumer, "connect.test.js"), program);
    await node([tool("jest/bin/jest.js"), "--rootDir", consumer], consumer);
  });
});

import path from "node:path";

import { guide } from "./guide.js";
import { heard, heardOnOneSession, oneCore, oneSession, program, test } from "./programs.js";

const root = path.join(import.meta.dirname, "../..");

/** A separate project that uses the packed packages in one particular way. */
export interface Consumer {
  readonly name: string;
  /** The dependencies to install besides the packages. */
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly manifest?: object;
  /** How many patch releases later some of our packages are. */
  readonly patches?: Readonly<Record<string, number>>;
  readonly files: Readonly<Record<string, string>>;
  /** The commands to run, in order. */
  readonly commands: readonly string[];
  /** A part of what the last command must print. */
  readonly prints?: string;
}

const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

/** A TypeScript project that is type-checked with its declarations, compiled and run. */
function typescript(version: string, module: string, resolution?: string): Consumer {
  const isEsm = module === "esnext";
  const compilerOptions = {
    target: "es2022",
    module,
    ...(resolution === undefined ? {} : { moduleResolution: resolution }),
    strict: true,
    skipLibCheck: false,
    esModuleInterop: true,
    types: ["node"],
    outDir: "out",
  };
  return {
    name: `typescript-${version}-${module}${resolution === undefined ? "" : `-${resolution}`}`,
    dependencies: { typescript: version, "@types/node": "20" },
    manifest: { type: isEsm ? "module" : "commonjs" },
    files: {
      "tsconfig.json": json({ compilerOptions, files: ["app.ts"] }),
      "app.ts": program("typescript"),
    },
    commands: ["npx tsc -p .", "node out/app.js"],
    prints: heard,
  };
}

export const consumers: readonly Consumer[] = [
  { name: "esm", files: { "app.mjs": program("esm") }, commands: ["node app.mjs"], prints: heard },
  {
    name: "commonjs",
    files: { "app.cjs": program("commonjs") },
    commands: ["node app.cjs"],
    prints: heard,
  },
  typescript("5.4", "commonjs"),
  typescript("5.4", "node16"),
  typescript("5.4", "nodenext"),
  typescript("5.4", "esnext", "bundler"),
  typescript("5.9", "commonjs"),
  typescript("5.9", "node16"),
  typescript("5.9", "nodenext"),
  typescript("5.9", "esnext", "bundler"),
  typescript("7", "node16"),
  typescript("7", "nodenext"),
  typescript("7", "esnext", "bundler"),
  {
    // What `tsc --init` writes, without the types of Node.js.
    name: "typescript-without-types-of-node",
    dependencies: { typescript: "5.9" },
    manifest: { type: "module" },
    files: {
      "tsconfig.json": json({
        compilerOptions: {
          target: "es2022",
          module: "nodenext",
          strict: true,
          skipLibCheck: true,
          types: [],
          outDir: "out",
        },
        files: ["app.ts"],
      }),
      "app.ts": program("typescript"),
    },
    commands: ["npx tsc -p .", "node out/app.js"],
    prints: heard,
  },
  {
    name: "patch-versions-that-differ",
    patches: { "@twinline/core": 2, "@twinline/relay-v3": 2, "@twinline/compat-v2": 1 },
    files: { "one-core.mjs": oneCore, "app.mjs": oneSession },
    commands: ["node one-core.mjs", "node app.mjs"],
    prints: heardOnOneSession,
  },
  {
    name: "commands",
    files: {},
    commands: ["npx twinline-simulator --help", "npx @twinline/simulator --version"],
  },
  {
    name: "guide-jest-29",
    dependencies: { jest: "29" },
    files: { "ivr.test.js": guide(root, "commonjs") },
    commands: ["npx jest"],
  },
  {
    name: "guide-jest-30",
    dependencies: { jest: "30" },
    files: { "ivr.test.js": guide(root, "commonjs") },
    commands: ["npx jest"],
  },
  {
    name: "guide-ts-jest",
    dependencies: { jest: "30", "ts-jest": "29", typescript: "5.9", "@types/node": "20" },
    manifest: { jest: { preset: "ts-jest" } },
    files: {
      "tsconfig.json": json({
        compilerOptions: {
          target: "es2022",
          module: "commonjs",
          strict: true,
          esModuleInterop: true,
        },
      }),
      "ivr.test.ts": guide(root, "typescript"),
    },
    commands: ["npx jest"],
  },
  {
    name: "jest-29",
    dependencies: { jest: "29" },
    files: { "app.test.js": test("commonjs", "// jest has its functions as globals") },
    commands: ["npx jest"],
  },
  {
    name: "jest-30-esm",
    dependencies: { jest: "30" },
    manifest: { type: "module", jest: { transform: {} } },
    files: { "app.test.js": test("esm", 'import { test } from "@jest/globals";') },
    commands: ["node --experimental-vm-modules node_modules/jest/bin/jest.js"],
  },
  {
    name: "jest-30-swc",
    dependencies: { jest: "30", "@swc/jest": "0.2", "@swc/core": "1" },
    manifest: { jest: { transform: { "\\.ts$": "@swc/jest" } } },
    files: { "app.test.ts": test("typescript", 'import { test } from "@jest/globals";') },
    commands: ["npx jest"],
  },
  {
    name: "ts-jest-29",
    dependencies: { jest: "29", "ts-jest": "29", typescript: "5.9", "@types/node": "20" },
    manifest: { jest: { preset: "ts-jest" } },
    files: {
      "tsconfig.json": json({
        compilerOptions: {
          target: "es2022",
          module: "commonjs",
          strict: true,
          esModuleInterop: true,
          types: ["node"],
        },
      }),
      "app.test.ts": test("typescript", 'import { test } from "@jest/globals";'),
    },
    commands: ["npx jest"],
  },
  {
    name: "jest-30-esm-swc",
    dependencies: { jest: "30", "@swc/jest": "0.2", "@swc/core": "1" },
    manifest: {
      type: "module",
      jest: { extensionsToTreatAsEsm: [".ts"], transform: { "\\.ts$": "@swc/jest" } },
    },
    files: { "app.test.ts": test("typescript", 'import { test } from "@jest/globals";') },
    commands: ["node --experimental-vm-modules node_modules/jest/bin/jest.js"],
  },
  {
    name: "ts-jest-esm",
    dependencies: { jest: "30", "ts-jest": "29", typescript: "5.9", "@types/node": "20" },
    manifest: { type: "module", jest: { preset: "ts-jest/presets/default-esm" } },
    files: {
      "tsconfig.json": json({
        compilerOptions: {
          target: "es2022",
          module: "nodenext",
          isolatedModules: true,
          strict: true,
          types: ["node"],
        },
      }),
      "app.test.ts": test("typescript", 'import { test } from "@jest/globals";'),
    },
    commands: ["node --experimental-vm-modules node_modules/jest/bin/jest.js"],
  },
  {
    name: "vitest",
    dependencies: { vitest: "3" },
    manifest: { type: "module" },
    files: { "app.test.ts": test("typescript", 'import { test } from "vitest";') },
    commands: ["npx vitest run"],
  },
  {
    name: "node-test",
    files: { "app.test.mjs": test("esm", 'import { test } from "node:test";') },
    commands: ["node --test app.test.mjs"],
  },
  {
    name: "esbuild",
    dependencies: { esbuild: "0.28" },
    files: { "app.mjs": program("esm") },
    commands: [
      "npx esbuild app.mjs --bundle --platform=node --format=cjs --outfile=bundle.cjs --log-level=error",
      "node bundle.cjs",
    ],
    prints: heard,
  },
  {
    name: "webpack",
    dependencies: { webpack: "5", "webpack-cli": "6" },
    files: { "app.mjs": program("esm") },
    commands: [
      "npx webpack ./app.mjs --mode production --target node20 -o out",
      "node out/main.js",
    ],
    prints: heard,
  },
  {
    name: "bun",
    dependencies: { bun: "1" },
    files: { "app.ts": program("typescript") },
    commands: ["npx bun run app.ts"],
    prints: heard,
  },
  {
    name: "deno",
    dependencies: { deno: "2" },
    manifest: { type: "module" },
    files: { "app.ts": program("typescript") },
    commands: ["npx deno run --allow-all --node-modules-dir=manual app.ts"],
    prints: heard,
  },
];

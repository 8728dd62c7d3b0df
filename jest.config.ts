/** @jest-config-loader esbuild-register */
import type { Config } from "jest";

const config: Config = {
  testEnvironment: "node",
  injectGlobals: false,
  // Nothing asserts on time; a busy machine may take longer than the usual five seconds.
  testTimeout: 30_000,
  testMatch: [
    "<rootDir>/packages/*/test/**/*.test.ts",
    "<rootDir>/examples/**/*.test.ts",
    "<rootDir>/campaign/**/*.test.ts",
    "<rootDir>/scripts/test/**/*.test.ts",
  ],
  // They end programs by signals, which Windows does not have.
  testPathIgnorePatterns: [
    "/node_modules/",
    ...(process.platform === "win32"
      ? ["cli/program.test", "phone/demo.test", "test/cluster.test", "examples/legacy/"]
      : []),
  ],
  modulePathIgnorePatterns: ["<rootDir>/packages/[^/]+/dist/", "<rootDir>/\\.cache/"],
  reporters: ["default", "<rootDir>/scripts/jest-summary.cjs"],
  moduleNameMapper: {
    "^@twinline/(core|compat-v2|relay-v3|simulator|migrate|otel)$":
      "<rootDir>/packages/$1/src/index.ts",
    "^@twinline/([a-z0-9-]+)/([a-z0-9-]+)$": "<rootDir>/packages/$1/src/$2.ts",
    "^(\\.{1,2}/.*)\\.js$": "$1",
  },
  transform: {
    "\\.(ts|mts|mjs|js)$": [
      "@swc/jest",
      { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
    ],
  },
  transformIgnorePatterns: ["/node_modules/(?!typebox/)"],
};

export default config;

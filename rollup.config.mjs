// Every package, and every entry that its package.json names, as ESM and as CommonJS; and for browsers,
// those that have the condition.
import { existsSync } from "node:fs";
import path from "node:path";

import esbuild from "rollup-plugin-esbuild";

import { packages } from "./scripts/build/packages.mjs";
import {
  declarationsForCommonJs,
  executable,
  forBrowsers,
  leftovers,
} from "./scripts/build/plugins.mjs";

const isBare = (id) => !id.startsWith(".") && !path.isAbsolute(id);

function configs({ directory, entries, browserEntries, executables }) {
  const input = Object.fromEntries(
    [...entries, ...executables].map((name) => [name, path.join(directory, "src", `${name}.ts`)]),
  );
  const missing = Object.values(input).find((file) => !existsSync(file));
  if (missing !== undefined) {
    throw new Error(
      `${path.join(directory, "package.json")} names an entry without a source: ${missing}`,
    );
  }
  const common = {
    external: isBare,
    plugins: [esbuild({ target: "node20", tsconfig: false }), leftovers()],
    onLog(level, log, print) {
      // A warning nobody reads is a defect nobody mends.
      if (level === "warn" && log.code !== "EMPTY_BUNDLE") throw new Error(log.message);
      print(level, log);
    },
  };
  const output = {
    sourcemap: true,
    // The sources are in the package, beside dist.
    sourcemapExcludeSources: true,
    // Node hands a CommonJS caller of an ESM-only dependency its namespace, and of any other its exports.
    interop: "auto",
    entryFileNames: "[name].js",
    chunkFileNames: "chunks/[name]-[hash].js",
    // Keeps the graph of an entry flat: importing one must not load what only another needs.
    hoistTransitiveImports: false,
  };
  return [
    {
      ...common,
      input,
      output: { ...output, format: "es", dir: path.join(directory, "dist/esm") },
      plugins: [...common.plugins, executable(executables)],
    },
    {
      ...common,
      input: Object.fromEntries(entries.map((name) => [name, input[name]])),
      output: {
        ...output,
        format: "cjs",
        exports: "named",
        dynamicImportInCjs: false,
        dir: path.join(directory, "dist/cjs"),
      },
      plugins: [declarationsForCommonJs(directory), ...common.plugins],
    },
    ...(browserEntries.length === 0
      ? []
      : [
          {
            ...common,
            input: Object.fromEntries(browserEntries.map((name) => [name, input[name]])),
            output: { ...output, format: "es", dir: path.join(directory, "dist/browser") },
            plugins: [forBrowsers(), ...common.plugins],
          },
        ]),
  ];
}

export default packages().flatMap(configs);

import { gzipSync } from "node:zlib";

import { build } from "esbuild";

import { root } from "../build/packages.mjs";

/** What an entry point adds to a bundle that uses all of it, in bytes. */
export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
}

/**
 * @param entry the name that it is imported by
 * @param platform selects the conditions of `exports`
 */
export async function bundleSize(entry: string, platform: "node" | "browser"): Promise<BundleSize> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)};`, resolveDir: root },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2022",
    platform,
    // Apps bring their own peer dependencies.
    external: ["@opentelemetry/api", "@signalwire/compatibility-api"],
    logLevel: "error",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild produced no output for ${entry}.`);
  return { minified: output.contents.length, gzip: gzipSync(output.contents, { level: 9 }).length };
}

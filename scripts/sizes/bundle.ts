import { gzipSync } from "node:zlib";

import { build } from "esbuild";

import { root } from "../build/packages.mjs";

/** What an app that uses all of an entry carries in its bundle, in bytes. */
export interface BundleSize {
  readonly minified: number;
  readonly gzip: number;
}

/**
 * @param entry the name it is imported by
 * @param platform whose conditions of `exports` count
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
    // Peers are the app's own.
    external: ["@opentelemetry/api", "@signalwire/compatibility-api"],
    logLevel: "error",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`esbuild made nothing of ${entry}.`);
  return { minified: output.contents.length, gzip: gzipSync(output.contents, { level: 9 }).length };
}

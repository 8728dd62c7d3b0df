import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import {
  CompilerState,
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
} from "@microsoft/api-extractor";

import { packages } from "../build/packages.mjs";

/** The public API of one entry point, as a file in `api`. */
export interface ApiReport {
  readonly file: string;
  readonly text: string;
}

interface Entry {
  readonly directory: string;
  readonly declarations: string;
  readonly file: string;
}

/** docs/openrpc.json already reports the schemas. */
const REPORTED_ELSEWHERE: readonly string[] = ["@twinline/core/schemas"];

const compilerOptions = {
  target: "es2022",
  lib: ["es2023", "esnext.disposable"],
  module: "esnext",
  moduleResolution: "bundler",
  types: ["node"],
  strict: true,
  skipLibCheck: true,
};

function entries(): Entry[] {
  return packages().flatMap(({ name, directory, entries: sources }) =>
    sources
      .filter((source) => !REPORTED_ELSEWHERE.includes(`${name}/${source}`))
      .map((source) => ({
        directory,
        declarations: path.join(directory, "dist/esm", `${source}.d.ts`),
        file: [path.basename(directory), ...(source === "index" ? [] : [source]), "api.md"].join(
          ".",
        ),
      })),
  );
}

const silent = { default: { logLevel: ExtractorLogLevel.None } };

function configOf(entry: Entry, all: readonly Entry[], folder: string): ExtractorConfig {
  return ExtractorConfig.prepare({
    configObject: {
      projectFolder: entry.directory,
      mainEntryPointFilePath: entry.declarations,
      compiler: {
        overrideTsconfig: {
          compilerOptions,
          files: all.map(({ declarations }) => declarations),
        },
      },
      apiReport: {
        enabled: true,
        reportFileName: entry.file,
        reportFolder: folder,
        reportTempFolder: path.join(folder, "temporary"),
        // A type that the API mentions is part of it, exported or not. For ./internal, only the names count, because
        // our packages may have different patch versions.
        includeForgottenExports: !entry.file.includes(".internal."),
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      newlineKind: "lf",
      messages: {
        compilerMessageReporting: silent,
        extractorMessageReporting: silent,
        tsdocMessageReporting: silent,
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: path.join(entry.directory, "package.json"),
  });
}

/** Reads the built declarations of every public entry point. Build them first (`tsc -b`). */
export function renderReports(): ApiReport[] {
  const folder = mkdtempSync(path.join(tmpdir(), "twinline-api-"));
  try {
    const all = entries();
    const configs = all.map((entry) => configOf(entry, all, folder));
    const [first] = configs;
    if (first === undefined) return [];
    // One program for all, because reading it is most of the work.
    const compilerState = CompilerState.create(first, {
      additionalEntryPoints: all.map(({ declarations }) => declarations),
    });
    return configs.map((config, index) => {
      const complaints: string[] = [];
      const { succeeded } = Extractor.invoke(config, {
        localBuild: true,
        compilerState,
        messageCallback: (message) => {
          if (message.logLevel === ExtractorLogLevel.Error) complaints.push(message.text);
          message.handled = true;
        },
      });
      const file = all[index]?.file ?? "";
      if (!succeeded) throw new Error(`api/${file}: ${complaints.join("\n")}`);
      return { file, text: readFileSync(path.join(folder, file), "utf8") };
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { readFileSync } from "node:fs";
import path from "node:path";

import ts from "typescript-5.9";

import type { Editor, EditorError, Hover } from "./editor.js";

/** The language service of TypeScript 5.9 over a folder that has a tsconfig.json. */
export function languageService(folder: string): Editor {
  const configFile = path.join(folder, "tsconfig.json");
  const { options, fileNames } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(configFile, (file) => readFileSync(file, "utf8")).config,
    ts.sys,
    folder,
  );
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: () => "1",
    getScriptSnapshot: (file) => {
      const text = ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: (given) => ts.getDefaultLibFilePath(given),
    fileExists: (file) => ts.sys.fileExists(file),
    readFile: (file) => ts.sys.readFile(file),
    directoryExists: (name) => ts.sys.directoryExists(name),
    getDirectories: (name) => ts.sys.getDirectories(name),
    realpath: (file) => ts.sys.realpath?.(file) ?? file,
  });
  return {
    hover: async (file, offset) => shown(service.getQuickInfoAtPosition(file, offset)),
    complete: async (file, offset) =>
      (service.getCompletionsAtPosition(file, offset, {})?.entries ?? []).map(({ name }) => name),
    describe: async (file, offset, name) =>
      shown(service.getCompletionEntryDetails(file, offset, name, {}, undefined, {}, undefined)),
    errors: async (file) =>
      service.getSemanticDiagnostics(file).map((diagnostic): EditorError => ({
        line: diagnostic.file?.getLineAndCharacterOfPosition(diagnostic.start ?? 0).line ?? 0,
        text: ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n"),
      })),
    close: async () => service.dispose(),
  };
}

function shown(info: ts.QuickInfo | ts.CompletionEntryDetails | undefined): Hover {
  const tags = (info?.tags ?? []).map(({ name, text }) =>
    `@${name} ${ts.displayPartsToString(text)}`.trim(),
  );
  return {
    declaration: ts.displayPartsToString(info?.displayParts),
    documentation: [ts.displayPartsToString(info?.documentation), ...tags].join("\n").trim(),
  };
}

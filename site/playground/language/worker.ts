// The compiler, in a worker: what the editor shows of types, and the JavaScript that runs.
import ts from "typescript";

import type { Answer, Completion, Explanation, Finding, Language, Question } from "../messages.js";
import { declarations } from "playground:declarations";

const program = "/program.ts";
const globals = "/globals.d.ts";

const options: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
  types: [],
  skipLibCheck: true,
  allowJs: true,
};

let source = "";
let version = 0;

const known = new Map(Object.entries(declarations));
const folders = new Set(
  [...known.keys()].flatMap((file) => {
    const parts = file.split("/");
    return parts.map((_, index) => parts.slice(0, index).join("/") || "/");
  }),
);
const read = (file: string): string | undefined => (file === program ? source : known.get(file));

const service = ts.createLanguageService({
  getCompilationSettings: () => options,
  getScriptFileNames: () => [program, globals],
  getScriptVersion: (file) => (file === program ? String(version) : "1"),
  getScriptSnapshot: (file) => {
    const text = read(file);
    return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
  },
  getCurrentDirectory: () => "/",
  getDefaultLibFileName: () => "/lib/lib.es2023.d.ts",
  fileExists: (file) => read(file) !== undefined,
  readFile: read,
  directoryExists: (folder) => folders.has(folder.replace(/(.)\/$/, "$1")),
  getDirectories: () => [],
  realpath: (file) => file,
});

function take(text: string): void {
  if (text === source) return;
  source = text;
  version += 1;
}

const shown = (parts: readonly ts.SymbolDisplayPart[]): string =>
  ts.displayPartsToString(parts as ts.SymbolDisplayPart[]);

const worded = (text: string | ts.DiagnosticMessageChain): string =>
  ts.flattenDiagnosticMessageText(text, "\n");

function finding({ start = 0, length = 0, category, messageText }: ts.Diagnostic): Finding {
  return {
    from: start,
    until: start + length,
    severity: category === ts.DiagnosticCategory.Error ? "error" : "warning",
    text: worded(messageText),
  };
}

function explained(
  parts: readonly ts.SymbolDisplayPart[] | undefined,
  documentation: readonly ts.SymbolDisplayPart[] | undefined,
  tags: readonly ts.JSDocTagInfo[] | undefined,
  { start, length }: ts.TextSpan,
): Explanation {
  const notes = (tags ?? [])
    .filter(({ name }) => ["param", "returns", "throws"].includes(name))
    .map(({ name, text }) => `@${name} ${ts.displayPartsToString(text)}`);
  return {
    from: start,
    until: start + length,
    signature: ts.displayPartsToString(parts as ts.SymbolDisplayPart[]),
    words: [ts.displayPartsToString(documentation as ts.SymbolDisplayPart[]), ...notes]
      .filter(Boolean)
      .join("\n"),
  };
}

const language: Language = {
  findings(text) {
    take(text);
    return [
      ...service.getSyntacticDiagnostics(program),
      ...service.getSemanticDiagnostics(program),
    ].map(finding);
  },

  emit(text) {
    const {
      outputText,
      sourceMapText = "",
      diagnostics = [],
    } = ts.transpileModule(text, {
      compilerOptions: { ...options, sourceMap: true },
      fileName: program,
      reportDiagnostics: true,
    });
    const errors = diagnostics.map(finding);
    const code = outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
    const imports = ts.preProcessFile(code, true, false).importedFiles.map(({ pos, fileName }) => {
      // It begins at the quotation mark.
      const from = code.indexOf(fileName, pos);
      return { from, until: from + fileName.length };
    });
    return { code, map: sourceMapText, imports, errors };
  },

  completions(text, at) {
    take(text);
    const found = service.getCompletionsAtPosition(program, at, {
      includeCompletionsForModuleExports: false,
      includeCompletionsWithObjectLiteralMethodSnippets: false,
    });
    if (found === undefined) return undefined;
    const word = /[\w$]*$/.exec(text.slice(0, at))?.[0] ?? "";
    const items = found.entries.map(({ name, kind, sortText }): Completion => ({
      label: name,
      kind,
      order: sortText,
    }));
    return { from: at - word.length, items };
  },

  details(text, at, label) {
    take(text);
    const found = service.getCompletionEntryDetails(
      program,
      at,
      label,
      undefined,
      undefined,
      undefined,
      undefined,
    );
    if (found === undefined) return undefined;
    return explained(found.displayParts, found.documentation, found.tags, { start: at, length: 0 });
  },

  hover(text, at) {
    take(text);
    const found = service.getQuickInfoAtPosition(program, at);
    if (found === undefined) return undefined;
    return explained(found.displayParts, found.documentation, found.tags, found.textSpan);
  },

  signature(text, at) {
    take(text);
    const help = service.getSignatureHelpItems(program, at, undefined);
    const item = help?.items[help.selectedItemIndex];
    if (help === undefined || item === undefined) return undefined;
    const separator = shown(item.separatorDisplayParts);
    const params = item.parameters.map(({ displayParts }) => shown(displayParts));
    const index = Math.min(help.argumentIndex, Math.max(0, params.length - 1));
    const current = item.parameters[index];
    const before = params.slice(0, index).map((param) => param + separator);
    const behind = params.slice(index + 1).map((param) => separator + param);
    return {
      parts: [
        shown(item.prefixDisplayParts) + before.join(""),
        params[index] ?? "",
        behind.join("") + shown(item.suffixDisplayParts),
      ],
      words: shown(current?.documentation?.length ? current.documentation : item.documentation),
    };
  },
};

addEventListener("message", ({ data }: MessageEvent<Question>) => {
  const { id, ask, given } = data;
  const answer = (rest: Omit<Answer, "id">): void => postMessage({ id, ...rest });
  try {
    answer({ result: (language[ask] as (...args: unknown[]) => unknown)(...given) });
  } catch (error) {
    answer({ error: error instanceof Error ? error.message : String(error) });
  }
});

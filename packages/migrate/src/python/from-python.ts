import path from "node:path";

import { guide, type Change, type Finding, type Outcome, type Problem } from "../report/finding.js";
import type { Files } from "../source/program.js";
import { compat } from "../v2/packages.js";
import { expressionText, ownerText } from "./expressions.js";
import { excepts } from "./exceptions.js";
import { Helpers, type Helper } from "./helpers.js";
import { KnownKinds } from "./known-kinds.js";
import { Scope } from "./scope.js";
import { Statements } from "./statements.js";
import { parsePython, type PyNode } from "./tree.js";

const legacyModule = /(?:from|import)\s+signalwire\b/;

/** Translates the Python files of a project that use the v2 SDK to TypeScript files next to the originals. */
export function fromPython(files: Files): Outcome {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  const problems: Problem[] = [];
  for (const [file, code] of files) {
    if (!file.endsWith(".py") || !isWanted(files, file, code)) continue;
    const { tree, error } = parsePython(code);
    if (error !== undefined) {
      problems.push({
        file,
        ...error,
        message: "could not be parsed as Python and was not changed",
      });
      continue;
    }
    const { text, open } = translate(files, file, tree);
    const target = file.replace(/\.py$/, ".ts");
    const before = files.get(target) ?? "";
    if (before !== text) changes.push({ file: target, before, after: text });
    for (const { node, why } of open) {
      findings.push({
        file,
        line: node.line,
        column: 1,
        rule: "python",
        use: node.text.split("\n")[0]?.slice(0, 60) ?? "",
        v2: "",
        v3: "",
        sure: "decide",
        note: `${why}. See ${guide("python")}`,
      });
    }
  }
  return { changes, findings, problems };
}

/** A file that imports the SDK, or is imported by one that does. */
function isWanted(files: Files, file: string, code: string): boolean {
  if (legacyModule.test(code)) return true;
  const name = path.basename(file, ".py");
  const imported = new RegExp(`^\\s*(?:from\\s+\\.?${name}\\s+import|import\\s+${name}\\b)`, "m");
  return [...files].some(
    ([other, text]) =>
      other.endsWith(".py") &&
      path.dirname(other) === path.dirname(file) &&
      legacyModule.test(text) &&
      imported.test(text),
  );
}

function translate(files: Files, file: string, tree: PyNode) {
  const imports = new Map<string, string>();
  const siblings = new Map<string, string[]>();
  const fromSdk = new Set<string>();
  const classes = new Set<string>();
  const consumers = new Set<string>();
  const params = new Map<string, string[]>();
  const fields = new Map<string, string[]>();
  const caught = new Set<string>();
  for (const node of tree.children) {
    if (node.name !== "ImportStatement") continue;
    const { module, names } = importOf(node);
    const sibling = path.posix.join(path.posix.dirname(file), `${module.replace(/^\./, "")}.py`);
    for (const { name, local } of names) {
      if (module.startsWith("signalwire")) {
        fromSdk.add(name);
        classes.add(local);
      } else if (files.has(sibling)) {
        siblings.set(module, [
          ...(siblings.get(module) ?? []),
          name === local ? name : `${name} as ${local}`,
        ]);
        if (/^[A-Z]/.test(name)) classes.add(local);
        imports.set(local, `.${module}.${name}`);
      } else imports.set(local, module === "" ? name : `${module}.${name}`);
    }
  }
  const look = (node: PyNode): void => {
    const name = node.children.find((child) => child.name === "VariableName")?.text ?? "";
    if (node.name === "ClassDefinition") {
      classes.add(name);
      const list = node.children.find((child) => child.name === "ArgList");
      const parent = list?.children[1]?.text ?? "";
      const own = constructorOf(node);
      if (own !== undefined) fields.set(name, own);
      if (parent === "Consumer" || consumers.has(parent)) consumers.add(name);
    }
    if (node.name === "FunctionDefinition") {
      const list = node.children.find((child) => child.name === "ParamList");
      if (!isHookOfSdk(name)) params.set(name, namesIn(list));
    }
    if (node.name === "TryStatement") for (const { as } of excepts(node)) if (as) caught.add(as);
    for (const child of node.children) look(child);
  };
  look(tree);
  const kinds = new KnownKinds(tree);
  const helpers = new Helpers();
  const context = {
    text: (node: PyNode): string => expressionText(context, node),
    owner: (node: PyNode): string => ownerText(context, node),
    paramsOf: (name: string) => params.get(name),
    fieldsOf: (name: string) => fields.get(name),
    held: (node: PyNode) => kinds.of(node),
    shown: (node: PyNode): string =>
      `${expressionText(context, node)}${caught.has(node.text) ? ".message" : ""}`,
    use: (helper: Helper) => helpers.use(helper),
    isClass: (name: string) => classes.has(name),
    imported: (name: string) => imports.get(name),
  };
  const isImported = [...files].some(
    ([other, text]) =>
      other !== file &&
      other.endsWith(".py") &&
      new RegExp(`(from|import)\\s+\\.?${path.basename(file, ".py")}\\b`).test(text),
  );
  const statements = new Statements(context, isImported, consumers);
  const scope = new Scope(undefined, tree, [], true);
  const lines = statements.body(tree, scope, 0);
  const hoisted = scope.hoisted.map((name) => `let ${name}: any;`);
  const named = [
    ...[...fromSdk].toSorted(),
    ...[...statements.types]
      .filter((type) => !fromSdk.has(type))
      .toSorted()
      .map((type) => `type ${type}`),
  ];
  const head = [
    ...(named.length > 0 ? [`import { ${named.join(", ")} } from "${compat}";`] : []),
    ...[...siblings].map(
      ([module, names]) =>
        `import { ${names.join(", ")} } from "./${module.replace(/^\./, "")}.js";`,
    ),
  ];
  const body = [...hoisted, ...lines]
    .join("\n")
    .replace(/^\n+/, "")
    .replaceAll(/\n{3,}/g, "\n\n");
  const text = `${[...head, ...(head.length > 0 ? [""] : [])].join("\n")}${head.length > 0 ? "\n" : ""}${helpers.classes}${body}\n${helpers.functions}`;
  return { text, open: statements.open };
}

/** The parameter names of a class's constructor, or the fields of a dataclass. */
function constructorOf(node: PyNode): string[] | undefined {
  const body = node.children.find((child) => child.name === "Body");
  const own = body?.children.find(
    (child) => child.name === "FunctionDefinition" && child.children[1]?.text === "__init__",
  );
  if (own !== undefined) {
    const list = own.children.find((child) => child.name === "ParamList");
    return namesIn(list);
  }
  const annotated = (body?.children ?? []).filter((child) => child.name === "AssignStatement");
  const names = annotated.flatMap(({ children: [target, type] }) =>
    type?.name === "TypeDef" ? (target?.text ?? []) : [],
  );
  return names.length > 0 ? names : undefined;
}

const namesIn = (list: PyNode | undefined): string[] =>
  (list?.children ?? []).flatMap((child, index, all) =>
    child.name === "VariableName" && child.text !== "self" && all[index - 1]?.name !== "AssignOp"
      ? child.text
      : [],
  );

const isHookOfSdk = (name: string): boolean => /^(setup|ready|teardown|on_)/.test(name);

interface Imported {
  readonly module: string;
  readonly names: { readonly name: string; readonly local: string }[];
}

/** `from a.b import c as d`, `import os`. */
function importOf(node: PyNode): Imported {
  const words = node.text
    .replaceAll(/[()\\\n]/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  const from = /^from (\S+) import (.+)$/.exec(words);
  const list = from?.[2] ?? words.replace(/^import /, "");
  const names = list.split(",").flatMap((one) => {
    const [name = "", local = name] = one.trim().split(" as ");
    return name === ""
      ? []
      : [{ name, local: from === null ? (local.split(".")[0] ?? local) : local }];
  });
  return { module: from?.[1] ?? "", names };
}

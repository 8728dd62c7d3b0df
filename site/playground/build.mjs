// `node site/playground/build.mjs --out DIRECTORY`: the playground, as files that any server can hand out.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";

import { build } from "esbuild";
import ts from "typescript";

const here = import.meta.dirname;
const root = path.join(here, "../..");
const { values } = parseArgs({ options: { out: { type: "string" } } });
const out = path.resolve(values.out ?? path.join(root, "site/dist/playground"));

const read = (...parts) => readFileSync(path.join(...parts), "utf8");

/** The words over a page of docs/examples. */
function titleOf(name) {
  const page = path.join(root, "docs/examples", `${name}.md`);
  const heading = existsSync(page) ? /^# (.+)$/m.exec(read(page))?.[1] : undefined;
  return heading ?? name;
}

/** Every folder of examples/ that has people and a program, the starters first. */
function exampleFolders() {
  const all = path.join(root, "examples");
  const names = readdirSync(all).filter(
    (name) =>
      existsSync(path.join(all, name, "people.ts")) && existsSync(path.join(all, name, "v3.ts")),
  );
  return [
    { name: "hello", title: "A greeting and a key", folder: path.join(here, "starters") },
    ...names.map((name) => ({ name, title: titleOf(name), folder: path.join(all, name) })),
  ];
}

/** Programs of the documents, which only need a caller. */
function documented() {
  const folder = path.join(root, "examples/documented");
  return ["v3", "v2"].flatMap((face) =>
    readdirSync(path.join(folder, face))
      .filter((file) => file.endsWith(".ts"))
      .map((file) => {
        const name = path.basename(file, ".ts");
        const source = read(folder, face, file);
        return { id: `${name}-${face}`, name, face, title: `Documents: ${name}`, source };
      }),
  );
}

const examples = [
  ...exampleFolders().flatMap(({ name, title, folder }) =>
    ["v3", "v2"]
      .filter((face) => existsSync(path.join(folder, `${face}.ts`)))
      .map((face) => ({
        id: `${name}-${face}`,
        name,
        face,
        title,
        source: read(folder, `${face}.ts`),
      })),
  ),
  ...documented(),
];

const people = exampleFolders().map(({ name, folder }, index) => ({
  name,
  line: `import * as people${index} from ${JSON.stringify(path.join(folder, "people.ts"))};`,
  entry: `${JSON.stringify(name)}: people${index}`,
}));

/** The declarations that a program of either face may need: what the compiler itself asks for. */
function declarations() {
  const packages = path.join(root, "packages");
  const entry = path.join(packages, "playground-entry.ts");
  const text =
    '/// <reference lib="es2023" />\nimport "@twinline/core";\nimport "@twinline/relay-v3";\nimport "@twinline/compat-v2";\n';
  const options = {
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
    types: [],
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const plain = { ...host };
  host.getSourceFile = (file, ...rest) =>
    file === entry ? ts.createSourceFile(file, text, ...rest) : plain.getSourceFile(file, ...rest);
  host.fileExists = (file) => file === entry || plain.fileExists(file);
  host.readFile = (file) => (file === entry ? text : plain.readFile(file));
  const program = ts.createProgram([entry], options, host);
  const libraries = path.dirname(ts.getDefaultLibFilePath(options));
  const files = { "/globals.d.ts": read(here, "language/globals.d.ts") };
  for (const { fileName, text: content } of program.getSourceFiles()) {
    const file = path.normalize(fileName);
    if (file === entry || file.includes("node_modules/@types")) continue;
    if (file.startsWith(libraries)) files[`/lib/${path.basename(file)}`] = content;
    else if (file.startsWith(packages)) {
      files[`/node_modules/@twinline/${path.relative(packages, file).split(path.sep).join("/")}`] =
        content.replace(/\/\/# sourceMappingURL=.*\s*$/, "");
    }
  }
  for (const name of ["core", "relay-v3", "compat-v2"]) {
    files[`/node_modules/@twinline/${name}/package.json`] = read(packages, name, "package.json");
  }
  return files;
}

const virtual = {
  examples: () => `export const examples = ${JSON.stringify(examples)};`,
  people: () =>
    [
      ...people.map(({ line }) => line),
      `export const people = { ${people.map(({ entry }) => entry).join(", ")} };`,
    ].join("\n"),
  declarations: () => `export const declarations = ${JSON.stringify(declarations())};`,
  runtime: () => `export const runtime = ${JSON.stringify(runtime)};`,
};

/** Parts of the phone's page that are others here: its address, its link, what it remembers. */
const phone = path.join(root, "packages/simulator/phone");
const standIns = new Map(
  [
    "state/link.ts",
    "state/preferences.ts",
    "state/route.ts",
    "views/no-client.tsx",
    "views/recording.tsx",
  ].map((file) => [path.join(phone, file), path.join(here, "phone", path.basename(file))]),
);

const plugin = {
  name: "playground",
  setup(setup) {
    setup.onResolve({ filter: /^playground:/ }, ({ path: name }) => ({
      path: name.replace("playground:", ""),
      namespace: "playground",
    }));
    setup.onLoad({ filter: /.*/, namespace: "playground" }, ({ path: name }) => ({
      contents: virtual[name](),
      resolveDir: here,
    }));
    setup.onResolve({ filter: /^\.{1,2}\/.*\.js$/ }, ({ path: name, resolveDir }) => {
      const file = path.resolve(resolveDir, name).replace(/\.js$/, "");
      const standIn = standIns.get(`${file}.ts`) ?? standIns.get(`${file}.tsx`);
      return standIn === undefined ? undefined : { path: standIn };
    });
    // The compiler asks for these where it runs in Node.js.
    setup.onResolve(
      { filter: /^(?:fs|path|os|crypto|inspector|perf_hooks|module|source-map-support)$/ },
      ({ path: name }) => ({ path: name, namespace: "absent" }),
    );
    setup.onLoad({ filter: /.*/, namespace: "absent" }, () => ({
      contents: "module.exports = {};",
    }));
  },
};

const common = {
  absWorkingDir: root,
  bundle: true,
  minify: true,
  platform: "browser",
  target: ["es2022", "chrome109", "firefox115", "safari16.4"],
  legalComments: "none",
  logLevel: "warning",
  tsconfigRaw: { compilerOptions: { jsx: "react-jsx", jsxImportSource: "preact" } },
  plugins: [plugin],
};

const { outputFiles } = await build({
  ...common,
  entryPoints: [path.join(here, "program/runtime.ts")],
  format: "iife",
  write: false,
});
const runtime = outputFiles[0].text;

mkdirSync(out, { recursive: true });
await build({
  ...common,
  entryPoints: [
    { in: path.join(here, "page/main.tsx"), out: "page" },
    { in: path.join(here, "styles/index.css"), out: "page" },
    { in: path.join(here, "platform/worker.ts"), out: "platform" },
    { in: path.join(here, "language/worker.ts"), out: "language" },
  ],
  outdir: out,
  format: "iife",
  alias: { react: "preact/compat" },
});
// In the page itself, so that nothing is asked for once it has been opened.
const icon = readFileSync(path.join(phone, "icon.svg"));
writeFileSync(
  path.join(out, "index.html"),
  read(here, "index.html").replace("ICON", `data:image/svg+xml;base64,${icon.toString("base64")}`),
);
const script = `<script>${read(here, "sandbox.js")}</script>`;
const hash = createHash("sha256").update(script.slice(8, -9)).digest("base64");
writeFileSync(
  path.join(out, "sandbox.html"),
  read(here, "sandbox.html")
    .replace("HASH", hash)
    .replace("<!-- sandbox.js -->", () => script),
);

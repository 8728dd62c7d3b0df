// The layers as a lint rule: imports only point down.
import path from "node:path";

/** `platform` wraps Node.js, or its replacement in browsers. */
const BASE = ["platform", "protocol", "errors", "emitter", "log", "clock", "names", "ids", "trace"];
const BELOW_CALLS = [...BASE, "limits", "arguments", "transport", "session"];

/** Each folder of core with the folders it may import. A new folder is a new line here. */
const FOLDERS = {
  ...Object.fromEntries(BASE.map((folder) => [folder, []])),
  limits: ["errors"],
  log: ["platform", "clock", "trace"],
  trace: ["platform"],
  arguments: BASE,
  transport: BASE,
  session: [...BASE, "limits", "arguments", "transport"],
  calls: BELOW_CALLS,
  messages: BELOW_CALLS,
  recording: [...BASE, "arguments", "limits", "session"],
  methods: [...BELOW_CALLS, "calls", "messages"],
  schemas: ["protocol"],
};

/** The entries of core, with the folders they may import. */
const ENTRIES = {
  index: Object.keys(FOLDERS).filter((folder) => folder !== "schemas"),
  internal: Object.keys(FOLDERS).filter((folder) => folder !== "schemas"),
  schemas: ["schemas", "protocol"],
};

const ABOVE_CORE = ["simulator", "compat-v2", "relay-v3", "otel"];
/** Packages that work on other projects' code and import none of ours. */
const ALONE = ["migrate"];
/** The entries of the simulator: they put the kernel and the extras together. */
const SIMULATOR_ENTRIES = ["index", "simulator"];
/** Generated interfaces, of kernel and entries: types only. */
const SIMULATOR_TYPES = "types";
/** The extras of the simulator, with what they may import besides its kernel, which imports none of them. */
const EXTRAS = {
  blade: [],
  recording: [],
  analysis: ["recording"],
  phone: ["analysis", "recording"],
  cli: ["analysis", "recording", "simulator"],
};
/** The folders of compat-v2, the lowest first. Types may be imported from any of them. */
const COMPAT_V2 = [
  "platform",
  "common",
  "messages",
  "results",
  "actions",
  "methods",
  "call",
  "usage",
  "client",
  "relay",
];
/** The folders of relay-v3, the lowest first. Types may be imported from any of them. */
const RELAY_V3 = ["common", "events", "actions", "methods", "call", "messages", "client"];
const FACES = { "compat-v2": COMPAT_V2, "relay-v3": RELAY_V3 };
const TOP = ["examples", "bench", "campaign"];
const OF_CORE = ["@twinline/core", "@twinline/core/internal"];

const list = (names) => (names.length === 0 ? "nothing of ours" : names.join(", "));
const stem = (file) => file.replace(/\.[cm]?[jt]s$/, "");
const isBelow = (parts, name) => parts[0] === name && parts.length > 1;

/** Returns what is wrong with an import, or nothing if it is allowed. */
export function complaint(importer, specifier, isType = false) {
  const from = importer.split("/");
  const relative = specifier.startsWith(".");
  const target = relative
    ? path.posix.join(path.posix.dirname(importer), specifier).split("/")
    : undefined;

  if (specifier === "typebox" || specifier.startsWith("typebox/")) return aboutTypebox(from);
  if (TOP.some((name) => isBelow(from, name))) return aboutTop(from[0], specifier, target);
  if (from[0] !== "packages" || from.length < 4) return undefined;

  const [, name, area] = from;
  if (area !== "src") return aboutTests(name, target);
  if (target !== undefined && target.slice(0, 3).join("/") !== `packages/${name}/src`) {
    return `packages/${name}/src does not reach outside itself by a relative path: import a sibling package by its name.`;
  }
  if (name === "core") return aboutCore(from.slice(3), specifier, target?.slice(3));
  if (name === "simulator" && target !== undefined) {
    return aboutSimulator(from.slice(3), specifier, target.slice(3));
  }
  const folders = FACES[name];
  if (folders !== undefined && target !== undefined) {
    return isType ? undefined : aboutFace(name, folders, from.slice(3), target.slice(3));
  }
  if (ABOVE_CORE.includes(name)) return aboutPackage(name, specifier);
  if (ALONE.includes(name)) return aboutAlone(name, specifier);
  return `packages/${name} has no layer yet: give it one in scripts/lint/layers.mjs.`;
}

function aboutTypebox(from) {
  const free =
    from[0] === "scripts" ||
    from[2] === "test" ||
    from.slice(0, 4).join("/") === "packages/core/src/schemas";
  return free
    ? undefined
    : "Only packages/core/src/schemas imports typebox: other code reads the catalogue, which is plain data.";
}

function aboutTop(name, specifier, target) {
  if (target?.[0] === "packages" || target?.[0] === "..") {
    return `${name} is the top layer: it imports packages by name, never by a path.`;
  }
  if (name === "examples" && /^@twinline\/[^/]+\/internal/.test(specifier)) {
    return "An example imports what a user can import: ./internal is for the sibling packages.";
  }
  return undefined;
}

function aboutTests(name, target) {
  if (
    target === undefined ||
    target.slice(0, 2).join("/") === `packages/${name}` ||
    target[0] !== "packages"
  )
    return undefined;
  return `A test of packages/${name} does not reach into another package by a path: import it by its name.`;
}

function aboutPackage(name, specifier) {
  if (!specifier.startsWith("@twinline/") || OF_CORE.includes(specifier)) return undefined;
  return `${name} may import ${list(OF_CORE)} of ours, never a package of the same layer.`;
}

function aboutSimulator(file, specifier, target) {
  const who = file.length === 1 ? stem(file[0]) : file[0];
  const what = target.length === 1 ? stem(target[0]) : target[0];
  if (who === what || who === SIMULATOR_TYPES || SIMULATOR_ENTRIES.includes(who)) return undefined;
  const mayImport = EXTRAS[who];
  const isExtra = Object.hasOwn(EXTRAS, what) || SIMULATOR_ENTRIES.includes(what);
  if (!isExtra || mayImport?.includes(what)) return undefined;
  return mayImport === undefined
    ? `simulator/${who} is part of the kernel and imports no extra, such as ${specifier}.`
    : `simulator/${who} may import the kernel and ${list(mayImport)}, not ${specifier}.`;
}

function aboutFace(name, folders, file, target) {
  if (file.length === 1) return undefined;
  const [who, what] = [folders.indexOf(file[0]), folders.indexOf(target[0])];
  if (who < 0)
    return `${name}/${file[0]} has no layer yet: give it one in scripts/lint/layers.mjs.`;
  if (what >= 0 && what <= who) return undefined;
  return `${name}/${file[0]} may import values of ${list(folders.slice(0, who))}, not of ${target[0]}; types it may.`;
}

function aboutAlone(name, specifier) {
  if (!specifier.startsWith("@twinline/")) return undefined;
  return `${name} imports nothing of ours: it runs in projects that have no Twinline package yet.`;
}

function aboutCore(file, specifier, target) {
  if (specifier.startsWith("@twinline/"))
    return "core is below every other package and imports none of them, nor itself by name.";
  const entry = file.length === 1 ? stem(file[0]) : undefined;
  const who = entry === undefined ? `core/${file[0]}` : `core/${entry}.ts`;
  const allowed = entry === undefined ? FOLDERS[file[0]] : ENTRIES[entry];
  if (allowed === undefined)
    return `${who} has no layer yet: give it one in scripts/lint/layers.mjs.`;
  if (target === undefined) return undefined;
  if (target.length === 1) return `${who} imports folders, not the entry ${specifier}.`;
  if (target[0] === file[0] || allowed.includes(target[0])) return undefined;
  return `${who} may import ${list(allowed)} (an import only points down), not core/${target[0]}.`;
}

const rule = {
  meta: { type: "problem" },
  create(context) {
    const importer = path.relative(context.cwd, context.filename).split(path.sep).join("/");
    const check = (source, kind) => {
      if (typeof source?.value !== "string") return;
      const message = complaint(importer, source.value, kind === "type");
      if (message !== undefined) context.report({ node: source, message });
    };
    const bySource = (node) => check(node.source, node.importKind ?? node.exportKind);
    return {
      ImportDeclaration: bySource,
      ExportNamedDeclaration: bySource,
      ExportAllDeclaration: bySource,
      ImportExpression: bySource,
      TSImportType: bySource,
      TSExternalModuleReference: (node) => check(node.expression),
    };
  },
};

export default { meta: { name: "layers" }, rules: { "one-way": rule } };

// The floors of the house as a lint rule: an import only ever points down.
import path from "node:path";

const FLOOR_0 = ["protocol", "errors", "emitter", "log", "clock", "names", "ids", "trace"];
const BELOW_CALLS = [...FLOOR_0, "limits", "arguments", "transport", "session"];

/** Each room of core with the rooms it may import. A new room is a new line here. */
const ROOMS = {
  ...Object.fromEntries(FLOOR_0.map((room) => [room, []])),
  limits: ["errors"],
  log: ["clock", "trace"],
  arguments: FLOOR_0,
  transport: FLOOR_0,
  session: [...FLOOR_0, "limits", "arguments", "transport"],
  calls: BELOW_CALLS,
  messages: BELOW_CALLS,
  recording: [...FLOOR_0, "arguments", "limits", "session"],
  methods: [...BELOW_CALLS, "calls", "messages"],
  schemas: ["protocol"],
};

/** The files that stand beside the rooms: the entries of core. */
const ENTRIES = {
  index: Object.keys(ROOMS).filter((room) => room !== "schemas"),
  internal: Object.keys(ROOMS).filter((room) => room !== "schemas"),
  schemas: ["schemas", "protocol"],
};

const ABOVE_CORE = ["simulator", "compat-v2", "relay-v3", "otel"];
/** What works on other people's code, and imports nothing of ours. */
const ALONE = ["migrate"];
const FLOOR_4 = ["examples", "bench", "campaign"];
const OF_CORE = ["@twinline/core", "@twinline/core/internal"];

const list = (names) => (names.length === 0 ? "nothing of ours" : names.join(", "));
const stem = (file) => file.replace(/\.[cm]?[jt]s$/, "");
const isBelow = (parts, name) => parts[0] === name && parts.length > 1;

/** Says what is wrong with an import, in words, or nothing when it is allowed. */
export function complaint(importer, specifier) {
  const from = importer.split("/");
  const relative = specifier.startsWith(".");
  const target = relative
    ? path.posix.join(path.posix.dirname(importer), specifier).split("/")
    : undefined;

  if (specifier === "typebox" || specifier.startsWith("typebox/")) return aboutTypebox(from);
  if (FLOOR_4.some((name) => isBelow(from, name))) return aboutFloor4(from[0], specifier, target);
  if (from[0] !== "packages" || from.length < 4) return undefined;

  const [, name, area] = from;
  if (area !== "src") return aboutTests(name, target);
  if (target !== undefined && target.slice(0, 3).join("/") !== `packages/${name}/src`) {
    return `packages/${name}/src does not reach outside itself by a relative path: import a sibling package by its name.`;
  }
  if (name === "core") return aboutCore(from.slice(3), specifier, target?.slice(3));
  if (ABOVE_CORE.includes(name)) return aboutFloor3(name, specifier);
  if (ALONE.includes(name)) return aboutAlone(name, specifier);
  return `packages/${name} has no floor yet: give it one in scripts/lint/floors.mjs.`;
}

function aboutTypebox(from) {
  const free =
    from[0] === "scripts" ||
    from[2] === "test" ||
    from.slice(0, 4).join("/") === "packages/core/src/schemas";
  return free
    ? undefined
    : "Only packages/core/src/schemas imports typebox: everyone else reads the catalogue, which is plain data.";
}

function aboutFloor4(name, specifier, target) {
  if (target?.[0] === "packages" || target?.[0] === "..") {
    return `${name} stands on floor 4 and imports packages by name only, never by a path.`;
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

function aboutFloor3(name, specifier) {
  if (!specifier.startsWith("@twinline/") || OF_CORE.includes(specifier)) return undefined;
  return `${name} stands on floor 3: of ours it may import ${list(OF_CORE)}, never a package beside it.`;
}

function aboutAlone(name, specifier) {
  if (!specifier.startsWith("@twinline/")) return undefined;
  return `${name} imports nothing of ours: it runs in projects that have no Twinline package yet.`;
}

function aboutCore(file, specifier, target) {
  if (specifier.startsWith("@twinline/"))
    return "core stands below every other package and names none of them, nor itself.";
  const entry = file.length === 1 ? stem(file[0]) : undefined;
  const who = entry === undefined ? `core/${file[0]}` : `core/${entry}.ts`;
  const allowed = entry === undefined ? ROOMS[file[0]] : ENTRIES[entry];
  if (allowed === undefined)
    return `${who} has no floor yet: give it one in scripts/lint/floors.mjs.`;
  if (target === undefined) return undefined;
  if (target.length === 1) return `${who} imports rooms, not the entry ${specifier}.`;
  if (target[0] === file[0] || allowed.includes(target[0])) return undefined;
  return `${who} may import ${list(allowed)} (an import only points down), not core/${target[0]}.`;
}

const rule = {
  meta: { type: "problem" },
  create(context) {
    const importer = path.relative(context.cwd, context.filename).split(path.sep).join("/");
    const check = (source) => {
      if (typeof source?.value !== "string") return;
      const message = complaint(importer, source.value);
      if (message !== undefined) context.report({ node: source, message });
    };
    const bySource = (node) => check(node.source);
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

export default { meta: { name: "house" }, rules: { floors: rule } };

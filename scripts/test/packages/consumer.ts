import { execFile } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";

export const root = path.resolve(__dirname, "../../..");

const execute = promisify(execFile);

/** The part of a package.json that these tests read. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly scripts?: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, unknown>>;
  readonly bin?: string | Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>;
}

/** A packed package. */
export interface Packed {
  readonly manifest: Manifest;
  readonly tarball: string;
  /** Paths in the tarball. */
  readonly files: readonly string[];
}

/** Runs a Node.js program. If it fails, the error message contains its output. */
export async function node(args: readonly string[], cwd: string): Promise<string> {
  try {
    const { stdout } = await execute(process.execPath, args, { cwd, maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string };
    throw new Error(`${args.join(" ")}\n${stdout ?? ""}${stderr ?? ""}`.trim(), { cause: error });
  }
}

export const tool = (file: string): string => path.join(root, "node_modules", file);

export const temporaryDirectory = (): string =>
  mkdtempSync(path.join(tmpdir(), "twinline-packages-"));

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

/** Packs every workspace. */
export async function packAll(destination: string): Promise<Packed[]> {
  const args = ["pack", "--workspaces", "--json", "--pack-destination", destination];
  const npm = process.env["npm_execpath"];
  const { stdout } =
    npm === undefined
      ? await execute("npm", args, { cwd: root, shell: process.platform === "win32" })
      : await execute(process.execPath, [npm, ...args], { cwd: root });
  interface Report {
    readonly name: string;
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }
  const reports = JSON.parse(stdout) as readonly Report[];
  return reports.map((report) => ({
    manifest: readJson(
      path.join(root, "packages", report.name.replace("@twinline/", ""), "package.json"),
    ) as Manifest,
    tarball: path.join(destination, report.filename),
    files: report.files.map((file) => file.path),
  }));
}

/** The names under which a package's entries are imported. */
export const entriesOf = ({ name, exports }: Manifest): string[] =>
  Object.keys(exports)
    .filter((key) => key !== "./package.json")
    .map((key) => name + key.slice(1));

export const executablesOf = ({ bin }: Manifest): string[] =>
  typeof bin === "string" ? [bin] : Object.values(bin ?? {});

function link(name: string, consumer: string): void {
  const target = path.join(consumer, "node_modules", name);
  mkdirSync(path.dirname(target), { recursive: true });
  symlinkSync(path.join(root, "node_modules", name), target, "junction");
}

/**
 * Creates a project with these packages, installed from their tarballs without a registry: our packages are unpacked as
 * npm would, and their declared dependencies are links to the copies in this repository. Undeclared dependencies are
 * missing, as they would be for a user.
 */
export async function install(
  packed: readonly Packed[],
  { without = [] }: { readonly without?: readonly string[] } = {},
): Promise<string> {
  const consumer = temporaryDirectory();
  const linked = new Set(["@types/node"]);
  for (const { manifest, tarball } of packed) {
    const directory = path.join(consumer, "node_modules", manifest.name);
    mkdirSync(directory, { recursive: true });
    // A relative path, because some versions of tar read the colon of a Windows drive as a host separator.
    const archive = path.relative(directory, tarball).split(path.sep).join("/");
    await execute("tar", ["-xzf", archive, "--strip-components", "1"], { cwd: directory });
    // npm makes what `bin` names executable.
    for (const file of executablesOf(manifest)) chmodSync(path.join(directory, file), 0o755);
    const { dependencies, peerDependencies } = manifest;
    for (const name of Object.keys({ ...dependencies, ...peerDependencies })) {
      if (!name.startsWith("@twinline/") && !without.includes(name)) linked.add(name);
    }
  }
  for (const name of linked) link(name, consumer);
  writeFileSync(path.join(consumer, "package.json"), '{ "private": true, "type": "module" }\n');
  return consumer;
}

/** Loads each entry point in one new process. */
export async function load(
  format: "import" | "require",
  entries: readonly string[],
  consumer: string,
): Promise<void> {
  const verb = format === "import" ? "await import" : "require";
  const type = format === "import" ? "module" : "commonjs";
  const program = entries.map((entry) => `${verb}(${JSON.stringify(entry)});`).join("\n");
  await node([`--input-type=${type}`, "-e", program], consumer);
}

type Options = Readonly<Record<string, unknown>>;

/** Type-checks programs that import each entry point, including the declarations of the libraries. */
export async function compile(
  options: Options,
  files: readonly string[],
  entries: readonly string[],
  consumer: string,
): Promise<void> {
  const imports = entries.map((entry, n) => `import * as entry${n} from ${JSON.stringify(entry)};`);
  const uses = entries.map((_, n) => `entry${n}`);
  const program = `${imports.join("\n")}\nexport const all: readonly object[] = [${uses.join(", ")}];\n`;
  for (const file of files) writeFileSync(path.join(consumer, file), program);
  const config = {
    compilerOptions: {
      target: "ES2022",
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      types: ["node"],
      noEmit: true,
      ...options,
    },
    files,
  };
  writeFileSync(path.join(consumer, "tsconfig.json"), JSON.stringify(config));
  await node([tool("typescript/bin/tsc"), "-p", consumer], consumer);
}

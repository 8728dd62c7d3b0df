import { execFile } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";

import { root, type CodeBlock } from "./code-block.js";
import { asStatements, namesOf, packageOf, typeAtHand } from "./names.js";

// In the repository, so that the built packages are found by name, as in a user's project.
const folder = path.join(root, ".cache/blocks");

const project = {
  compilerOptions: {
    target: "ES2022",
    lib: ["ES2023", "ESNext.Disposable", "DOM"],
    module: "NodeNext",
    strict: true,
    skipLibCheck: true,
    noEmit: true,
    types: ["node"],
    allowJs: true,
  },
  include: ["*.ts", "*.js"],
};

/** Declarations of packages that pages use but that are not installed here. */
const elsewhere = `declare module "@opentelemetry/sdk-node" {
  export class NodeSDK {
    constructor(options?: object);
    start(): void;
  }
}
`;

/**
 * Compiles blocks as modules of a strict project. A name that a block does not declare is imported if one of our
 * packages exports it, and declared if `names.ts` lists it.
 *
 * @returns the compiler errors, each with the file and line of its block
 */
export async function complaintsAbout(blocks: readonly CodeBlock[]): Promise<string[]> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, "package.json"), '{ "type": "module" }\n');
  writeFileSync(path.join(folder, "tsconfig.json"), JSON.stringify(project));
  writeFileSync(path.join(folder, "elsewhere.d.ts"), elsewhere);
  const complaints: string[] = [];
  blocks.forEach((block, index) => {
    try {
      writeFileSync(path.join(folder, `block-${index}.${block.language}`), moduleOf(block));
    } catch (error) {
      complaints.push(`${block.file}:${block.line}: ${String(error)}`);
    }
  });
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const { stdout } = await promisify(execFile)(process.execPath, [
    tsc,
    "-p",
    folder,
    "--pretty",
    "false",
  ]).catch((error: unknown) => error as { stdout: string });
  // Indented lines explain the line above.
  for (const line of stdout.split("\n").filter((words) => /^\S/.test(words))) {
    const [, index, at, words] = /block-(\d+)\.[jt]s\((\d+),\d+\): (.*)/.exec(line) ?? [];
    const block = blocks[Number(index)];
    if (block === undefined || at === undefined) complaints.push(line);
    // The first line of the module is ours.
    else complaints.push(`${block.file}:${block.line + Number(at) - 2}: ${words}`);
  }
  return complaints;
}

/** Returns the block as a module, with its missing imports and declarations on a line before it. */
function moduleOf(given: CodeBlock): string {
  const block = { ...given, code: asStatements(given.code) };
  const { free } = namesOf(block);
  if (block.language === "js") return `\n${block.code}`;
  const before = [...free].map((name) => {
    const type = typeAtHand(name, block);
    if (type !== undefined) return `declare const ${name}: ${type};`;
    const from = packageOf(name, block);
    return from === undefined ? "" : `import { ${name} } from "${from}";`;
  });
  return `${before.join(" ")}\n${block.code}\nexport {};\n`;
}

import path from "node:path";

import { camelCase } from "../../../packages/core/src/names/twins.js";
import { membersOf, type Member } from "./source-interface.js";
import { docstring } from "./spelled.js";

/** Which interfaces of a source file have twins, and what theirs are called. */
export interface TwinSource {
  /** The name of the interface that is written: `CallTwins`. */
  readonly name: string;
  /** Below the `src` of the package, without `.ts`; `call/call` and the interfaces in it. */
  readonly of: readonly (readonly [file: string, name: string, parameters?: string])[];
  /** Documented names by spellings that are not mechanical. */
  readonly irregular?: Readonly<Record<string, string>>;
  /** `<Name extends string>`. */
  readonly parameters?: string;
  /** Whether apps override them by methods: a property may not be overridden by a method. */
  readonly areMethods?: true;
}

/**
 * The camelCase twins of documented members, as interfaces that the classes extend. The compiler would
 * accept a mapped type, but editors show no documentation for its members.
 */
export function twinsFile(
  root: string,
  packageName: string,
  sources: readonly TwinSource[],
): string {
  const folder = path.join(root, "packages", packageName, "src");
  const imports = new Map<string, Set<string>>();
  const parts = sources.map(({ name, of, irregular = {}, parameters = "", areMethods }) => {
    const lines = of.flatMap(([file, type, args = ""]) => {
      const members = membersOf(path.join(folder, `${file}.ts`), type);
      const twins = members.flatMap((member) =>
        twinsOf(member.name, irregular).map((twin) => {
          const original = `${type}${args}["${member.name}"]`;
          return areMethods === true
            ? method(member, twin, original)
            : line(member, twin, original);
        }),
      );
      if (twins.length > 0) imports.set(file, (imports.get(file) ?? new Set()).add(type));
      return twins;
    });
    const about = `The camelCase spellings of ${list(of.map(([, type]) => `\`${type}\``))}.`;
    return `${docstring(about, "")}export interface ${name}${parameters} {\n${lines.join("")}}\n`;
  });
  const lines = [...imports].map(
    ([file, names]) => `import type { ${[...names].join(", ")} } from "../${file}.js";\n`,
  );
  const head =
    "// Generated from the interfaces that it imports by `npm run generate`. Do not edit.\n";
  return `${head}${lines.join("")}\n${parts.join("\n")}`;
}

function twinsOf(name: string, irregular: Readonly<Record<string, string>>): string[] {
  const others = Object.keys(irregular).filter((twin) => irregular[twin] === name);
  const twin = camelCase(name);
  return twin === name ? others : [twin, ...others];
}

function line(member: Member, twin: string, type: string): string {
  const mark = member.isMethod || !member.isReadonly ? "" : "readonly ";
  return `${docstring(member.doc, "  ")}  ${mark}${twin}${member.required ? "" : "?"}: ${type};\n`;
}

function method(member: Member, twin: string, type: string): string {
  return `${docstring(member.doc, "  ")}  ${twin}(...args: Parameters<${type}>): ReturnType<${type}>;\n`;
}

const list = (names: readonly string[]): string =>
  names.length < 3 ? names.join(" and ") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;

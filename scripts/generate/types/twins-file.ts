import path from "node:path";

import { camelCase } from "../../../packages/core/src/names/twins.js";
import { membersOf, type Member } from "./source-interface.js";
import { docstring } from "./spelled.js";

/** The interfaces of a source file that get twins, and the names of the twin interfaces. */
export interface TwinSource {
  /** Name of the generated interface: `CallTwins`. */
  readonly name: string;
  /** Path below the `src` of the package, without `.ts`, such as `call/call`; and the interfaces in it. */
  readonly of: readonly (readonly [file: string, name: string, parameters?: string])[];
  /** Documented names by irregular spellings. */
  readonly irregular?: Readonly<Record<string, string>>;
  /** Type parameters, such as `<Name extends string>`. */
  readonly parameters?: string;
  /** Whether apps override them with methods, which TypeScript forbids for properties. */
  readonly areMethods?: true;
}

/**
 * The camelCase twins of documented members, as interfaces that the classes extend. The compiler would
 * accept a mapped type, but editors would show no documentation for its members.
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

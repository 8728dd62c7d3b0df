import type * as t from "@babel/types";

import type { Flow } from "../flow/flow.js";
import type { LegacyValue } from "../flow/values.js";
import type { Kind } from "../legacy/kinds.js";
import { legacyMethod, type LegacyMethod } from "../legacy/methods.js";
import type { Rule } from "../report/finding.js";
import { dialectOf, type Dialect } from "../source/dialect.js";
import type { SourceModule } from "../source/parse.js";
import { Rewriter } from "../source/rewriter.js";
import { bare, isCall, isMember, memberName, textOf } from "../source/syntax.js";

/** Something that a person has to decide. */
export interface Doubt {
  readonly module: SourceModule;
  readonly node: t.Node;
  readonly rule: Rule;
  readonly why: string;
}

/** Stands for what is taken out: a line of which nothing else is left goes too. */
export const NOTHING = "\0";

/** What the files of a program share on their way. */
export interface Shared {
  readonly doubts: Doubt[];
  /** How the client is called that a consumer becomes, by where it is made. */
  readonly clientNames: Map<t.Node, string>;
  /** How the call is called that a dialling brings, by where it is dialled. */
  readonly dialNames: Map<t.Node, string>;
  /** The file that each call expression is in. */
  readonly owners: Map<t.Node, Move>;
  readonly reads: Reads;
  /** Whether the program writes `playTTS` (true) or `play_tts`. */
  readonly camel: boolean;
}

import type { Reads } from "./reads.js";

const irregular: Readonly<Record<string, string>> = {
  play_tts: "playTTS",
  prompt_tts: "promptTTS",
};

/** One file on its way to v3. */
export class Move {
  readonly module: SourceModule;
  readonly flow: Flow;
  readonly rewriter: Rewriter;
  readonly dialect: Dialect;
  readonly shared: Shared;
  /** The members of legacy objects that were looked after. */
  readonly done = new Set<t.Node>();
  readonly #names: Set<string>;

  constructor(module: SourceModule, flow: Flow, shared: Shared) {
    this.module = module;
    this.flow = flow;
    this.shared = shared;
    this.rewriter = new Rewriter(module);
    this.dialect = dialectOf(module);
    this.#names = new Set(
      module.nodes.flatMap((node) =>
        node.type === "Identifier" && !isKey(node, module.parents.get(node)) ? [node.name] : [],
      ),
    );
  }

  /** Leaves this to a person; the whole program then stays as it is. */
  doubt(node: t.Node, rule: Rule, why: string): void {
    this.shared.doubts.push({ module: this.module, node, rule, why });
  }

  text(node: t.Node): string {
    return textOf(this.module, node);
  }

  render(node: t.Node): string {
    return this.rewriter.render(node);
  }

  parent(node: t.Node): t.Node | undefined {
    return this.module.parents.get(node);
  }

  quoted(text: string): string {
    const { quote } = this.dialect;
    return `${quote}${text}${quote}`;
  }

  /** A documented name in the spelling that the program uses. */
  named(name: string): string {
    if (!this.shared.camel) return name;
    return (
      irregular[name] ??
      name.replaceAll(/_([a-z])/g, (_all, letter: string) => letter.toUpperCase())
    );
  }

  /** A name that nothing in the file has yet. */
  fresh(wanted: string): string {
    let name = wanted;
    for (let number = 2; this.#names.has(name); number += 1) name = `${wanted}${number}`;
    this.#names.add(name);
    return name;
  }

  /** The legacy object that an expression is; undefined when it is none, or may be another thing. */
  legacy(node: t.Node | null | undefined): LegacyValue | undefined {
    const all = [...this.flow.of(this.module, node)];
    const values = all.filter((value) => value.is === "legacy");
    if (all.some((value) => value.is === "object")) return undefined;
    const [first] = values;
    return first === undefined || values.some(({ kind }) => kind !== first.kind)
      ? undefined
      : first;
  }

  kind(node: t.Node | null | undefined): Kind | undefined {
    return this.legacy(node)?.kind;
  }

  /** The calls whose results an expression may be. */
  sites(node: t.Node): t.Node[] {
    return this.flow.legacy(this.module, node).flatMap(({ site }) => site ?? []);
  }
}

/** Whether an identifier only names a property. */
function isKey(node: t.Node, parent: t.Node | undefined): boolean {
  if (isMember(parent)) return parent.property === node && !parent.computed;
  return (
    parent !== undefined &&
    "key" in parent &&
    parent.key === node &&
    !("shorthand" in parent && parent.shorthand)
  );
}

/** The legacy method that a call expression calls. */
export function methodAt(site: t.Node): LegacyMethod | undefined {
  if (!isCall(site)) return undefined;
  const callee = bare(site.callee);
  const name = isMember(callee) ? memberName(callee) : undefined;
  return name === undefined ? undefined : legacyMethod(name);
}

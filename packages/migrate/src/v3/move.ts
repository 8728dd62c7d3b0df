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
import type { Boundary } from "./only/boundary.js";
import type { Reads } from "./reads.js";

/** Something that you have to decide. */
export interface Doubt {
  readonly module: SourceModule;
  readonly node: t.Node;
  readonly rule: Rule;
  readonly why: string;
  /** The method calls that it is about, if it is outside of the migrated code. */
  readonly about?: readonly t.Node[];
}

/** Placeholder for removed code: a line with nothing else on it is removed too. */
export const NOTHING = "\0";

/** State that the files of a program share during a migration. */
export interface Shared {
  readonly doubts: Doubt[];
  /** Name of the client that a consumer becomes, by where it is created. */
  readonly clientNames: Map<t.Node, string>;
  /** Name of the call that a dial returns, by where it is dialled. */
  readonly dialNames: Map<t.Node, string>;
  /** The file of each call expression. */
  readonly owners: Map<t.Node, Move>;
  /** Every file of the program. */
  readonly moves: Move[];
  readonly reads: Reads;
  /** Whether the program uses `playTTS` (true) or `play_tts` (false). */
  readonly camel: boolean;
  /** Which of the legacy SDKs the program was written for. */
  readonly speaks: "node" | "python";
  /** Whether values that only their use suggests are calls are treated as calls. */
  readonly likely: boolean;
  /** What to migrate, if not the whole program. */
  readonly boundary?: Boundary;
  /** The name of the v2 call next to its v3 view, by the parameter that it comes from. */
  readonly v2Names: Map<t.Node, string>;
}

const irregular: Readonly<Record<string, string>> = {
  play_tts: "playTTS",
  prompt_tts: "promptTTS",
};

/** One file in migration to v3. */
export class Move {
  readonly module: SourceModule;
  readonly flow: Flow;
  readonly rewriter: Rewriter;
  readonly dialect: Dialect;
  readonly shared: Shared;
  /** The members of legacy objects that have been handled. */
  readonly done = new Set<t.Node>();
  readonly #names: Set<string>;

  constructor(module: SourceModule, flow: Flow, shared: Shared) {
    this.module = module;
    this.flow = flow;
    this.shared = shared;
    this.rewriter = new Rewriter(module);
    this.dialect = dialectOf(module);
    this.#names = namesOf(module, module.nodes);
  }

  /** Leaves this to you; the code around it then stays as it is. */
  doubt(node: t.Node, rule: Rule, why: string, about?: readonly t.Node[]): void {
    this.shared.doubts.push({ module: this.module, node, rule, why, ...(about && { about }) });
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

  /** A name that is not used in the file yet. */
  fresh(wanted: string): string {
    const name = unused(wanted, this.#names);
    this.#names.add(name);
    return name;
  }

  /** A name that is not used inside a node yet. */
  freshIn(node: t.Node, wanted: string): string {
    const name = unused(
      wanted,
      namesOf(
        this.module,
        this.module.nodes.filter(
          ({ start, end }) => (start ?? 0) >= (node.start ?? 0) && (end ?? 0) <= (node.end ?? 0),
        ),
      ),
    );
    this.#names.add(name);
    return name;
  }

  /** Whether something in the file has this name. */
  isTaken(name: string): boolean {
    return this.#names.has(name);
  }

  /**
   * The legacy object that an expression evaluates to; undefined if it is none, may be something else, or
   * is not migrated.
   */
  legacy(node: t.Node | null | undefined): LegacyValue | undefined {
    const all = [...this.flow.of(this.module, node)];
    const values = all.filter((value) => value.is === "legacy");
    if (all.some(({ is }) => is === "object" || is === "modern")) return undefined;
    const [first] = values;
    if (first === undefined || values.some(({ kind }) => kind !== first.kind)) return undefined;
    return node != null && this.moves(node, values) ? first : undefined;
  }

  /** The legacy objects that a pattern destructures, of those that are migrated. */
  takenApart(node: t.Node): LegacyValue[] {
    const values = [...this.flow.store.read(node, "taken apart")].filter(
      (value) => value.is === "legacy",
    );
    return this.moves(node, values) ? values : [];
  }

  /** Whether the possible values of an expression are migrated to v3. */
  moves(node: t.Node, values: readonly LegacyValue[]): boolean {
    return this.shared.boundary?.moves(this.module, node, values) ?? true;
  }

  /** The v2 call behind a v3 call in a partial migration; undefined if none is in scope. */
  v2View(node: t.Node): string | undefined {
    const parameter = this.shared.boundary?.parameterOf(this.module, node);
    return parameter === undefined ? undefined : this.shared.v2Names.get(parameter);
  }

  kind(node: t.Node | null | undefined): Kind | undefined {
    return this.legacy(node)?.kind;
  }

  /** The calls that an expression may be the result of. */
  sites(node: t.Node): t.Node[] {
    return this.flow.legacy(this.module, node).flatMap(({ site }) => site ?? []);
  }
}

function unused(wanted: string, names: ReadonlySet<string>): string {
  let name = wanted;
  for (let number = 2; names.has(name); number += 1) name = `${wanted}${number}`;
  return name;
}

const namesOf = (module: SourceModule, nodes: readonly t.Node[]): Set<string> =>
  new Set(
    nodes.flatMap((node) =>
      node.type === "Identifier" && !isKey(node, module.parents.get(node)) ? [node.name] : [],
    ),
  );

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

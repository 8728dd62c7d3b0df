import type ts from "typescript";

import { wire } from "./rows.js";
import { books, type PagePlan } from "./books.js";
import { ownerOf, packageNames, placeOf, type PackageName, type Sources } from "./program.js";

/** What one export is and where it is described. */
export interface Entry {
  readonly name: string;
  readonly symbol: ts.Symbol;
  readonly owner: PackageName;
  /** Other names that it is exported by. */
  readonly aliases: readonly string[];
  /** Below `reference/`, without `.md`. */
  readonly page: string;
  /** Before the anchors of its members there: empty for the one that the page is about. */
  readonly prefix: string;
  /** Whether it is there at run time, and not only as a type. */
  readonly isValue: boolean;
  /** Whether it has no separate section there. */
  readonly isSilent: boolean;
}

/** A page with the exports that it describes. */
export interface ShelfPage {
  readonly owner: PackageName;
  readonly plan: PagePlan;
  readonly page: string;
  readonly entries: readonly Entry[];
}

const leftOver: PagePlan = {
  page: "types",
  title: "Other types",
  about: "What the methods take and return, in alphabetical order.",
  names: [/.*/],
};

const isAmong = (names: PagePlan["names"] | undefined, name: string) =>
  names?.some((wanted) => (typeof wanted === "string" ? wanted === name : wanted.test(name))) ??
  false;

const isWireType = (symbol: ts.Symbol) =>
  placeOf(symbol)?.file.endsWith("types.generated.ts") === true && !symbol.name.includes("_");

/** Where each public export is described: once, in the package that declares it. */
export class Shelf {
  readonly pages: readonly ShelfPage[];
  readonly #entries = new Map<ts.Symbol, Entry>();

  constructor(sources: Sources) {
    this.pages = packageNames.flatMap((owner) => this.#pagesOf(owner, sources));
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  has(symbol: ts.Symbol): boolean {
    return this.#entries.has(symbol) || this.#onWire(symbol) !== undefined;
  }

  entryOf(symbol: ts.Symbol): Entry | undefined {
    return this.#entries.get(symbol);
  }

  /** Where a type is described, from the root of the site; undefined for what is not ours. */
  addressOf(symbol: ts.Symbol): string | undefined {
    const entry = this.#entries.get(symbol);
    if (entry !== undefined)
      return `/reference/${entry.page}${entry.isSilent ? "" : `#${anchorOf(entry.name)}`}`;
    const shared = this.#onWire(symbol);
    return shared === undefined ? undefined : `/wire/types#${shared}`;
  }

  /** The entry of this name, for `{@link Name}`. */
  named(name: string, near: PackageName): Entry | undefined {
    const found = this.entries.filter(
      (entry) => entry.name === name || entry.aliases.includes(name),
    );
    return found.find(({ owner }) => owner === near) ?? found[0];
  }

  /** The shared type that a generated type is, or is a form of: `MediaTts` is one of `Media`. */
  #onWire(symbol: ts.Symbol): string | undefined {
    if (!isWireType(symbol)) return undefined;
    const names = Object.keys(wire.types).filter((name) => symbol.name.startsWith(name));
    return names.toSorted((a, b) => b.length - a.length)[0];
  }

  #pagesOf(owner: PackageName, sources: Sources): readonly ShelfPage[] {
    const byNames = new Map<ts.Symbol, string[]>();
    for (const [name, symbol] of sources.exportsOf(owner)) {
      if (ownerOf(symbol) !== owner || isWireType(symbol) || name === "Relay") continue;
      byNames.set(symbol, [...(byNames.get(symbol) ?? []), name]);
    }
    const plans = [...books[owner].pages, leftOver];
    const placed = new Map<PagePlan, Entry[]>(plans.map((plan) => [plan, []]));
    for (const [symbol, names] of byNames) {
      const name = names.find((each) => each.includes("_")) ?? names[0] ?? "";
      const plan = plans.find(
        (each) => isAmong(each.names, name) || isAmong(each.silent, name),
      ) as PagePlan;
      const page = `${owner}/${plan.page}`;
      const aliases = names.filter((each) => each !== name);
      const isValue = sources.isMade(owner, name);
      const isSilent = isAmong(plan.silent, name);
      const prefix = isAbout(plan, name) ? "" : `${name}-`;
      const entry: Entry = { name, symbol, owner, aliases, page, prefix, isValue, isSilent };
      if (!isSilent) placed.get(plan)?.push(entry);
      this.#entries.set(symbol, entry);
    }
    return plans.map((plan) => ({
      owner,
      plan,
      page: `${owner}/${plan.page}`,
      entries: inOrder(plan, placed.get(plan) ?? []),
    }));
  }
}

/** Whether a page is about one export, whose name is its title. */
const isAbout = ({ title }: PagePlan, name: string) =>
  title.replace(/^Relay\.(?:Calling\.)?/, "") === name;

/** In the order in which the plan names them, then by name. */
function inOrder(plan: PagePlan, entries: readonly Entry[]): readonly Entry[] {
  const rank = ({ name }: Entry) => {
    const index = plan.names.indexOf(name);
    return index < 0 ? plan.names.length : index;
  };
  return entries.toSorted((a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name));
}

/** Anchors are the names themselves: they can be guessed. */
export const anchorOf = (name: string): string => name.replace(/[^\w-]+/g, "");

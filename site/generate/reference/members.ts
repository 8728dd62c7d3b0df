import ts from "typescript";

import { camelCase } from "../../../packages/core/src/names/twins.js";
import { type Docs, noDocs, signatureDocs, symbolDocs } from "./docs.js";

/** A method or a property of a class or an interface, under its documented name. */
export interface Member {
  readonly name: string;
  /** Its other spellings. */
  readonly twins: readonly string[];
  readonly symbol: ts.Symbol;
  readonly docs: Docs;
  /** Of a method: every way to call it. None for a property. */
  readonly signatures: readonly ts.Signature[];
  /** Those of them that are shown: with documentation, or the last. */
  readonly shown: readonly ts.Signature[];
  readonly isStatic: boolean;
}

const spelling = (name: string) => name.replaceAll("_", "").toLowerCase();

/** The parts of a name that is a symbol: `__@asyncIterator@123` is `asyncIterator`. */
function knownSymbol(name: string): string | undefined {
  const [, known] = /^__@(\w+)@/.exec(name) ?? [];
  return known === "asyncIterator" || known === "asyncDispose" || known === "iterator"
    ? `[Symbol.${known}]`
    : undefined;
}

function isHidden(symbol: ts.Symbol): boolean {
  const declaration = symbol.declarations?.[0];
  if (/^(?:__)?#/.test(symbol.name) || symbol.name.includes("@#")) return true;
  if (symbol.name.startsWith("__@") && knownSymbol(symbol.name) === undefined) return true;
  // Of a library, such as what every Error has.
  if (declaration?.getSourceFile().fileName.includes("node_modules") === true) return true;
  if (symbol.name === "prototype" || symbol.name === "constructor") return true;
  const modifiers = declaration === undefined ? 0 : ts.getCombinedModifierFlags(declaration);
  return (modifiers & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0;
}

export class MembersReader {
  readonly #checker: ts.TypeChecker;
  readonly #isPublic: (symbol: ts.Symbol) => boolean;

  /** @param isPublic whether the reference describes a class; what others inherit from it stands there */
  constructor(checker: ts.TypeChecker, isPublic: (symbol: ts.Symbol) => boolean) {
    this.#checker = checker;
    this.#isPublic = isPublic;
  }

  /** The members of a class or an interface, those of a base class left out. */
  membersOf(symbol: ts.Symbol): readonly Member[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    const inherited = new Set(
      this.basesOf(symbol).flatMap((base) =>
        this.#checker
          .getPropertiesOfType(this.#checker.getDeclaredTypeOfSymbol(base))
          .map(({ name }) => name),
      ),
    );
    const own = this.#checker
      .getPropertiesOfType(type)
      .filter(
        (property) => !inherited.has(property.name) || symbol.members?.has(property.escapedName),
      );
    return [...this.#documented(own, false), ...this.#documented(this.#statics(symbol), true)];
  }

  /** The public classes that a class extends, the nearest first. */
  basesOf(symbol: ts.Symbol): readonly ts.Symbol[] {
    const type = this.#checker.getDeclaredTypeOfSymbol(symbol);
    if (!type.isClassOrInterface()) return [];
    const bases = this.#checker
      .getBaseTypes(type)
      .map((base) => base.symbol)
      .filter((base) => base !== undefined && (base.flags & ts.SymbolFlags.Class) !== 0);
    return bases.flatMap((base) => [
      ...(this.#isPublic(base) ? [base] : []),
      ...this.basesOf(base),
    ]);
  }

  constructorOf(symbol: ts.Symbol): ts.Signature | undefined {
    if (!(symbol.flags & ts.SymbolFlags.Class)) return undefined;
    const type = this.#checker.getTypeOfSymbol(symbol);
    const signature = type.getConstructSignatures().at(-1);
    if (signature?.declaration?.parent.kind === undefined) return undefined;
    if (!symbol.declarations?.includes(signature.declaration.parent as ts.Declaration))
      return undefined;
    const { isInternal } = signatureDocs(signature, this.#checker);
    return isInternal ? undefined : signature;
  }

  #statics(symbol: ts.Symbol): readonly ts.Symbol[] {
    if (!(symbol.flags & ts.SymbolFlags.Class)) return [];
    return [...(symbol.exports?.values() ?? [])].filter(({ name }) => name !== "prototype");
  }

  #documented(symbols: readonly ts.Symbol[], isStatic: boolean): readonly Member[] {
    const shown = symbols.filter((symbol) => !isHidden(symbol));
    const bySpelling = new Map<string, ts.Symbol[]>();
    for (const symbol of shown) {
      const group = bySpelling.get(spelling(symbol.name)) ?? [];
      bySpelling.set(spelling(symbol.name), [...group, symbol]);
    }
    return [...bySpelling.values()].flatMap((group) => {
      // The documented name has underscores where there are two; a lone one is documented as it is.
      const main = group.find(({ name }) => name.includes("_")) ?? group[0];
      if (main === undefined) return [];
      const others = group.filter((symbol) => symbol !== main).map(({ name }) => name);
      const mechanical = camelCase(main.name);
      const twins = others.toSorted((a, b) => Number(b === mechanical) - Number(a === mechanical));
      const member = this.#member(main, twins, isStatic);
      return member.docs.isInternal ? [] : [member];
    });
  }

  #member(symbol: ts.Symbol, twins: readonly string[], isStatic: boolean): Member {
    const type = this.#checker.getTypeOfSymbol(symbol);
    const all = this.#checker.getNonNullableType(type).getCallSignatures();
    const documented = all.filter(
      (signature) => signatureDocs(signature, this.#checker).text !== "",
    );
    const own = symbolDocs(symbol, this.#checker);
    const main = documented[0];
    const docs = main === undefined ? own : signatureDocs(main, this.#checker);
    return {
      name: knownSymbol(symbol.name) ?? symbol.name,
      twins,
      symbol,
      docs: docs.text === "" && own.text === "" ? { ...noDocs, ...docs } : docs,
      signatures: all,
      shown: documented.length > 0 ? documented : all,
      isStatic,
    };
  }
}

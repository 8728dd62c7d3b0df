import ts from "typescript";

import type { Schema } from "../../../packages/core/src/protocol/schema.js";
import { camelCase } from "../../../packages/core/src/names/twins.js";
import { symbolDocs } from "./docs.js";
import { placeOf } from "./program.js";
import { alternatives, elementOf, type Piece, type TypeWriter } from "./type-text.js";

/** One row of a table: a parameter, an option, a field. */
export interface Field {
  /** With what it stands in: `collect.digits.max`. */
  readonly path: readonly string[];
  /** Other names that it may be given by. */
  readonly also?: readonly string[];
  readonly type: readonly Piece[];
  readonly isRequired: boolean;
  /** Markdown. */
  readonly text: string;
  readonly schema: Schema | undefined;
}

/** Finds the schema of a field, where there is one. */
export type SchemaOf = (path: readonly string[]) => Schema | undefined;

const isOurs = (symbol: ts.Symbol | undefined) =>
  symbol === undefined || symbol.name.startsWith("__") || placeOf(symbol) !== undefined;

/** Reads what an options object may hold, however its type was put together. */
export class OptionsReader {
  readonly #checker: ts.TypeChecker;
  readonly #writer: TypeWriter;

  constructor(checker: ts.TypeChecker, writer: TypeWriter) {
    this.#checker = checker;
    this.#writer = writer;
  }

  /** The forms of an options object: more than one only where the type itself tells them apart, by its `type`. */
  forms(type: ts.Type): readonly { readonly kind: string | undefined; readonly type: ts.Type }[] {
    const objects = alternatives(type).filter((member) => this.#isOptions(member));
    const kinds = objects.map((member) => this.#kindOf(member));
    const distinct = new Set(kinds);
    if (distinct.size < 2 || distinct.has(undefined)) return [{ kind: undefined, type }];
    return [...distinct].map((kind) => {
      const all = objects.filter((_, index) => kinds[index] === kind);
      // The fields may also stand in `params`: the flat form shows them all.
      const flat = all.filter((each) => !this.#checker.getPropertyOfType(each, "params"));
      const members = flat.length > 0 ? flat : all;
      return { kind, type: members.length === 1 ? (members[0] as ts.Type) : unionOf(members) };
    });
  }

  /** Whether a type is a plain object of options: no class, no list, no function, nothing of a library. */
  isOptions(type: ts.Type): boolean {
    const members = alternatives(type).filter(({ flags }) => !(flags & ts.TypeFlags.Null));
    return members.length > 0 && members.every((member) => this.#isOptions(member));
  }

  /** The plain objects with this property that a parameter may be. */
  withProperty(parameter: ts.Symbol, name: string): readonly ts.Type[] {
    return alternatives(this.#checker.getTypeOfSymbol(parameter)).filter(
      (member) => this.#isOptions(member) && this.#has(member, name),
    );
  }

  /**
   * @param type of the options object
   * @param depth how deep objects within are taken apart
   */
  fields(
    type: ts.Type,
    schemaOf: SchemaOf,
    depth: number,
    path: readonly string[] = [],
  ): readonly Field[] {
    const members = alternatives(type).filter((member) => this.#isOptions(member));
    const names = [
      ...new Set(
        members.flatMap((member) =>
          this.#checker.getPropertiesOfType(member).map(({ name }) => name),
        ),
      ),
    ].filter((name) => !name.startsWith("__"));
    const twins = new Set(names.filter((name) => name.includes("_")).map(camelCase));
    const documented = names.filter((name) => name.includes("_") || !twins.has(name));
    const fields = documented.map((name) => this.#field(name, members, schemaOf, depth, path));
    return fields.flat().filter(({ type: pieces }) => pieces.length > 0);
  }

  #field(
    name: string,
    members: readonly ts.Type[],
    schemaOf: SchemaOf,
    depth: number,
    path: readonly string[],
  ): readonly Field[] {
    const found = members.flatMap((member) => this.#checker.getPropertyOfType(member, name) ?? []);
    // `never` and `undefined` only keep a form apart from another.
    const usable = found.filter((symbol) => !isNever(this.#checker.getTypeOfSymbol(symbol)));
    const symbols = usable.length > 0 ? usable : [];
    const [symbol] = symbols;
    if (symbol === undefined) return [];
    const types = symbols.map((each) => this.#checker.getTypeOfSymbol(each));
    const type = types[0] as ts.Type;
    const spelledBothWays = members.some(
      (member) =>
        this.#checker.getPropertyOfType(member, camelCase(name)) && !this.#has(member, name),
    );
    const isOptional = symbols.some(({ flags }) => flags & ts.SymbolFlags.Optional);
    const isRequired = !isOptional && (symbols.length === members.length || spelledBothWays);
    const here = [...path, name];
    const schema = schemaOf(here);
    const docs = symbols
      .map((each) => symbolDocs(each, this.#checker))
      .find(({ text }) => text !== "");
    const field: Field = {
      path: here,
      type: this.#joined(symbols, !isRequired),
      isRequired,
      text: docs?.text ?? schema?.description ?? "",
      schema,
    };
    return [field, ...this.#within(type, schemaOf, depth, here)];
  }

  #within(
    type: ts.Type,
    schemaOf: SchemaOf,
    depth: number,
    path: readonly string[],
  ): readonly Field[] {
    if (depth <= 0) return [];
    const [only, ...others] = alternatives(type).filter(
      ({ flags }) => !(flags & ts.TypeFlags.Null),
    );
    if (only === undefined) return [];
    const element = others.length === 0 ? elementOf(only, this.#checker) : undefined;
    const inner = element ?? type;
    if (!this.isOptions(inner) || this.forms(inner).length > 1) return [];
    const fields = this.fields(inner, schemaOf, depth - 1, path);
    return element === undefined ? fields : fields.map((field) => inList(field, path.length));
  }

  #joined(symbols: readonly ts.Symbol[], isOptional: boolean): readonly Piece[] {
    const all = symbols.map((symbol) => this.#writer.ofSymbol(symbol, isOptional));
    const seen = new Set<string>();
    const distinct = all.filter((pieces) => {
      const text = pieces.map((piece) => (typeof piece === "string" ? piece : piece.name)).join("");
      return text !== "" && !seen.has(text) && seen.add(text);
    });
    return distinct.flatMap((pieces, index) => (index === 0 ? pieces : [" | ", ...pieces]));
  }

  #has(type: ts.Type, name: string): boolean {
    const symbol = this.#checker.getPropertyOfType(type, name);
    return symbol !== undefined && !isNever(this.#checker.getTypeOfSymbol(symbol));
  }

  #isOptions(type: ts.Type): boolean {
    if (!(type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection))) return false;
    if (this.#checker.isArrayType(type) || this.#checker.isTupleType(type)) return false;
    if (type.getCallSignatures().length > 0 || type.getConstructSignatures().length > 0)
      return false;
    if (type.symbol?.flags & ts.SymbolFlags.Class) return false;
    if (!isOurs(type.symbol)) return false;
    const properties = this.#checker.getPropertiesOfType(type);
    return properties.length > 0 && !properties.some(({ flags }) => flags & ts.SymbolFlags.Method);
  }

  #kindOf(type: ts.Type): string | undefined {
    const symbol = this.#checker.getPropertyOfType(type, "type");
    const kind = symbol && this.#checker.getTypeOfSymbol(symbol);
    return kind?.isStringLiteral() === true ? kind.value : undefined;
  }
}

const isNever = ({ flags }: ts.Type) =>
  (flags & (ts.TypeFlags.Never | ts.TypeFlags.Undefined)) !== 0;

/** Only what {@link alternatives} reads of a union is needed. */
const unionOf = (types: readonly ts.Type[]) =>
  ({ flags: ts.TypeFlags.Union, types, isUnion: () => true }) as unknown as ts.Type;

function inList(field: Field, length: number): Field {
  const path = field.path.map((name, index) => (index === length - 1 ? `${name}[]` : name));
  return { ...field, path };
}

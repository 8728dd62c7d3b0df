import ts from "typescript";

/** A piece of a type in words: the names of our own types can be made links. */
export type Piece = string | { readonly name: string; readonly symbol: ts.Symbol };

const isNothing = (type: ts.Type) =>
  (type.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Void)) !== 0;

/** The members of a union without undefined; a type that is no union, alone. */
export function alternatives(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types.filter((member) => !isNothing(member)) : [type];
}

export function elementOf(type: ts.Type, checker: ts.TypeChecker): ts.Type | undefined {
  if (!checker.isArrayType(type)) return undefined;
  return checker.getTypeArguments(type as ts.TypeReference)[0];
}

/** Types as a reader wants them: our own by name, the rest by structure, and no wall of mapped types. */
export class TypeWriter {
  readonly #checker: ts.TypeChecker;
  readonly #isNamed: (symbol: ts.Symbol) => boolean;

  /** @param isNamed whether the reference has a place for what is called this */
  constructor(checker: ts.TypeChecker, isNamed: (symbol: ts.Symbol) => boolean) {
    this.#checker = checker;
    this.#isNamed = isNamed;
  }

  pieces(type: ts.Type, depth = 0): readonly Piece[] {
    const alias = type.aliasSymbol;
    if (alias !== undefined && this.#isNamed(alias)) {
      return [
        { name: alias.name, symbol: alias },
        ...this.#arguments(type.aliasTypeArguments, depth),
      ];
    }
    if (type.isUnion()) return this.#union(type, depth);
    if (type.isStringLiteral()) return [JSON.stringify(type.value)];
    if (type.isIntersection()) return this.#intersection(type, depth);
    if (type.flags & ts.TypeFlags.Object) return this.#object(type as ts.ObjectType, depth);
    return [this.#checker.typeToString(type)];
  }

  /** The type of a parameter or a property: as it is written down, where that says the same. */
  ofSymbol(symbol: ts.Symbol, isOptional: boolean, depth = 0): readonly Piece[] {
    const type = this.#checker.getTypeOfSymbol(symbol);
    const node = typeNodeOf(symbol);
    const written = node && this.#written(node, type);
    return written ?? this.given(type, isOptional, depth);
  }

  signature(signature: ts.Signature, arrow: string, depth = 0): readonly Piece[] {
    const parameters = signature.getParameters().flatMap((parameter, index): Piece[] => {
      const { name, isOptional, isRest } = parameterFacts(parameter);
      const before = `${index === 0 ? "" : ", "}${isRest ? "..." : ""}${name}${isOptional ? "?" : ""}: `;
      return [before, ...this.ofSymbol(parameter, isOptional, depth + 1)];
    });
    return ["(", ...parameters, `)${arrow}`, ...this.returned(signature, depth + 1)];
  }

  returned(signature: ts.Signature, depth = 0): readonly Piece[] {
    const type = signature.getReturnType();
    const node = signature.declaration?.type;
    const written = node !== undefined && ts.isTypeNode(node) && this.#written(node, type);
    return written || this.pieces(type, depth);
  }

  #written(node: ts.TypeNode, type: ts.Type): readonly Piece[] | undefined {
    if (this.#hasTypeParameter(node)) return undefined;
    const own = this.#checker.getTypeFromTypeNode(node);
    const isSame =
      own === type ||
      (this.#checker.isTypeAssignableTo(own, type) &&
        this.#checker.isTypeAssignableTo(this.#checker.getNonNullableType(type), own));
    return isSame ? this.#node(node) : undefined;
  }

  #hasTypeParameter(node: ts.Node): boolean {
    if (ts.isThisTypeNode(node)) return true;
    if (ts.isTypeReferenceNode(node) && ts.isIdentifier(node.typeName)) {
      const symbol = this.#checker.getSymbolAtLocation(node.typeName);
      if (symbol !== undefined && symbol.flags & ts.SymbolFlags.TypeParameter) return true;
    }
    return ts.forEachChild(node, (child) => this.#hasTypeParameter(child) || undefined) ?? false;
  }

  #node(node: ts.TypeNode): readonly Piece[] {
    if (ts.isParenthesizedTypeNode(node)) return ["(", ...this.#node(node.type), ")"];
    if (ts.isTypeOperatorNode(node) && node.operator === ts.SyntaxKind.ReadonlyKeyword)
      return this.#node(node.type);
    if (ts.isArrayTypeNode(node)) return [...this.#node(node.elementType), "[]"];
    if (ts.isUnionTypeNode(node)) {
      const members = node.types.filter(({ kind }) => kind !== ts.SyntaxKind.UndefinedKeyword);
      const seen = new Set<string>();
      const distinct = members
        .map((member) => this.#node(member))
        .filter((pieces) => {
          const text = pieces
            .map((piece) => (typeof piece === "string" ? piece : piece.name))
            .join("");
          return !seen.has(text) && seen.add(text);
        });
      return distinct.flatMap((pieces, index) => [...(index === 0 ? [] : [" | "]), ...pieces]);
    }
    if (ts.isFunctionTypeNode(node)) {
      const parameters = node.parameters.flatMap((parameter, index): Piece[] => [
        `${index === 0 ? "" : ", "}${parameter.dotDotDotToken === undefined ? "" : "..."}`,
        `${parameter.name.getText()}${parameter.questionToken === undefined ? "" : "?"}`,
        ...(parameter.type === undefined ? [] : [": ", ...this.#node(parameter.type)]),
      ]);
      return ["(", ...parameters, ") => ", ...this.#node(node.type)];
    }
    if (ts.isTypeReferenceNode(node)) {
      const found = this.#checker.getSymbolAtLocation(node.typeName);
      const symbol =
        found && found.flags & ts.SymbolFlags.Alias ? this.#checker.getAliasedSymbol(found) : found;
      if (symbol !== undefined && (this.#isNamed(symbol) || !symbol.declarations?.some(isOurs))) {
        const args = (node.typeArguments ?? []).map((argument) => this.#node(argument));
        const list = args.flatMap((pieces, index) => (index === 0 ? pieces : [", ", ...pieces]));
        const name: Piece = { name: symbol.name, symbol };
        return symbol.name === "Readonly"
          ? list
          : [name, ...(list.length > 0 ? ["<", ...list, ">"] : [])];
      }
    }
    const isPlain = ts.isLiteralTypeNode(node) || node.kind <= ts.SyntaxKind.LastKeyword;
    return isPlain ? [node.getText()] : this.pieces(this.#checker.getTypeFromTypeNode(node));
  }

  /** A type without the `undefined` that being optional adds. */
  given(type: ts.Type, isOptional: boolean, depth = 0): readonly Piece[] {
    const hasAlias = type.aliasSymbol !== undefined && this.#isNamed(type.aliasSymbol);
    if (!isOptional || !type.isUnion() || hasAlias) return this.pieces(type, depth);
    return this.#union(type, depth);
  }

  #union(type: ts.UnionType, depth: number): readonly Piece[] {
    const members = alternatives(type);
    const isBoolean =
      members.filter(({ flags }) => flags & ts.TypeFlags.BooleanLiteral).length === 2;
    const others = isBoolean
      ? members.filter(({ flags }) => !(flags & ts.TypeFlags.BooleanLiteral))
      : members;
    // The compiler sorts null first; readers want it last.
    const sorted = others.toSorted((a, b) => rank(a) - rank(b));
    const texts = [
      ...sorted.map((member) => {
        const pieces = this.pieces(member, depth + 1);
        const isFunction =
          member.getCallSignatures().length > 0 && member.aliasSymbol === undefined;
        return isFunction && sorted.length > 1 ? ["(", ...pieces, ")"] : pieces;
      }),
      ...(isBoolean ? [["boolean"]] : []),
    ];
    const seen = new Set<string>();
    const distinct = texts.filter((pieces) => {
      const text = JSON.stringify(
        pieces.map((piece) => (typeof piece === "string" ? piece : piece.name)),
      );
      return !seen.has(text) && seen.add(text);
    });
    return distinct.flatMap((pieces, index) => (index === 0 ? pieces : [" | ", ...pieces]));
  }

  #intersection(type: ts.IntersectionType, depth: number): readonly Piece[] {
    // `string & Record<never, never>`: any string, though some are listed.
    const primitive = type.types.find(
      ({ flags }) => flags & (ts.TypeFlags.String | ts.TypeFlags.Number),
    );
    if (primitive !== undefined) return [this.#checker.typeToString(primitive)];
    const named = type.types.filter(
      ({ aliasSymbol, symbol }) =>
        (aliasSymbol !== undefined && this.#isNamed(aliasSymbol)) ||
        (symbol !== undefined && this.#isNamed(symbol)),
    );
    if (named.length === 0) return ["object"];
    return named.flatMap((member, index) => [
      ...(index === 0 ? [] : [" & "]),
      ...this.pieces(member, depth + 1),
    ]);
  }

  #object(type: ts.ObjectType, depth: number): readonly Piece[] {
    if (this.#checker.isTupleType(type)) {
      const members = this.#checker.getTypeArguments(type as ts.TypeReference);
      const parts = members.flatMap((member, index) => [
        ...(index === 0 ? [] : [", "]),
        ...this.pieces(member, depth + 1),
      ]);
      return ["[", ...parts, "]"];
    }
    const element = elementOf(type, this.#checker);
    if (element !== undefined) {
      const pieces = this.pieces(element, depth + 1);
      const isOne = alternatives(element).length === 1 || element.aliasSymbol !== undefined;
      return isOne && element.getCallSignatures().length === 0
        ? [...pieces, "[]"]
        : ["(", ...pieces, ")[]"];
    }
    const { symbol } = type;
    const isAnonymous = symbol === undefined || symbol.name.startsWith("__");
    if (!isAnonymous) {
      const own = this.#isNamed(symbol) || !symbol.declarations?.some(isOurs);
      if (own || symbol.flags & ts.SymbolFlags.Class) {
        const args = this.#checker.getTypeArguments(type as ts.TypeReference);
        return [
          { name: symbol.name, symbol },
          ...this.#arguments(args.slice(0, parameterCount(symbol)), depth),
        ];
      }
    }
    const [call] = type.getCallSignatures();
    if (call !== undefined) return depth > 3 ? ["function"] : this.signature(call, " => ", depth);
    const index = this.#checker.getIndexInfoOfType(type, ts.IndexKind.String);
    if (index !== undefined) return ["Record<string, ", ...this.pieces(index.type, depth + 1), ">"];
    return ["object"];
  }

  #arguments(types: readonly ts.Type[] | undefined, depth: number): readonly Piece[] {
    if (types === undefined || types.length === 0 || depth > 3) return [];
    const parts = types.flatMap((type, index) => [
      ...(index === 0 ? [] : [", "]),
      ...this.pieces(type, depth + 1),
    ]);
    return ["<", ...parts, ">"];
  }
}

const rank = ({ flags }: ts.Type) => (flags & ts.TypeFlags.Null ? 1 : 0);

const isOurs = (declaration: ts.Declaration) =>
  !declaration.getSourceFile().fileName.includes("node_modules");

/** The type annotation of a parameter, a property or a getter. */
function typeNodeOf({ valueDeclaration: declaration }: ts.Symbol): ts.TypeNode | undefined {
  if (declaration === undefined) return undefined;
  return ts.isParameter(declaration) ||
    ts.isPropertySignature(declaration) ||
    ts.isPropertyDeclaration(declaration) ||
    ts.isGetAccessorDeclaration(declaration)
    ? declaration.type
    : undefined;
}

/** How many type parameters something has itself: a reference to a class also names its `this`. */
const parameterCount = (symbol: ts.Symbol) =>
  Math.max(
    0,
    ...(symbol.declarations ?? []).map((declaration) =>
      ts.isClassDeclaration(declaration) ||
      ts.isInterfaceDeclaration(declaration) ||
      ts.isTypeAliasDeclaration(declaration)
        ? (declaration.typeParameters?.length ?? 0)
        : 0,
    ),
  );

/** The annotation of a parameter. */
export function parameterFacts(parameter: ts.Symbol) {
  const declaration = parameter.valueDeclaration;
  const written =
    declaration !== undefined && ts.isParameter(declaration) ? declaration : undefined;
  return {
    name: parameter.name.startsWith("__") ? "options" : parameter.name,
    isOptional:
      written?.questionToken !== undefined ||
      written?.initializer !== undefined ||
      (parameter.flags & ts.SymbolFlags.Optional) !== 0,
    isRest: written?.dotDotDotToken !== undefined,
  };
}

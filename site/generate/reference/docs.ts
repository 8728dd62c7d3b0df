import ts from "typescript";

/** A docstring, taken apart. */
export interface Docs {
  /** Markdown, without tags. */
  readonly text: string;
  readonly params: ReadonlyMap<string, string>;
  readonly returns: string;
  readonly throws: readonly { readonly error: string; readonly when: string }[];
  /** The page of the documents that it mirrors. */
  readonly mirrors: string;
  readonly isInternal: boolean;
  readonly deprecated: string | undefined;
}

export const noDocs: Docs = {
  text: "",
  params: new Map(),
  returns: "",
  throws: [],
  mirrors: "",
  isInternal: false,
  deprecated: undefined,
};

const mirrored = /(?:^|\n)\s*(?:Mirrors|Page): ([\s\S]+?)\s*$/;

/** What the `Mirrors:` paragraph says. It follows the last tag, so the compiler counts it to that. */
function splitMirrors(text: string): readonly [rest: string, mirrors: string] {
  const match = mirrored.exec(text);
  if (match === null) return [text.trim(), ""];
  return [text.slice(0, match.index).trim(), (match[1] ?? "").replace(/\s+/g, " ")];
}

/** Reads what the compiler found above a declaration. */
export function docsOf(
  comment: readonly ts.SymbolDisplayPart[],
  tags: readonly ts.JSDocTagInfo[],
): Docs {
  let mirrors = "";
  const take = (parts: readonly ts.SymbolDisplayPart[] | undefined) => {
    const [text, found] = splitMirrors(ts.displayPartsToString([...(parts ?? [])]));
    if (found !== "") mirrors = found;
    return text;
  };
  const text = take(comment);
  const params = new Map<string, string>();
  const throws: { error: string; when: string }[] = [];
  let returns = "";
  let deprecated: string | undefined;
  for (const { name, text: parts } of tags) {
    const said = take(parts);
    if (name === "param") {
      const [, parameter = "", about = ""] = /^(\S+)\s*(?:-\s*)?([\s\S]*)$/.exec(said) ?? [];
      params.set(parameter, about);
    } else if (name === "returns") returns = said;
    else if (name === "throws") {
      const [, error = "", when = said] = /^\{([^}]+)\}\s*([\s\S]*)$/.exec(said) ?? [];
      throws.push({ error, when });
    } else if (name === "deprecated") deprecated = said;
  }
  const isInternal = tags.some(({ name }) => name === "internal");
  return { text, params, returns, throws, mirrors, isInternal, deprecated };
}

export const symbolDocs = (symbol: ts.Symbol, checker: ts.TypeChecker): Docs =>
  docsOf(symbol.getDocumentationComment(checker), symbol.getJsDocTags(checker));

export const signatureDocs = (signature: ts.Signature, checker: ts.TypeChecker): Docs =>
  docsOf(signature.getDocumentationComment(checker), signature.getJsDocTags());

import ts from "typescript";

import { repository } from "../project.js";
import { docsOf, signatureDocs, symbolDocs, type Docs } from "./docs.js";
import { cell, code, description, fieldTable, limits, plain, safe, table } from "./markdown.js";
import { MembersReader, type Member } from "./members.js";
import { OptionsReader, type Field, type SchemaOf } from "./options.js";
import { placeOf, type PackageName, type Sources } from "./program.js";
import { memberRelations, relationsOf } from "./relations.js";
import { aliasesOf, parameterSchema, parametersOf, rowOf, type Face } from "./rows.js";
import { anchorOf, type Shelf } from "./shelf.js";
import { parameterFacts, TypeWriter, type Piece } from "./type-text.js";

const noSchema: SchemaOf = () => undefined;

/** Where something is rendered. */
export interface Spot {
  readonly owner: PackageName;
  /** Of the headings of members. */
  readonly level: number;
  /** Before the anchors of members, where several classes share a page. */
  readonly prefix: string;
  /** Of the members. */
  readonly className?: string;
}

/** Writes what the compiler knows as Markdown. */
export class Renderer {
  readonly checker: ts.TypeChecker;
  readonly members: MembersReader;
  /** Parameters that a method takes when it runs, and that its types do not show. */
  readonly missing: string[] = [];
  readonly #shelf: Shelf;
  readonly #writer: TypeWriter;
  readonly #options: OptionsReader;

  constructor(sources: Sources, shelf: Shelf) {
    this.checker = sources.checker;
    this.members = new MembersReader(sources.checker, (symbol) => shelf.has(symbol));
    this.#shelf = shelf;
    this.#writer = new TypeWriter(sources.checker, (symbol) => shelf.has(symbol));
    this.#options = new OptionsReader(sources.checker, this.#writer);
  }

  /** Markdown of a docstring, its links resolved. */
  text(markdown: string, owner: PackageName): string {
    return safe(this.#linked(markdown, owner));
  }

  type(pieces: readonly Piece[]): string {
    const parts = pieces.map((piece) => {
      if (typeof piece === "string") return plain(piece);
      const address = this.#shelf.addressOf(piece.symbol);
      return address === undefined ? plain(piece.name) : `[${plain(piece.name)}](${address})`;
    });
    return parts.length === 0 ? "" : `<code>${parts.join("")}</code>`;
  }

  typeOf(symbol: ts.Symbol, isOptional = false): string {
    return this.type(this.#writer.ofSymbol(symbol, isOptional));
  }

  source(symbol: ts.Symbol): string {
    const place = placeOf(symbol);
    return place === undefined
      ? ""
      : `<span class="source">[${place.file.replace(/^packages\//, "")}](${repository}/blob/main/${place.file}#L${place.line})</span>`;
  }

  /** The fields of an options object, of an interface, of a type. */
  fields(type: ts.Type, owner: PackageName, depth = 1): string {
    const forms = this.#options.forms(type);
    return forms
      .map((form) => {
        const all = this.#options.fields(form.type, noSchema, depth);
        const fields = form.kind === undefined ? all : all.filter(({ path }) => path[0] !== "type");
        const before =
          form.kind === undefined ? "" : `With type ${code(JSON.stringify(form.kind))}:\n\n`;
        return fields.length === 0 ? "" : `${before}${this.#fieldTable(fields, "Name", owner)}`;
      })
      .filter((part) => part !== "")
      .join("\n\n");
  }

  isOptions(type: ts.Type): boolean {
    return this.#options.isOptions(type);
  }

  /** A method, a constructor or a function: how it is called and all there is to know about it. */
  callable(
    name: string,
    signatures: readonly ts.Signature[],
    shown: readonly ts.Signature[],
    docs: Docs,
    spot: Spot,
    face?: Face,
  ): string {
    const { owner } = spot;
    const bare = name.replace(/^(?:call|new|action)[. ]/, "");
    const others = signatures.filter((signature) => !shown.includes(signature));
    const inOne = [...shown, ...others].filter((signature) =>
      this.#takesAllInOne(signature, bare, face),
    );
    const apart = [...shown, ...others].filter((signature) => !inOne.includes(signature));
    const forms = (apart.length > 0 ? apart : shown).map((signature) => {
      const pieces = this.#writer.signature(signature, ": ");
      return `${name}${pieces.map((piece) => (typeof piece === "string" ? piece : piece.name)).join("")}`;
    });
    const [positional] = apart;
    const names = positional?.getParameters().map((each) => parameterFacts(each).name) ?? [];
    const options = names.map((each) => (each === "options" ? "…" : each)).join(", ");
    const parameters = this.#parameters(bare, signatures, shown, docs, face);
    if (face !== undefined) this.#compare(bare, face, parameters);
    const text = docs.text.split(/(```[\s\S]*?```)/);
    const examples = text.filter((_, index) => index % 2 === 1);
    const prose = text
      .filter((_, index) => index % 2 === 0)
      .join("\n")
      .trim();
    return [
      this.text(prose, owner),
      `\`\`\`ts\n${[...new Set(forms)].map(wrapped).join("\n")}\n\`\`\``,
      inOne.length > 0 && apart.length > 0
        ? `Or everything in one object: ${code(`${name}({ ${options} })`)}.`
        : "",
      parameters.length === 0 ? "" : this.#fieldTable(parameters, "Parameter", owner),
      docs.returns === "" ? "" : `**Returns** ${this.text(docs.returns, owner)}`,
      this.#throws(docs, owner),
      ...examples,
      docs.deprecated === undefined ? "" : `**Deprecated.** ${this.text(docs.deprecated, owner)}`,
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  }

  method(member: Member, spot: Spot, face?: Face): string {
    const heading = `${"#".repeat(spot.level)} ${headline(member.name)} {#${anchorOf(`${spot.prefix}${member.name}`)}}`;
    return [heading, this.methodBody(member, spot, face)].join("\n\n");
  }

  methodBody(member: Member, spot: Spot, face?: Face): string {
    const isOfCall = face !== undefined && rowOf(face, member.name) !== undefined;
    const blocking = member.name.replace(/_async$/, "");
    const name = isOfCall ? `call.${member.name}` : member.name;
    const body =
      face === "compat-v2" && isOfCall && blocking !== member.name
        ? this.#asyncForm(member, blocking, spot)
        : this.callable(name, member.signatures, member.shown, member.docs, spot, face);
    const relations = this.#relations(member, spot, isOfCall ? face : undefined);
    const { mirrors, text } = member.docs;
    return [
      this.twins(member),
      text === "" && member.name === "[Symbol.asyncDispose]"
        ? "What `await using` runs at its end."
        : "",
      body,
      [
        ...relations,
        ...(mirrors === "" ? [] : [`**Documented as** ${cell(mirrors)}`]),
        this.source(member.symbol),
      ]
        .filter((line) => line !== "")
        .join("<br>\n"),
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  }

  #compare(name: string, face: Face, fields: readonly Field[]): void {
    const shown = new Set(fields.flatMap(({ path, also = [] }) => [path[0], ...also]));
    const hidden = parametersOf(face, name).filter(
      (each) => !shown.has(each) && !shown.has(`...${each}`),
    );
    if (hidden.length > 0) this.missing.push(`${face} call.${name}: ${hidden.join(", ")}`);
  }

  #relations(
    { name }: Member,
    { owner, className }: Spot,
    face: Face | undefined,
  ): readonly string[] {
    if (face !== undefined) return relationsOf(face, name);
    const isFace = owner === "relay-v3" || owner === "compat-v2";
    return isFace && className !== undefined ? memberRelations(owner, `${className}.${name}`) : [];
  }

  twins({ twins }: Member): string {
    return twins.length === 0 ? "" : `Also ${twins.map(code).join(", ")}.`;
  }

  properties(members: readonly Member[], spot: Spot): string {
    return fieldTable(
      "Property",
      members.map((member) => ({
        id: anchorOf(`${spot.prefix}${member.name}`),
        name: member.name,
        also: member.twins,
        type: this.typeOf(member.symbol, (member.symbol.flags & ts.SymbolFlags.Optional) !== 0),
        text: cell(this.#linked(member.docs.text, spot.owner)),
      })),
    );
  }

  /** Fields of a parameter or of an options type, as a table. */
  #fieldTable(fields: readonly Field[], header: string, owner: PackageName): string {
    return fieldTable(
      header,
      fields.map(({ path, also, type, isRequired, text, schema }) => ({
        name: path.join("."),
        also: also ?? [],
        type: this.type(type),
        isRequired,
        limits: limits(schema),
        text: cell(this.#linked(description(text, schema), owner)),
      })),
    );
  }

  /** Whether a signature takes in one object what may be given by position. */
  #takesAllInOne(signature: ts.Signature, name: string, face: Face | undefined): boolean {
    const positional = face === undefined ? [] : (rowOf(face, name)?.positional ?? []);
    const [only, ...rest] = signature.getParameters();
    if (only === undefined || rest.length > 0 || positional.length === 0) return false;
    const type = this.checker.getTypeOfSymbol(only);
    if (!this.isOptions(type) || positional.includes(parameterFacts(only).name)) return false;
    const names = this.#options.fields(type, noSchema, 0).map(({ path }) => path[0] ?? "");
    return positional.some((each) => names.includes(each));
  }

  #asyncForm(member: Member, blocking: string, spot: Spot): string {
    const [signature] = member.shown;
    const returns = signature === undefined ? [] : this.#writer.returned(signature);
    return [
      this.text(member.docs.text, spot.owner),
      `Takes the parameters of [${code(blocking)}](#${anchorOf(`${spot.prefix}${blocking}`)}). Returns ${this.type(returns)}.`,
      this.#throws(member.docs, spot.owner),
    ]
      .filter((part) => part !== "")
      .join("\n\n");
  }

  #throws({ throws }: Docs, owner: PackageName): string {
    if (throws.length === 0) return "";
    const rows = throws.map(({ error, when }) => {
      const entry = this.#shelf.named(error, owner);
      const name = code(error);
      const shown =
        entry === undefined ? name : `[${name}](/reference/${entry.page}#${anchorOf(entry.name)})`;
      return [error === "" ? "" : shown, cell(this.#linked(when, owner))];
    });
    return table(["Throws", "When"], rows);
  }

  #parameters(
    name: string,
    signatures: readonly ts.Signature[],
    shown: readonly ts.Signature[],
    docs: Docs,
    face: Face | undefined,
  ): readonly Field[] {
    const positional = face === undefined ? undefined : rowOf(face, name)?.positional;
    const schemaOf: SchemaOf = (path) =>
      face === undefined
        ? undefined
        : parameterSchema(
            face,
            name,
            path.map((part) => part.replace("[]", "")),
          );
    const fields: Field[] = [];
    const also = new Map<string, string[]>();
    const aliases = face === undefined ? new Map<string, string>() : aliasesOf(face, name);
    const add = (field: Field) => {
      const [first = "", ...rest] = field.path;
      const documented = aliases.get(first);
      // Another name of a parameter goes next to its documented name.
      if (documented !== undefined && documented !== first && rest.length > 0) return;
      const key = [documented ?? first, ...rest].join(".");
      const known = fields.find(({ path }) => path.join(".") === key);
      if (documented !== undefined) also.set(documented, [...(also.get(documented) ?? []), first]);
      else if (known === undefined) fields.push(field);
    };
    const ordered = [...shown, ...signatures.filter((signature) => !shown.includes(signature))];
    for (const signature of ordered) {
      for (const parameter of signature.getParameters()) {
        const facts = parameterFacts(parameter);
        const type = this.checker.getTypeOfSymbol(parameter);
        const isBag =
          this.isOptions(type) &&
          (facts.name === "options" ||
            (positional !== undefined && !positional.includes(facts.name)));
        if (isBag) {
          for (const form of this.#options.forms(type))
            this.#options.fields(form.type, schemaOf, 2).forEach(add);
          continue;
        }
        const isKnown = positional === undefined || positional.includes(facts.name);
        if (!shown.includes(signature) && !isKnown) continue;
        const schema = schemaOf([facts.name]);
        const text = docs.params.get(facts.name) ?? schema?.description ?? "";
        add({
          path: [facts.isRest ? `...${facts.name}` : facts.name],
          type: this.#writer.ofSymbol(parameter, facts.isOptional),
          isRequired: !facts.isOptional && !facts.isRest,
          text,
          schema,
        });
        if (face !== undefined && this.isOptions(type) && this.#options.forms(type).length === 1)
          this.#options.fields(type, schemaOf, 1, [facts.name]).forEach(add);
      }
    }
    // The options may also stand in the place of a parameter: they alone have `extra`.
    if (face !== undefined)
      for (const parameter of ordered.flatMap((signature) => signature.getParameters()))
        for (const options of this.#options.withProperty(parameter, "extra"))
          this.#options.fields(options, schemaOf, 2).forEach(add);
    return fields.map((field) => {
      const names = field.path.length === 1 ? also.get(field.path[0] ?? "") : undefined;
      return names === undefined ? field : { ...field, also: [...new Set(names)] };
    });
  }

  #linked(markdown: string, owner: PackageName): string {
    return markdown.replace(
      /\{@link(?:code|plain)?\s+([^}\s|]+)(?:\s*\|?\s*([^}]*))?\}/g,
      (_, target: string, label?: string) => {
        const [name = "", member] = target.split(/[.#]/);
        const entry = this.#shelf.named(name, owner);
        const shown = label === undefined || label === "" ? code(target) : label;
        if (entry === undefined) return shown;
        const anchor = member === undefined ? entry.name : `${entry.prefix}${member}`;
        return `[${shown}](/reference/${entry.page}#${anchorOf(anchor)})`;
      },
    );
  }
}

const headline = (name: string) => name.replace(/[[\]]/g, "\\$&");

/** A long signature, a parameter a line. */
function wrapped(signature: string): string {
  if (signature.length <= 88) return signature;
  let depth = 0;
  let out = "";
  for (const character of signature) {
    if (character === "(" || character === "<" || character === "[") depth += 1;
    if (character === ")" || (character === ">" && !out.endsWith("=")) || character === "]")
      depth -= 1;
    if (depth === 0 && character === ")" && !out.includes("\n)")) out += "\n)";
    else if (depth === 1 && character === "(" && !out.includes("\n")) out += "(\n  ";
    else if (depth === 1 && character === "," && !out.includes("\n)")) out += ",\n ";
    else out += character;
  }
  return out;
}

export { docsOf, signatureDocs, symbolDocs };

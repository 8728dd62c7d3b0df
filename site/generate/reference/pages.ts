import ts from "typescript";

import type { SidebarItem } from "../sidebar.js";
import { schemaTable } from "../wire/schema-table.js";
import { books } from "./books.js";
import { cell, code, table } from "./markdown.js";
import type { Member } from "./members.js";
import { packageNames, Sources, type PackageName } from "./program.js";
import { eventAddress, methodAddress, wireAddress } from "./relations.js";
import { Renderer, signatureDocs, symbolDocs, type Spot } from "./render.js";
import { rowOf, startersOf, wire, type Face } from "./rows.js";
import { anchorOf, Shelf, type Entry, type ShelfPage } from "./shelf.js";

export interface Page {
  /** Below the root of the site, with `.md`. */
  readonly file: string;
  readonly text: string;
}

const faceOf = (owner: PackageName): Face | undefined =>
  owner === "relay-v3" || owner === "compat-v2" ? owner : undefined;

const fileOf = (page: string) =>
  `reference/${page === "" || page.endsWith("/") ? `${page}index` : page}.md`;

/** All pages of the reference, and what was left out of them. */
export class Reference {
  readonly pages: Page[] = [];
  readonly sidebar: SidebarItem[] = [];
  /** Public names that have no docstring. */
  readonly undocumented: string[] = [];
  /** Parameters that a method of a call takes and that its page does not show. */
  readonly missing: readonly string[];
  readonly #shelf: Shelf;
  readonly #renderer: Renderer;

  constructor() {
    const sources = new Sources();
    this.#shelf = new Shelf(sources);
    this.#renderer = new Renderer(sources, this.#shelf);
    for (const owner of packageNames) this.#book(owner);
    this.#front();
    this.missing = this.#renderer.missing;
  }

  #book(owner: PackageName): void {
    const { title, about } = books[owner];
    const items: SidebarItem[] = [];
    const contents: string[][] = [];
    for (const shelved of this.#shelf.pages.filter((each) => each.owner === owner)) {
      if (shelved.entries.length === 0) continue;
      const methods = this.#page(shelved);
      const link = `/reference/${shelved.page}`;
      items.push({
        text: shelved.plan.title,
        link,
        ...(methods.length > 0 ? { collapsed: true, items: methods } : {}),
      });
      const names = shelved.entries.slice(0, 12).map(({ name }) => code(name));
      contents.push([
        `[${shelved.plan.title}](${link})`,
        names.join(", ") + (shelved.entries.length > 12 ? ", …" : ""),
      ]);
    }
    this.#add(
      `${owner}/`,
      `# ${title} reference\n\n${about}\n\n${table(["Page", "What it describes"], contents)}`,
    );
    this.sidebar.push({ text: title, link: `/reference/${owner}/`, collapsed: true, items });
  }

  #front(): void {
    const rows = packageNames.map((owner) => [
      `[${books[owner].title}](/reference/${owner}/)`,
      cell(books[owner].about),
    ]);
    this.#add(
      "",
      [
        "# Reference",
        "Generated from the types and docstrings of the public entry points. Each name is shown in its documented spelling, with its camelCase twin next to it. Times are in seconds unless a unit is given.",
        table(["Reference", "What it is"], rows),
        "What goes over the wire is described in [the wire catalogue](/wire/).",
      ].join("\n\n"),
    );
  }

  #add(page: string, text: string): void {
    this.pages.push({ file: fileOf(page), text: `${text}\n` });
  }

  /** Writes a page, and one for each method when it says so; returns the entries of those for the sidebar. */
  #page({ owner, plan, page, entries }: ShelfPage): readonly SidebarItem[] {
    const parts = [`# ${plan.title}`, plan.about ?? ""];
    const methods: SidebarItem[] = [];
    const constants = entries.filter(({ symbol }) => isConstant(symbol));
    if (constants.length > 3) parts.push(this.#constants(constants));
    for (const entry of entries) {
      if (constants.length > 3 && constants.includes(entry)) continue;
      const isMain = entry.prefix === "";
      const spot: Spot = {
        owner,
        level: isMain ? 2 : 3,
        prefix: entry.prefix,
        className: entry.name,
      };
      if (isMain) parts.push(`<a id="${anchorOf(entry.name)}"></a>`);
      else parts.push(`## ${entry.name} {#${anchorOf(entry.name)}}`);
      const apart = plan.pagePerMethod === true && isMain;
      parts.push(this.#entry(entry, spot, apart ? methods : undefined));
    }
    this.#add(page, parts.filter((part) => part !== "").join("\n\n"));
    return methods;
  }

  #entry(entry: Entry, spot: Spot, apart: SidebarItem[] | undefined): string {
    const { symbol, aliases, name } = entry;
    const docs = symbolDocs(symbol, this.#renderer.checker);
    const also = aliases.length === 0 ? "" : `Also ${aliases.map(code).join(", ")}.`;
    const { flags } = symbol;
    if (flags & ts.SymbolFlags.Function) return [also, this.#function(entry, spot)].join("\n\n");
    if (docs.text === "" && !isConstant(symbol)) this.undocumented.push(`${entry.owner}: ${name}`);
    const about = [also, this.#renderer.text(docs.text, spot.owner)];
    if (flags & (ts.SymbolFlags.Class | ts.SymbolFlags.Interface))
      return [...about, this.#members(entry, spot, apart)].filter(Boolean).join("\n\n");
    if (flags & ts.SymbolFlags.TypeAlias)
      return [...about, this.#alias(entry), this.#renderer.source(symbol)]
        .filter(Boolean)
        .join("\n\n");
    return [...about, this.#renderer.typeOf(symbol), this.#renderer.source(symbol)]
      .filter(Boolean)
      .join("\n\n");
  }

  /** Constants in one table. */
  #constants(entries: readonly Entry[]): string {
    const rows = entries.map(({ name, symbol }) => [
      `<a id="${anchorOf(name)}"></a>${code(name)}`,
      this.#renderer.typeOf(symbol),
    ]);
    return table(["Constant", "Value"], rows);
  }

  #function({ symbol, name, owner }: Entry, spot: Spot): string {
    const { checker } = this.#renderer;
    const signatures = checker.getTypeOfSymbol(symbol).getCallSignatures();
    const documented = signatures.filter((each) => signatureDocs(each, checker).text !== "");
    const shown = documented.length > 0 ? documented : signatures.slice(-1);
    const [first] = shown;
    if (first === undefined) return "";
    const docs = signatureDocs(first, checker);
    if (docs.text === "") this.undocumented.push(`${owner}: ${name}()`);
    return [
      this.#renderer.callable(name, signatures, shown, docs, spot),
      this.#renderer.source(symbol),
    ].join("\n\n");
  }

  #alias({ symbol, owner }: Entry): string {
    const { checker } = this.#renderer;
    const type = checker.getDeclaredTypeOfSymbol(symbol);
    if (this.#renderer.isOptions(type)) return this.#renderer.fields(type, owner, 2);
    const declaration = symbol.declarations?.find(ts.isTypeAliasDeclaration);
    const text = declaration?.getText().replace(/^export /, "") ?? checker.typeToString(type);
    return `\`\`\`ts\n${text}\n\`\`\``;
  }

  #members(entry: Entry, spot: Spot, apart: SidebarItem[] | undefined): string {
    const { symbol, owner } = entry;
    // The rows are those of calls: a client's `connect` is none of them.
    const face = entry.name === "Call" ? faceOf(owner) : undefined;
    const { members: reader } = this.#renderer;
    const members = reader.membersOf(symbol);
    const methods = members.filter(isMethod);
    const properties = members.filter((member) => !isMethod(member));
    const type = this.#renderer.checker.getDeclaredTypeOfSymbol(symbol);
    const event = this.#eventOf(entry);
    if (event !== undefined) return [event, this.#renderer.source(symbol)].join("\n\n");
    if (methods.length === 0 && this.#renderer.isOptions(type)) {
      // A list of events has what each brings under the name of its own.
      const depth = entry.name.endsWith("Events") ? 0 : 2;
      return [this.#renderer.fields(type, owner, depth), this.#renderer.source(symbol)].join(
        "\n\n",
      );
    }
    for (const { name, docs } of members) {
      if (docs.text === "" && !name.startsWith("["))
        this.undocumented.push(`${owner}: ${entry.name}.${name}`);
    }
    const parts = [this.#bases(symbol), this.#started(entry.name), this.#renderer.source(symbol)];
    const made = entry.isValue ? reader.constructorOf(symbol) : undefined;
    if (made !== undefined) parts.push(this.#made(made, entry, spot));
    if (properties.length > 0) parts.push(this.#renderer.properties(properties, spot));
    const own = apart === undefined ? methods : methods.filter(({ name }) => !hasRow(face, name));
    if (apart !== undefined && face !== undefined) {
      const pages = methods.filter(({ name }) => hasRow(face, name));
      parts.push(this.#methodPages(pages, face, spot, apart));
    }
    parts.push(
      ...own.map((member) =>
        this.#renderer.method(member, spot, hasRow(face, member.name) ? face : undefined),
      ),
    );
    return parts.filter((part) => part !== "").join("\n\n");
  }

  /** An event class of v3: its params are those of the event on the wire. */
  #eventOf({ symbol, owner, name }: Entry): string | undefined {
    const { checker } = this.#renderer;
    if (owner !== "relay-v3" || !(symbol.flags & ts.SymbolFlags.Class)) return undefined;
    const declared = checker.getDeclaredTypeOfSymbol(symbol);
    const property = checker.getPropertyOfType(declared, "event_type");
    const type = property && checker.getTypeOfSymbol(property);
    if (type?.isStringLiteral() !== true) return undefined;
    const row = wire.events[type.value];
    if (row === undefined) throw new Error(`${name} is of ${type.value}, which no row describes.`);
    const base = this.#shelf.named("RelayEvent", owner);
    const of = base === undefined ? [] : this.#renderer.members.membersOf(base.symbol);
    const known = new Set([...Object.keys(row.params.properties), ...of.map((each) => each.name)]);
    const more = this.#renderer.members.membersOf(symbol).filter((each) => !known.has(each.name));
    return [
      `**On the wire:** [${code(type.value)}](${eventAddress(type.value)}). Each param is also a property. Has what every [${code("RelayEvent")}](/reference/${base?.page ?? "relay-v3/events"}#RelayEvent) has.`,
      schemaTable(row.params, "Property"),
      more.length === 0
        ? ""
        : this.#renderer.properties(more, { owner, level: 3, prefix: `${name}-` }),
    ].join("\n\n");
  }

  #methodPages(members: readonly Member[], face: Face, spot: Spot, items: SidebarItem[]): string {
    const sorted = members.toSorted((a, b) => a.name.localeCompare(b.name));
    const rows = sorted.map((member) => {
      const address = methodAddress(face, member.name);
      items.push({ text: member.name, link: address });
      const page = address.replace(/^\/reference\//, "");
      const body = this.#renderer.methodBody(member, { ...spot, level: 2, prefix: "" }, face);
      this.#add(page, `# call.${member.name}\n\n${body}`);
      const [summary = ""] = member.docs.text.split("\n\n");
      const method = rowOf(face, member.name)?.method ?? "";
      return [
        `[\`${member.name}\`](${address})`,
        cell(summary),
        `[\`${method}\`](${wireAddress(method)})`,
      ];
    });
    return `## Methods {#methods}\n\n${table(["Method", "What it does", "On the wire"], rows)}`;
  }

  #made(signature: ts.Signature, { name, owner }: Entry, spot: Spot): string {
    const docs = signatureDocs(signature, this.#renderer.checker);
    const heading = `${"#".repeat(spot.level)} new ${name}() {#${anchorOf(`${spot.prefix}constructor`)}}`;
    return [
      heading,
      this.#renderer.callable(`new ${name}`, [signature], [signature], docs, { ...spot, owner }),
    ].join("\n\n");
  }

  #bases(symbol: ts.Symbol): string {
    const [base] = this.#renderer.members.basesOf(symbol);
    const entry = base && this.#shelf.entryOf(base);
    if (base === undefined || entry === undefined) return "";
    const inherited = this.#renderer.members
      .membersOf(base)
      .map(({ name }) => code(name))
      .join(", ");
    return `Extends [${code(entry.name)}](/reference/${entry.page}#${anchorOf(entry.name)}): ${inherited}.`;
  }

  #started(action: string): string {
    const starters = startersOf(action);
    if (starters.length === 0) return "";
    const links = starters.map(({ name }) => `[${code(name)}](${methodAddress("relay-v3", name)})`);
    const methods = [...new Set(starters.map(({ method }) => method))].map(
      (method) => `[${code(method)}](${wireAddress(method)})`,
    );
    const steering = [...new Set(starters.map(({ method }) => method))]
      .flatMap((method) => wire.methods[method]?.subcommands ?? [])
      .map((method) => `[${code(method)}](${wireAddress(method)})`);
    const steered = steering.length === 0 ? "" : ` Steered by ${steering.join(", ")}.`;
    return `Returned by ${links.join(", ")}. **On the wire:** ${methods.join(", ")}.${steered}`;
  }
}

const isConstant = ({ flags, name }: ts.Symbol) =>
  (flags & ts.SymbolFlags.Variable) !== 0 && name === name.toUpperCase();

const isMethod = (member: Member) => member.signatures.length > 0;

const hasRow = (face: Face | undefined, name: string) =>
  face !== undefined && rowOf(face, name) !== undefined;

import { camelCase } from "../../../packages/core/src/names/twins.js";

/** A property of an object that apps pass in. */
export interface Field {
  /** Its documented name. */
  readonly name: string;
  /** Its type, as TypeScript spells it. */
  readonly type: string;
  readonly required: boolean;
  readonly doc: string;
}

export interface ObjectType {
  readonly name: string;
  readonly doc: string;
  readonly fields: readonly Field[];
  /** Interfaces that it extends. */
  readonly bases?: readonly string[];
  /** Whether the object accepts additional properties of the app's own. */
  readonly open?: boolean;
  /** Other names of required properties, such as `to` for `to_number`. */
  readonly short?: Readonly<Record<string, string>>;
  /** Whether a list is accepted in its place. */
  readonly orList?: boolean;
  /** Type parameters, such as `<Name extends EventName>`. */
  readonly parameters?: string;
}

/**
 * Writes interfaces for what apps pass in: every name in both spellings, each with its documentation.
 *
 * A required name must be given in one of its two spellings, so its object gets an interface per spelling. If several
 * of them match equally well, the compiler reports errors against the last: in TypeScript 5 by the order of the union,
 * in TypeScript 7 by their names. So the documented one comes last, and the names of the others begin with Alt. If a
 * list is accepted in place of the object, errors are reported against the first, so there the documented one comes
 * first.
 */
export class SpelledInterfaces {
  readonly #parts: string[] = [];
  readonly #names = new Set<string>();
  readonly #absent: string;

  /** @param absent the type of a property that is not given: `null | undefined` */
  constructor(absent = "undefined") {
    this.#absent = absent;
  }

  get text(): string {
    return this.#parts.join("\n");
  }

  /** Declares an object and returns its type: one interface, or one per spelling of its required names. */
  declare(type: ObjectType): string {
    const { name, doc, fields, bases = [], open = false, short, parameters = "" } = type;
    const { orList = false } = type;
    const isSplit = (field: Field): boolean =>
      field.required && (camelCase(field.name) !== field.name || short?.[field.name] !== undefined);
    const split = fields.filter(isSplit);
    const common = fields.filter((field) => !isSplit(field));
    const line = (field: Field, spelling: string): string =>
      lineOf(field, spelling, field.required ? "" : this.#absent);
    const lines = [
      ...common.flatMap((field) =>
        [...new Set([field.name, camelCase(field.name)])].map((spelling) => line(field, spelling)),
      ),
      ...further(open),
    ];
    if (split.length === 0) {
      this.#interface(name + parameters, doc, bases, lines);
      return name;
    }
    let from = bases;
    if (lines.length > 0) {
      this.#interface(
        `${name}Fields`,
        `Fields shared by all spellings of {@link ${name}}.`,
        bases,
        lines,
      );
      from = [`${name}Fields`];
    }
    const spellings: { readonly type: string; readonly about: string; readonly lines: string[] }[] =
      [{ type: name, about: doc, lines: split.map((field) => line(field, field.name)) }];
    if (split.some((field) => short?.[field.name] !== undefined)) {
      const given = fields.filter(
        (field) => split.includes(field) || short?.[field.name] !== undefined,
      );
      spellings.push({
        type: orList ? `${name}ByShortNames` : `AltShort${name}`,
        about: `${doc} This form uses short names.`,
        lines: given.map((field) => line(field, short?.[field.name] ?? field.name)),
      });
    }
    if (split.some((field) => camelCase(field.name) !== field.name)) {
      spellings.push({
        type: orList ? `${name}InCamelCase` : `Alt${name}`,
        about: `${doc} This form uses camelCase names.`,
        lines: split.map((field) => line(field, camelCase(field.name))),
      });
    }
    const ordered = orList ? spellings : spellings.toReversed();
    for (const { type: own, about, lines: ofIt } of ordered)
      this.#interface(own, about, from, ofIt);
    return ordered.map(({ type: own }) => own).join(" | ");
  }

  alias(name: string, doc: string, type: string): void {
    this.#add(name, `${docstring(doc, "")}export type ${name} = ${type};\n`);
  }

  /** Declares a type verbatim. */
  raw(name: string, text: string): void {
    this.#add(name, text);
  }

  #interface(head: string, doc: string, bases: readonly string[], lines: readonly string[]): void {
    const from = bases.length === 0 ? "" : ` extends ${bases.join(", ")}`;
    this.#add(head, `${docstring(doc, "")}export interface ${head}${from} {\n${lines.join("")}}\n`);
  }

  #add(name: string, text: string): void {
    if (this.#names.has(name)) throw new Error(`Duplicate type name ${name}`);
    this.#names.add(name);
    this.#parts.push(text);
  }
}

/** @param absent the type of a property that is not given; empty for a required one */
function lineOf({ type, doc }: Field, name: string, absent: string): string {
  const isOptional = absent !== "";
  const value = isOptional ? orAbsent(type, absent) : type;
  return `${docstring(doc, "  ")}  readonly ${name}${isOptional ? "?" : ""}: ${value};\n`;
}

const orAbsent = (type: string, absent: string): string =>
  type === "unknown" || type === "undefined"
    ? type
    : `${type.includes("=>") ? `(${type})` : type} | ${absent}`;

const further = (open: boolean): string[] =>
  open
    ? ["  /** Further keys are passed on as they are. */\n  readonly [key: string]: unknown;\n"]
    : [];

/** A doc comment: on one line if it fits, otherwise wrapped. */
export function docstring(text: string, indent: string): string {
  if (text === "") return "";
  const safe = text.replaceAll("*/", "*\\/");
  const one = `${indent}/** ${safe} */\n`;
  if (one.length <= 121 && !safe.includes("\n")) return one;
  const lines = safe.split("\n").flatMap((part) => wrapped(part, 117 - indent.length));
  return `${indent}/**\n${lines.map((part) => `${indent} * ${part}`.trimEnd()).join("\n")}\n${indent} */\n`;
}

function wrapped(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) ?? "";
    if (last !== "" && last.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = last === "" ? word : `${last} ${word}`;
  }
  return lines;
}

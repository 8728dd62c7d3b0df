import type { CatalogueData } from "../../../packages/core/src/protocol/row.js";
import type { Schema } from "../../../packages/core/src/protocol/schema.js";
import { prose } from "../docstring.js";
import { pascal } from "../types-file.js";
import type { Field, SpelledInterfaces } from "./spelled.js";

/** The name of a shared type of the catalogue in inputs. */
export interface InputNames {
  /** The name of the type as a whole. */
  readonly type: string;
  /** Suffix of the name of each form, after its `type`: `Medium` makes `TtsMedium`. */
  readonly form?: string;
  /** Names of forms that differ from this pattern, by their `type`. */
  readonly forms?: Readonly<Record<string, string>>;
  /** Set for a type that the API declares itself. */
  readonly written?: true;
}

/** Accepted names besides the documented ones: `to` for `to_number`. */
const short: Readonly<Record<string, string>> = { to_number: "to", from_number: "from" };

/** Converts schemas of the catalogue to input types. */
export class InputTypes {
  readonly #data: CatalogueData;
  readonly #names: Readonly<Record<string, InputNames>>;
  readonly #out: SpelledInterfaces;
  readonly #declared = new Map<string, string>();
  /** The declared forms by schema: two shared types may have a form in common. */
  readonly #forms = new Map<string, string>();

  constructor(
    data: CatalogueData,
    names: Readonly<Record<string, InputNames>>,
    out: SpelledInterfaces,
  ) {
    this.#data = data;
    this.#names = names;
    this.#out = out;
  }

  /** The types declared for shared types so far. */
  get names(): string[] {
    return [...this.#declared.values()];
  }

  /** The type of a value. @param hint the name for an unnamed object */
  typeOf(schema: Schema, hint: string): string {
    if (schema.$ref !== undefined) return this.shared(schema.$ref);
    if (schema.const !== undefined) return JSON.stringify(schema.const);
    if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
    if (schema.anyOf) {
      const members = schema.anyOf.map((member) => this.#member(hint, member));
      return [...new Set(members)].join(" | ");
    }
    switch (schema.type) {
      case "integer":
        return "number";
      case "array": {
        const item = this.typeOf(schema.items ?? {}, hint.replace(/s$/, ""));
        return `readonly ${/^\w+$|^\{/.test(item) ? item : `(${item})`}[]`;
      }
      case "object":
        return schema.properties ? this.#object(hint, schema) : "Readonly<Record<string, unknown>>";
      case undefined:
        return "unknown";
      default:
        return schema.type;
    }
  }

  /** The properties of an object. */
  fields(schema: Schema, hint: string): Field[] {
    return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
      name,
      type: this.typeOf(property, hint + pascal(name)),
      required: schema.required?.includes(name) ?? false,
      doc: this.prose(property),
    }));
  }

  /** The documentation of a value; by default that of its shared type. */
  prose(schema: Schema): string {
    const own = prose(schema);
    if (own !== "" || schema.$ref === undefined) return own;
    return prose(this.#data.types[schema.$ref] ?? {});
  }

  /** The input type of a shared type of the catalogue, declared on first use. */
  shared(name: string): string {
    const known = this.#declared.get(name);
    if (known !== undefined) return known;
    const schema = this.#data.types[name];
    const names = this.#names[name];
    if (schema === undefined || names === undefined) throw new Error(`${name} has no input type`);
    this.#declared.set(name, names.type);
    if (names.written === true) return names.type;
    const doc = prose(schema);
    if (isForm(schema)) {
      this.#out.alias(names.type, doc, this.#form(names, schema));
    } else if (schema.anyOf !== undefined) {
      const members = schema.anyOf.map((member) =>
        isForm(member) ? this.#form(names, member) : this.#member(names.type, member),
      );
      // If several match equally well, the compiler reports errors against the last: make it the first documented one.
      this.#out.alias(names.type, doc, members.toReversed().join(" | "));
    } else {
      const made = this.#out.declare({
        name: names.type,
        doc,
        fields: this.fields(schema, names.type),
        open: schema.open === true,
      });
      this.#declared.set(name, made);
    }
    return this.#declared.get(name) ?? names.type;
  }

  /** `{type, params}`, nested as on the wire or flat. */
  #form({ type: whole, form = whole, forms = {} }: InputNames, schema: Schema): string {
    const key = JSON.stringify(schema);
    const known = this.#forms.get(key);
    if (known !== undefined) return known;
    const { type, params } = schema.properties ?? {};
    const value = type?.const ?? type?.enum?.[0];
    const name = forms[String(value)] ?? `${pascal(String(value))}${form}`;
    const doc = prose(schema) || `\`type: ${JSON.stringify(value)}\`.`;
    const fields = this.fields(params ?? {}, name);
    const about = `The params of {@link ${name}}.`;
    const given = this.#out.declare({ name: `${name}Params`, doc: about, fields, short });
    const isRequired = schema.required?.includes("params") ?? false;
    const typed = `  readonly type: ${JSON.stringify(value)};\n`;
    const nested = { name: "params", type: given, required: isRequired, doc: "" };
    this.#out.declare({
      name: `AltNested${name}`,
      doc: `${doc} This form is nested, as on the wire.`,
      fields: [{ name: "type", type: JSON.stringify(value), required: true, doc: "" }, nested],
    });
    const flat = given.split(" | ").map((one) => {
      const own = one.replace(`${name}Params`, name);
      this.#out.raw(own, `${docOf(doc)}export interface ${own} extends ${one} {\n${typed}}\n`);
      return own;
    });
    const made = [`AltNested${name}`, ...flat].join(" | ");
    this.#forms.set(key, made);
    return made;
  }

  /** One of several forms that have no `type` to distinguish them: an object is named after its first key. */
  #member(union: string, schema: Schema): string {
    const [first, ...others] = this.fields(schema, union);
    if (first === undefined) return this.typeOf(schema, union);
    if (others.length > 0) return this.typeOf(schema, union + pascal(first.name));
    return `{ readonly ${first.name}${first.required ? "" : "?"}: ${first.type} }`;
  }

  /** An unnamed object: inline if small, otherwise an interface. */
  #object(hint: string, schema: Schema): string {
    const known = this.#forms.get(hint + JSON.stringify(schema));
    if (known !== undefined) return known;
    const fields = this.fields(schema, hint);
    const isSmall =
      fields.length <= 2 && fields.every(({ name, doc }) => !name.includes("_") && doc === "");
    if (isSmall && schema.open !== true) {
      const lines = fields.map(
        ({ name, type, required }) => `readonly ${name}${required ? "" : "?"}: ${type}`,
      );
      return `{ ${lines.join("; ")} }`;
    }
    const made = this.#out.declare({
      name: hint,
      doc: prose(schema),
      fields,
      open: schema.open === true,
    });
    this.#forms.set(hint + JSON.stringify(schema), made);
    return made;
  }
}

const docOf = (doc: string): string => `/** ${doc} */\n`;

/** Whether a schema describes `{type, params}` with a single `type`. */
function isForm({ properties }: Schema): boolean {
  const type = properties?.["type"];
  return (
    (type?.const !== undefined || type?.enum?.length === 1) && properties?.["params"] !== undefined
  );
}

import type { AnySpec, MethodRules, Parameter } from "../../../packages/core/src/internal.js";
import { withWireParameters } from "../../../packages/core/src/internal.js";
import type { CatalogueData } from "../../../packages/core/src/protocol/row.js";
import type { Schema } from "../../../packages/core/src/protocol/schema.js";
import { pascal } from "../types-file.js";
import type { InputTypes } from "./input-types.js";
import type { Field } from "./spelled.js";

/** Parameters that the mechanism adds to a method; the interfaces that all options extend declare them. */
const standard = new Set(["control_id", "on_completed", "extra"]);

/** A parameter as a property; an alias names its target. */
export interface OptionField extends Field {
  readonly aliasOf?: string | undefined;
}

/** The parameters of a method as the properties of its options. */
export class OptionTypes {
  readonly #data: CatalogueData;
  readonly #inputs: InputTypes;
  readonly #rules: MethodRules;

  /** @param rules the rules of the API that has the methods */
  constructor(data: CatalogueData, inputs: InputTypes, rules: MethodRules) {
    this.#data = data;
    this.#inputs = inputs;
    this.#rules = rules;
  }

  /** @param name the documented name of the method */
  fieldsOf(name: string, spec: AnySpec): OptionField[] {
    const { wireParameters } = this.#rules;
    const parameters = wireParameters ? withWireParameters(spec) : (spec.parameters?.() ?? {});
    return Object.entries(parameters)
      .filter(([key]) => !standard.has(key))
      .map(([key, parameter]) => this.#field(name, key, parameter, spec, parameters));
  }

  #field(
    method: string,
    name: string,
    given: Parameter,
    spec: AnySpec,
    all: Readonly<Record<string, Parameter>>,
  ): OptionField {
    const parameter = given.aliasOf === undefined ? given : (all[given.aliasOf] as Parameter);
    const found = this.#described(spec, parameter);
    const { schema = found?.schema } = parameter;
    if (schema === undefined) throw new Error(`${method}: no schema for the parameter ${name}`);
    const described = found?.schema ?? schema;
    const hint = pascal(method) + pascal(name);
    // If the platform checks the values, a row may accept more than the catalogue describes.
    const isWider =
      parameter.schema !== undefined &&
      parameter.described === undefined &&
      this.#rules.strictness.compiler.rules.values === "refuse";
    const said = this.#inputs.prose(described) || this.#inputs.prose(schema);
    return {
      name,
      type: this.#inputs.typeOf(isWider ? schema : described, hint),
      required:
        given.aliasOf === undefined &&
        (parameter.expected ?? parameter.required ?? found?.required ?? false),
      doc: given.aliasOf === undefined ? said : `Another name for \`${given.aliasOf}\`. ${said}`,
      aliasOf: given.aliasOf,
    };
  }

  /** The catalogue's schema for the path that a parameter is sent at, or for the one that describes it. */
  #described(
    spec: AnySpec,
    { to, described }: Parameter,
  ): { schema: Schema; required: boolean } | undefined {
    if (typeof described === "object") return { schema: described, required: false };
    if (described !== undefined) {
      const [type = "", ...path] = described.split(".");
      return this.#at(this.#data.types[type], path);
    }
    if (to === undefined) return undefined;
    return this.#at(this.#data.methods[spec.method]?.params, to.split("."));
  }

  /** The first match, as a union has several. */
  #at(
    root: Schema | undefined,
    path: readonly string[],
    required = path.length === 1,
  ): { schema: Schema; required: boolean } | undefined {
    const [key, ...rest] = path;
    if (root === undefined) return undefined;
    if (key === undefined) return { schema: root, required };
    if (root.$ref !== undefined) return this.#at(this.#data.types[root.$ref], path, required);
    if (root.anyOf !== undefined) {
      for (const member of root.anyOf) {
        if (member.properties?.["type"]?.const === key)
          return this.#at(member.properties["params"], rest);
        const found = this.#at(member, path, required);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    return this.#at(
      root.properties?.[key],
      rest,
      required && root.required?.includes(key) === true,
    );
  }
}

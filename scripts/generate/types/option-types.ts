import type { AnySpec, Parameter } from "../../../packages/core/src/internal.js";
import { withWireParameters } from "../../../packages/core/src/internal.js";
import type { CatalogueData } from "../../../packages/core/src/protocol/row.js";
import type { Schema } from "../../../packages/core/src/protocol/schema.js";
import { pascal } from "../types-file.js";
import type { InputTypes } from "./input-types.js";
import type { Field } from "./spelled.js";

/** Parameters that the mechanism itself gives a method: they stand in the interfaces that all options extend. */
const standard = new Set(["control_id", "on_completed", "extra"]);

/** The parameters of a method as the properties of its options. */
export class OptionTypes {
  readonly #data: CatalogueData;
  readonly #inputs: InputTypes;

  constructor(data: CatalogueData, inputs: InputTypes) {
    this.#data = data;
    this.#inputs = inputs;
  }

  /**
   * @param name the documented name of the method
   * @param wireParameters whether each param of the wire method is a parameter
   */
  fieldsOf(name: string, spec: AnySpec, wireParameters: boolean): Field[] {
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
  ): Field {
    const parameter = given.aliasOf === undefined ? given : (all[given.aliasOf] as Parameter);
    const found = this.#described(spec, parameter);
    const { schema = found?.schema } = parameter;
    if (schema === undefined) throw new Error(`${method}: what is ${name}?`);
    const described = found?.schema ?? schema;
    const hint = pascal(method) + pascal(name);
    const isWider = parameter.schema !== undefined && parameter.described === undefined;
    const said = this.#inputs.prose(described) || this.#inputs.prose(schema);
    return {
      name,
      type: this.#inputs.typeOf(isWider ? schema : described, hint),
      required: given.aliasOf === undefined && (parameter.required ?? found?.required ?? false),
      doc: given.aliasOf === undefined ? said : `Another name of \`${given.aliasOf}\`. ${said}`,
    };
  }

  /** What the catalogue says of the place that a parameter goes to, or of the one that describes it. */
  #described(
    spec: AnySpec,
    { to, described }: Parameter,
  ): { schema: Schema; required: boolean } | undefined {
    if (described !== undefined) {
      const [type = "", ...path] = described.split(".");
      return this.#at(this.#data.types[type], path);
    }
    if (to === undefined) return undefined;
    return this.#at(this.#data.methods[spec.method]?.params, to.split("."));
  }

  /** The first that is found, for a union has several. */
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

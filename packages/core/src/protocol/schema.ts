/**
 * The part of JSON Schema that the catalogue uses. The rows are plain data of this shape,
 * so that a reader of the catalogue needs no schema library at run time.
 */
export interface Schema {
  readonly type?: "string" | "number" | "integer" | "boolean" | "object" | "array" | "null";
  readonly description?: string;
  readonly format?: string;
  readonly default?: unknown;
  /** Unit of a number, for documentation: `s`, `ms`, `dB`, `bytes`. */
  readonly unit?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly minimum?: number;
  readonly exclusiveMinimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly minLength?: number;
  readonly pattern?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** At least one of these properties is present. */
  readonly requireAny?: readonly string[];
  /** Further properties are the app's own: none is unknown, and each is sent as given. */
  readonly open?: true;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  /** Name of a shared type in the catalogue: `Media`, `Device`, … */
  readonly $ref?: string;
}

/** The schema of a params object. */
export interface ObjectSchema extends Schema {
  readonly type: "object";
  readonly properties: Readonly<Record<string, Schema>>;
}

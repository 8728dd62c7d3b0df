/**
 * The subset of JSON Schema that the catalogue uses. Rows are plain data, so code that reads the catalogue needs no
 * schema library at run time.
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
  /** Other properties belong to the app: none is unknown, and each is sent unchanged. */
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

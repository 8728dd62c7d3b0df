import { methodRow } from "../protocol/catalogue.js";
import { ArgumentProblem } from "./argument-problem.js";
import { SchemaCompiler } from "./schema-compiler.js";

/** On the wire nothing is lenient but for keys that a newer client may know. */
const wire = new SchemaCompiler({ lenient: false, values: "refuse", unknown: "keep" });

/**
 * Checks the params of a request as the platform does.
 *
 * @param method a wire method of the catalogue
 * @param params as they came
 * @returns what is wrong and where, or undefined when nothing is
 */
export function checkWire(method: string, params: unknown): string | undefined {
  const row = methodRow(method);
  if (row === undefined) return `there is no method ${method}`;
  try {
    wire.reader(row.params)(params, "", []);
    return undefined;
  } catch (error) {
    if (error instanceof ArgumentProblem) return `${method}: ${error.message}`;
    throw error;
  }
}

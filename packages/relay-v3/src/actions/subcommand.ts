import type { MethodName } from "@twinline/core";

import { RowSignature } from "../verbs/row-signature.js";

/** The signature of an action's method that takes arguments. */
export function subcommand(
  where: string,
  method: MethodName,
  ...positional: readonly string[]
): RowSignature {
  return new RowSignature(where, { method, positional });
}

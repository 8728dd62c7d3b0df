import type { MethodName } from "@twinline/core";
import { PublicMethod } from "@twinline/core/internal";

import { rules } from "../methods/rules.js";

/** A method of an action that takes arguments. */
export function subcommand(
  where: string,
  method: MethodName,
  ...positional: readonly string[]
): PublicMethod {
  return new PublicMethod(where, { method, positional }, rules);
}

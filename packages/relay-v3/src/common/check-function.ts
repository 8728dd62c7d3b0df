import { RelayParamError } from "@twinline/core";
import { describe } from "@twinline/core/internal";

/**
 * Checks an argument that must be a function.
 *
 * @param where the method that takes it: `call.on`
 * @param name its parameter: `listener`
 * @throws {RelayParamError} it is not a function
 */
export function checkFunction(where: string, name: string, given: unknown): void {
  if (typeof given === "function") return;
  throw new RelayParamError(`${where}(): ${name} must be a function, got ${describe(given)}`, {
    method: where,
    path: name,
  });
}

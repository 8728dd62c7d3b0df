import { RelayError } from "./relay-error.js";

/**
 * Refuses, in a browser, what only Node.js can do.
 *
 * @param name what was called, such as `recordSession`
 * @param why what a browser cannot do, such as `writes a file`
 */
export function onlyInNode(name: string, why: string): never {
  throw new RelayError(`${name}() ${why}, which a browser cannot do: call it in Node.js`, {
    code: "NODE_ONLY",
    method: name,
  });
}

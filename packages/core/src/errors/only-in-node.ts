import { RelayError } from "./relay-error.js";

/**
 * Throws, in a browser, for a function that needs Node.js.
 *
 * @param name the function, such as `recordSession`
 * @param why what it does that a browser cannot do, such as `writes a file`
 */
export function onlyInNode(name: string, why: string): never {
  throw new RelayError(`${name}() ${why}, which a browser cannot do: call it in Node.js`, {
    code: "NODE_ONLY",
    method: name,
  });
}

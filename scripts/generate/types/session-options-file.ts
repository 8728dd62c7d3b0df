import path from "node:path";

import { membersOf } from "./source-interface.js";
import { SpelledInterfaces } from "./spelled.js";

const head = `// Generated from DocumentedSessionOptions by \`npm run generate\`. Do not edit.
import type { DocumentedSessionOptions } from "./session-options.js";

`;

/** The options of a session in both spellings. @param root the root directory of the repository */
export function sessionOptionsFile(root: string): string {
  const out = new SpelledInterfaces();
  const file = path.join(root, "packages/core/src/session/session-options.ts");
  out.declare({
    name: "SessionOptions",
    doc: "The options of a session. Every name is also accepted in camelCase. Times are in seconds.",
    fields: membersOf(file, "DocumentedSessionOptions"),
  });
  return head + out.text;
}

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { nodeSpellings } from "../../../packages/relay-v3/src/call/call.js";
import type { TwinSource } from "./twins-file.js";

/** The members of the v3 API that have twins. @param root the folder of the repository */
export function v3Twins(root: string): TwinSource[] {
  return [
    {
      name: "CallTwins",
      of: [...families(root), ["call/waits", "WaitMethods"], ["call/call", "Call"]],
      irregular: nodeSpellings,
    },
    { name: "ActionTwins", of: [["actions/action", "Action"]] },
    { name: "CollectingTwins", of: [["actions/collect-actions", "CollectingAction"]] },
    { name: "MessageTwins", of: [["messages/message", "Message"]] },
    { name: "ClientTwins", of: [["client/relay-client", "RelayClient"]] },
  ];
}

/** The files of `methods/` that declare the methods of a family, each with its interface. */
function families(root: string): [file: string, name: string][] {
  const folder = path.join(root, "packages/relay-v3/src/methods");
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), "utf8");
      const name = /^export interface (\w+Methods) \{$/m.exec(source)?.[1];
      return name === undefined ? [] : [[`methods/${path.parse(file).name}`, name]];
    });
}

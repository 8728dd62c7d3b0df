import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { nodeSpellings as v2Spellings } from "../../../packages/compat-v2/src/call/call.js";
import { nodeSpellings as v3Spellings } from "../../../packages/relay-v3/src/call/call.js";
import type { TwinSource } from "./twins-file.js";

/** The members of the v3 API that have twins. @param root the root directory of the repository */
export function v3Twins(root: string): TwinSource[] {
  return [
    {
      name: "CallTwins",
      of: [...families(root, "relay-v3"), ["call/waits", "WaitMethods"], ["call/call", "Call"]],
      irregular: v3Spellings,
    },
    { name: "ActionTwins", of: [["actions/action", "Action"]] },
    { name: "CollectingTwins", of: [["actions/collect-actions", "CollectingAction"]] },
    { name: "MessageTwins", of: [["messages/message", "Message"]] },
    { name: "ClientTwins", of: [["client/relay-client", "RelayClient"]] },
  ];
}

/** The members of the v2 API that have twins. @param root the root directory of the repository */
export function v2Twins(root: string): TwinSource[] {
  return [
    {
      name: "CallTwins",
      of: [...families(root, "compat-v2"), ["call/waits", "WaitMethods"], ["call/call", "Call"]],
      irregular: v2Spellings,
    },
    { name: "ActionTwins", of: [["actions/action", "Action"]] },
    { name: "TapActionTwins", of: [["actions/call-actions", "TapAction"]] },
    { name: "DetectResultTwins", of: [["results/detect", "DetectResult"]] },
    { name: "FaxResultTwins", of: [["results/fax", "FaxResult"]] },
    { name: "PromptResultTwins", of: [["results/prompt", "PromptResult"]] },
    { name: "ReferResultTwins", of: [["results/lifecycle", "ReferResult"]] },
    { name: "TapResultTwins", of: [["results/media", "TapResult"]] },
    { name: "MessageTwins", of: [["messages/message", "Message"]] },
    { name: "SendResultTwins", of: [["messages/send-result", "SendResult"]] },
    { name: "MessagingTwins", of: [["client/messaging", "Messaging"]] },
    {
      name: "CallingTwins",
      parameters: "<CallView extends object>",
      of: [["client/calling", "Calling", "<CallView>"]],
    },
    {
      name: "HookTwins",
      parameters: "<CallView>",
      of: [["client/consumer-options", "HookMethods", "<never, CallView>"]],
      areMethods: true,
    },
  ];
}

/** The members of the simulator that have twins. */
export const simulatorTwins: readonly TwinSource[] = [
  {
    name: "SimulatorTwins",
    of: [
      ["network/fault-injection", "FaultInjection"],
      ["simulator", "Simulator"],
    ],
  },
  { name: "PersonTwins", of: [["people/person", "Person"]] },
  { name: "VirtualClockTwins", of: [["clock/virtual-clock", "VirtualClock"]] },
];

/** The files of `methods/` that declare the methods of a family, each with its interface. */
function families(root: string, packageName: string): [file: string, name: string][] {
  const folder = path.join(root, "packages", packageName, "src/methods");
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => {
      const source = readFileSync(path.join(folder, file), "utf8");
      const name = /^export interface (\w+Methods) \{$/m.exec(source)?.[1];
      return name === undefined ? [] : [[`methods/${path.parse(file).name}`, name]];
    });
}

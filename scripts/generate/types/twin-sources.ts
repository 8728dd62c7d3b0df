import { nodeSpellings } from "../../../packages/relay-v3/src/call/node-spellings.js";
import type { TwinSource } from "./twins-file.js";

/** The members of the v3 API that have twins. */
export const v3Twins: readonly TwinSource[] = [
  {
    name: "CallTwins",
    of: [
      ["methods/agents", "AgentMethods"],
      ["methods/bridging", "BridgingMethods"],
      ["methods/collecting", "CollectingMethods"],
      ["methods/detecting", "DetectingMethods"],
      ["methods/digits", "DigitsMethods"],
      ["methods/faxing", "FaxingMethods"],
      ["methods/lifecycle", "LifecycleMethods"],
      ["methods/listening-in", "ListeningInMethods"],
      ["methods/meeting", "MeetingMethods"],
      ["methods/paying", "PayingMethods"],
      ["methods/playback", "PlaybackMethods"],
      ["methods/queueing", "QueueingMethods"],
      ["methods/recording", "RecordingMethods"],
      ["methods/sound", "SoundMethods"],
      ["methods/transcribing", "TranscribingMethods"],
      ["call/waits", "WaitMethods"],
      ["call/call", "Call"],
    ],
    irregular: nodeSpellings,
  },
  { name: "ActionTwins", of: [["actions/action", "Action"]] },
  { name: "CollectingTwins", of: [["actions/collect-actions", "CollectingAction"]] },
  { name: "MessageTwins", of: [["messages/message", "Message"]] },
  { name: "ClientTwins", of: [["client/relay-client", "RelayClient"]] },
];

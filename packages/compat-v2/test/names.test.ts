import { describe, expect, it } from "@jest/globals";

import * as v2 from "@twinline/compat-v2";
import { dtmfAlphabet, Relay, ringtones } from "@twinline/compat-v2";

describe("the public names", () => {
  it("are the documented classes, plain and below Relay", () => {
    const documented = {
      Calling: [
        "AnswerResult",
        "Call",
        "ConnectAction",
        "ConnectResult",
        "DetectAction",
        "DetectResult",
        "DialResult",
        "DisconnectResult",
        "FaxAction",
        "FaxResult",
        "HangupResult",
        "PassResult",
        "PlayAction",
        "PlayPauseResult",
        "PlayResult",
        "PlayResumeResult",
        "PlayVolumeResult",
        "PromptAction",
        "PromptResult",
        "PromptVolumeResult",
        "RecordAction",
        "RecordResult",
        "ReferAction",
        "ReferResult",
        "SendDigitsAction",
        "SendDigitsResult",
        "StopResult",
        "TapAction",
        "TapResult",
      ],
      Messaging: ["Message", "SendResult"],
    };
    expect(Object.keys(Relay.Calling).toSorted()).toEqual(documented.Calling);
    expect(Object.keys(Relay.Messaging).toSorted()).toEqual(documented.Messaging);
    const plain = v2 as unknown as Record<string, unknown>;
    for (const [name, value] of [
      ...Object.entries(Relay.Calling),
      ...Object.entries(Relay.Messaging),
      ["Client", Relay.Client],
      ["Consumer", Relay.Consumer],
      ["Event", Relay.Event],
      ["Task", Relay.Task],
    ] as const) {
      expect(plain[name]).toBe(value);
    }
    expect([typeof v2.RelayClient, typeof v2.RelayConsumer]).toEqual(["function", "function"]);
  });

  it("include 39 ringtones and the 18 characters that send_digits takes", () => {
    expect(ringtones).toHaveLength(39);
    expect(new Set(ringtones).size).toBe(39);
    expect(dtmfAlphabet).toBe("1234567890*#ABCDwW");
  });
});

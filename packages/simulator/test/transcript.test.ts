import { describe, expect, it } from "@jest/globals";

import { Transcript } from "../src/people/transcript.js";

describe("speech that is cut off", () => {
  it.each([
    ["is heard whole when a timer ends it a millisecond early", 1.999, "How can I help you?"],
    ["is heard up to the last whole word", 1.9, "How can I help"],
    ["is not heard before the end of the first word", 0.3, ""],
  ])("%s", (_, seconds, heard) => {
    let now = 0;
    const transcript = new Transcript(() => now);
    const sound = transcript.begin("speech", "How can I help you?", "person");
    now = seconds;
    sound.end();
    expect(transcript.entries()[0]?.text).toBe(heard);
  });
});

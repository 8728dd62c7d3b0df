import { readFileSync } from "node:fs";
import path from "node:path";

import { beforeAll, describe, expect, it } from "@jest/globals";

import { isEqual, type ParityRow, parityPage } from "../parity/page.js";
import { parityRows } from "../parity/rows.js";

/** The methods that the v2 page documents. */
const documented = [
  ...["amd", "detect", "detect_answering_machine", "detect_digit", "detect_fax", "connect"],
  ...["fax_receive", "fax_send", "play", "play_audio", "play_ringtone", "play_silence", "play_tts"],
  ...["prompt", "prompt_audio", "prompt_ringtone", "prompt_tts", "record", "send_digits", "tap"],
].flatMap((name) => [name, `${name}_async`]);
const alone = [
  "answer",
  "dial",
  "hangup",
  "off",
  "on",
  "wait_for",
  "wait_for_answered",
  "wait_for_ended",
  "wait_for_ending",
  "wait_for_ringing",
];

let rows: ParityRow[];
beforeAll(async () => {
  rows = await parityRows();
}, 30_000);

describe("the v2 face and the v3 face", () => {
  it("have a counterpart for each documented v2 method", () => {
    const paired = new Set(rows.map((row) => row.v2));
    expect(paired.size).toBe(rows.length);
    expect([...documented, ...alone].filter((name) => !paired.has(name))).toEqual([]);
  });

  it("put the same requests on the wire, ids aside", () => {
    expect(rows.filter((row) => !isEqual(row))).toEqual([]);
  });

  it("are described by a docs/parity.md that is up to date", () => {
    const page = readFileSync(path.join(__dirname, "../../docs/parity.md"), "utf8");
    expect(page).toBe(parityPage(rows));
  });
});

import { describe, expect, it } from "@jest/globals";

import type { Call } from "@twinline/compat-v2";

import { documentedClient, setUpScripted } from "./support/stage.js";

type Start = (call: Call) => Promise<unknown>;

const eventOf = (type: string, event: string) => ({ detect: { type, params: { event } } });

/** Has a detector of this type find these things, one after another. */
async function detected<R>(start: (call: Call) => Promise<R>, type: string, findings: string[]) {
  const { platform, call } = await setUpScripted(documentedClient);
  let isOver = false;
  const done = start(call).then((result) => {
    isOver = true;
    return result;
  });
  await platform.request("calling.detect");
  const seen: string[] = [];
  for (const finding of findings) {
    const found = new Promise<void>((resolve) => {
      for (const name of ["detect.update", "detect.finished", "detect.error"] as const) {
        call.on(name, () => resolve());
      }
    });
    await platform.operationEvent("calling.detect", "calling.call.detect", eventOf(type, finding));
    await found;
    await new Promise((resolve) => setImmediate(resolve));
    seen.push(isOver ? `${finding}!` : finding);
    call.off("detect.update").off("detect.finished").off("detect.error");
  }
  return { done, seen };
}

describe("a detector that is waited for", () => {
  const amd = (call: Call) => call.amd();
  const beep = (call: Call) => call.detect_answering_machine({ wait_for_beep: true });
  const digit = (call: Call) => call.detect_digit();
  const fax = (call: Call) => call.detect_fax();

  const cases: [string, Start, string, string, boolean, string][] = [
    // What is detected, how, the findings in order ("!" where it has ended), success, result.
    ["a machine", amd, "machine", "MACHINE!", true, "MACHINE"],
    ["a person", amd, "machine", "HUMAN!", true, "HUMAN"],
    ["the finding is UNKNOWN", amd, "machine", "UNKNOWN!", true, "UNKNOWN"],
    ["nothing", amd, "machine", "finished!", false, "finished"],
    ["an error", amd, "machine", "error!", false, "error"],
    ["READY before anything else", amd, "machine", "READY NOT_READY HUMAN!", true, "HUMAN"],
    ["a machine and its beep", beep, "machine", "MACHINE NOT_READY READY!", true, "MACHINE"],
    ["a machine without a beep", beep, "machine", "MACHINE finished!", false, "finished"],
    ["a person when a beep is awaited", beep, "machine", "HUMAN!", true, "HUMAN"],
    ["a machine that turns human", beep, "machine", "MACHINE HUMAN READY!", true, "MACHINE"],
    ["a beep without a machine", beep, "machine", "READY MACHINE READY!", true, "MACHINE"],
    ["keys", digit, "digit", "12!", true, "12"],
    ["no key", digit, "digit", "finished!", false, "finished"],
    ["a fax", fax, "fax", "CED!", true, "CED"],
    ["no fax", fax, "fax", "finished!", false, "finished"],
  ];

  it.each(cases)("finds %s", async (_, start, type, findings, successful, result) => {
    const words = findings.replaceAll("!", "").split(" ");
    const { done, seen } = await detected(start, type, words);
    expect(seen.join(" ")).toBe(findings);
    expect(await done).toMatchObject({
      successful,
      result,
      type,
      detect_type: type,
      event: { name: words.at(-1), payload: eventOf(type, words.at(-1) as string).detect },
    });
  });

  it("never sends wait_for_beep, nor a timeout of 0", async () => {
    const { platform, call } = await setUpScripted(documentedClient);
    void call.amd({ wait_for_beep: true, timeout: 0 });
    expect(await platform.request("calling.detect")).toMatchObject({
      detect: { type: "machine", params: {} },
    });
    expect(await platform.request("calling.detect")).not.toHaveProperty("timeout");
  });
});

describe("a detector that is not waited for", () => {
  async function findings(
    start: (call: Call) => ReturnType<Call["amd_async"]>,
    type: string,
    ...words: string[]
  ): Promise<string[]> {
    const { platform, call } = await setUpScripted(documentedClient);
    const action = await start(call);
    const seen: string[] = [];
    for (const word of words) {
      const found = new Promise<unknown>((resolve) => {
        for (const name of ["detect.update", "detect.finished", "detect.error"] as const)
          call.on(name, resolve);
      });
      await platform.operationEvent("calling.detect", "calling.call.detect", eventOf(type, word));
      await found;
      const { completed, result } = action;
      seen.push(`${word}:${result.result}${completed ? (result.successful ? "+" : "-") : ""}`);
    }
    return seen;
  }

  it("shows its finding as soon as it is known, and completes when the detector has ended", async () => {
    expect(
      await findings((call) => call.amd_async(), "machine", "MACHINE", "READY", "finished"),
    ).toEqual(["MACHINE:MACHINE", "READY:MACHINE", "finished:MACHINE+"]);
  });

  it("completes with the beep when that is awaited", async () => {
    const start = (call: Call) => call.amdAsync({ wait_for_beep: true });
    expect(await findings(start, "machine", "MACHINE", "NOT_READY", "READY")).toEqual([
      "MACHINE:MACHINE",
      "NOT_READY:MACHINE",
      "READY:MACHINE+",
    ]);
  });

  it("fails when the beep that is awaited never comes", async () => {
    const start = (call: Call) => call.amdAsync({ waitForBeep: true });
    expect(await findings(start, "machine", "MACHINE", "finished")).toEqual([
      "MACHINE:MACHINE",
      "finished:MACHINE-",
    ]);
  });

  it("joins all keys by commas", async () => {
    const start = (call: Call) => call.detect_digit_async();
    expect(await findings(start, "digit", "1", "23", "finished")).toEqual([
      "1:1",
      "23:1,23",
      "finished:1,23+",
    ]);
  });

  it("fails when nothing was found, or by an error", async () => {
    const start = (call: Call) => call.detect_fax_async();
    expect(await findings(start, "fax", "finished")).toEqual(["finished:-"]);
    expect(await findings(start, "fax", "CED", "error")).toEqual(["CED:CED", "error:CED-"]);
  });
});

describe("the deprecated detectors of one kind", () => {
  it("succeed with the finding of their name only", async () => {
    // oxlint-disable-next-line typescript/no-deprecated -- existing programs call it
    const human = await detected((call) => call.detectHuman(), "machine", ["MACHINE"]);
    expect(await human.done).toMatchObject({ successful: false, result: "MACHINE" });
    // oxlint-disable-next-line typescript/no-deprecated -- existing programs call it
    const machine = await detected((call) => call.detectMachine(), "machine", ["MACHINE"]);
    expect(await machine.done).toMatchObject({ successful: true, result: "MACHINE" });
  });
});

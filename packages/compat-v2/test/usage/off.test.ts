import { afterAll, beforeAll, expect, jest, test } from "@jest/globals";

import { Call, Client, Consumer, Message, PlayAction, PromptResult } from "@twinline/compat-v2";
import { startSimulator, VirtualClock } from "@twinline/simulator";

const classes = [Call, Client, Consumer, Message, PlayAction, PromptResult];
const members = () =>
  classes.map(({ prototype }) => Object.getOwnPropertyDescriptors(prototype as object));

let wanted: string | undefined;

beforeAll(() => {
  wanted = process.env["TWINLINE_REPORT"];
  delete process.env["TWINLINE_REPORT"];
});

afterAll(() => {
  if (wanted !== undefined) process.env["TWINLINE_REPORT"] = wanted;
});

test("when nothing is measured, no member is replaced, no stack is taken and no listener is added", async () => {
  const before = members();
  const exits = process.listenerCount("exit");
  const clock = new VirtualClock();
  await using sim = await startSimulator({ clock, unexpected: "error" });
  const taken: string[] = [];
  const { captureStackTrace } = Error;
  const stacks = jest.spyOn(Error, "captureStackTrace").mockImplementation((target, above) => {
    captureStackTrace(target, above);
    taken.push(String(new Error("here").stack));
  });
  const client = new Client({
    project: "p",
    token: "t",
    host: sim.host,
    clock,
    log_level: "error",
  });
  await client.connect();
  let pressed: string | undefined;
  await client.calling.receive("a", async (call) => {
    call.on("play.finished", () => undefined);
    await call.answer();
    pressed = (await call.prompt_tts("digits", "A key!", { digits_max: 1 })).result;
    await call.hangup();
  });
  const caller = await sim.call({ from: "+15550201", context: "a" });
  await caller.hears("A key!");
  await caller.press("1");
  await caller.ended;
  await client.disconnect();
  stacks.mockRestore();
  expect(pressed).toBe("1");
  // Other packages may take some.
  expect(taken.filter((stack) => /compat-v2.src.usage/.test(stack))).toEqual([]);
  expect(process.listenerCount("exit")).toBe(exits);
  expect(members()).toEqual(before);
});

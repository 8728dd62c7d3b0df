import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Person } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const dictation = "+15550110";

describe("the live transcription in v3", () => {
  let stage: Stage;
  let ann: Person;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [dictation]: "dictation" } });
    await stage.run(() => import("./v3.js"));
  });

  afterEach(() => stage.close());

  async function call(): Promise<void> {
    ann = await stage.sim.call({ from: "+15550201", to: dictation });
    await ann.hears("please dictate");
    await stage.clock.settle();
  }

  it("prints what the caller says while they say it", async () => {
    await call();
    await ann.says("Dear Bob");
    await ann.is_silent(2);
    await ann.says("Buy two toasters");
    await ann.is_silent(2);
    await ann.press("#");
    await ann.hears("written it down");
    expect(await ann.ended).toBe("hangup");
    expect(stage.printed).toEqual([
      "… Dear",
      "= Dear Bob",
      "… Buy",
      "… Buy two",
      "= Buy two toasters",
      "Note from +15550201: Dear Bob. Buy two toasters.",
    ]);
  });

  it("lets the platform post what both sides say", async () => {
    await call();
    expect(stage.sim).toHaveSent("calling.live_transcribe", {
      action: { start: { lang: "en-US", webhook: "https://example.com/transcript" } },
    });
  });

  it("keeps what was said when the caller hangs up", async () => {
    await call();
    await ann.says("Dear Bob");
    await ann.is_silent(2);
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.printed.at(-1)).toBe("Note from +15550201: Dear Bob.");
  });

  it("takes the dictation without the platform's transcription when that is refused", async () => {
    stage.sim.fail_next("calling.live_transcribe", { code: "403", message: "Not enabled" });
    await call();
    await ann.says("Dear Bob");
    await ann.is_silent(2);
    await ann.press("#");
    await ann.hears("written it down");
    await ann.ended;
    expect(stage.printed[0]).toMatch(/^\+15550201 is not transcribed: .*Not enabled/);
  });

  it("says so when it hears nothing", async () => {
    await call();
    await ann.is_silent(20);
    await ann.press("#");
    await ann.hears("did not hear anything");
    await ann.ended;
  });
});

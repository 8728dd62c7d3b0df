import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";

import { Stage } from "../support/stage.js";

const versions = { v3: () => import("./v3.js"), v2: () => import("./v2.js") };
const acme = "+15550118";
const ann = "+15550201";

describe.each(Object.entries(versions))("the autoresponder in %s", (_, program) => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [acme]: "texts" } });
    await stage.run(program);
  });

  afterEach(() => stage.close());

  /** Ann sends a message, and gets the replies. */
  async function repliesTo(body: string): Promise<string[]> {
    const before = stage.sim.messages.length;
    await stage.sim.text({ from: ann, to: acme, body });
    await stage.clock.advance(10);
    return stage.sim.messages
      .slice(before)
      .filter(({ direction, to_number }) => direction === "outbound" && to_number === ann)
      .map((message) => message.body);
  }

  it("answers a keyword in any case", async () => {
    expect(await repliesTo(" Hours ")).toEqual([
      "We are open from nine to five, Monday to Friday.",
    ]);
    expect(stage.sim).toHaveSent("messaging.send", { from_number: acme, to_number: ann });
  });

  it("explains itself to all others", async () => {
    expect(await repliesTo("Good morning")).toEqual([expect.stringMatching(/send HOURS or PRICE/)]);
    expect(await repliesTo("")).toHaveLength(1);
  });

  it("is silent after STOP, until START", async () => {
    expect(await repliesTo("stop")).toEqual([expect.stringMatching(/no more messages/)]);
    expect(await repliesTo("stop")).toEqual([]);
    expect(await repliesTo("hours")).toEqual([]);
    expect(await repliesTo("start")).toHaveLength(1);
    expect(await repliesTo("price")).toEqual(["A toaster costs 30 dollars."]);
  });

  it("reports a reply that the carrier does not deliver", async () => {
    stage.sim.text_fails(ann, "carrier_blocked");
    await repliesTo("hours");
    expect(stage.printed).toEqual([`The reply to ${ann} was not delivered: carrier_blocked`]);
  });

  it("reports a reply that the platform refuses, and answers the next message", async () => {
    stage.sim.fail_next("messaging.send", { code: "402", message: "Payment required" });
    await repliesTo("hours");
    expect(stage.printed).toEqual([expect.stringMatching(/was not sent: .*Payment required/)]);
    expect(await repliesTo("hours")).toHaveLength(1);
  });
});

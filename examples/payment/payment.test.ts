import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import type { Person } from "@twinline/simulator";

import { Stage } from "../support/stage.js";

const payments = "+15550117";
const goodCard = "4111111111111111";
const declinedCard = "4000000000000002";

describe("the payment in v3", () => {
  let stage: Stage;

  beforeEach(async () => {
    stage = await Stage.open({ numbers: { [payments]: "payments" } });
    await stage.run(() => import("./v3.js"));
  });

  afterEach(() => stage.close());

  const call = () => stage.sim.call({ from: "+15550201", to: payments });

  async function enterCard(person: Person, number: string): Promise<void> {
    await person.hears("card number");
    await person.press(`${number}#`);
    await person.hears("expiration date");
    await person.press("1230");
    await person.hears("security code");
    await person.press("123");
  }

  it("charges a card", async () => {
    const ann = await call();
    await ann.hears("49.90 dollars");
    await enterCard(ann, goodCard);
    await ann.hears("thank you for your payment");
    expect(await ann.ended).toBe("hangup");
    expect(stage.printed).toEqual(["+15550201: paid"]);
    expect(stage.sim).toHaveSent("calling.pay", { charge_amount: "49.90", postal_code: "false" });
  });

  it("asks again for a card number with a wrong digit", async () => {
    const ann = await call();
    await ann.hears("card number");
    await ann.press("4111111111111112#");
    await enterCard(ann, goodCard);
    await ann.hears("thank you for your payment");
    await ann.ended;
  });

  it("takes another card when the first is declined", async () => {
    const ann = await call();
    await enterCard(ann, declinedCard);
    await ann.hears("your card was declined");
    await enterCard(ann, goodCard);
    await ann.hears("thank you for your payment");
    await ann.ended;
    expect(stage.printed).toEqual(["+15550201: paid"]);
  });

  it("charges nothing when both cards are declined", async () => {
    const ann = await call();
    await enterCard(ann, declinedCard);
    await enterCard(ann, declinedCard);
    await ann.hears("nothing was charged");
    await ann.ended;
    expect(stage.printed).toEqual(["+15550201: failed"]);
  });

  it("charges nothing when the caller cancels", async () => {
    const ann = await call();
    await ann.hears("card number");
    await ann.press("*");
    await ann.hears("nothing was charged");
    await ann.ended;
    expect(stage.printed).toEqual(["+15550201: cancelled"]);
  });

  it("gives up on a caller who enters nothing", async () => {
    const ann = await call();
    await ann.hears("the payment has failed");
    await ann.ended;
    expect(stage.printed).toEqual(["+15550201: failed"]);
  });

  it("treats a hang-up as a cancellation", async () => {
    const ann = await call();
    await ann.hears("card number");
    await ann.press("4111");
    await ann.hang_up();
    await stage.clock.settle();
    expect(stage.printed).toEqual(["+15550201: cancelled"]);
  });

  it("apologises when the platform refuses payments", async () => {
    stage.sim.fail_next("calling.pay", { code: "403", message: "Payments are not enabled" });
    const ann = await call();
    await ann.hears("cannot take payments at the moment");
    expect(await ann.ended).toBe("hangup");
    expect(stage.printed).toEqual([expect.stringContaining("Payments are not enabled")]);
  });
});

import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { talk, type Talk } from "../support/stage.js";

const event = "calling.call.pay";
const card = "4111111111111111";

const pay = ({ command }: Talk, more: object = {}) =>
  command("calling.pay", {
    control_id: "p",
    payment_connector_url: "https://example.com/pay",
    charge_amount: "10.00",
    ...more,
  });

const asked = ({ client }: Talk, name: string, more: object = {}) =>
  client.event(event, { for: name, ...more });

describe("calling.pay", () => {
  it("asks for each input in turn, and reports no secrets", async () => {
    const one = await talk();
    expect(await pay(one)).toMatchObject({ code: "200" });
    await asked(one, "payment-card-number");
    await one.caller.hears("enter your credit card number");
    await one.caller.press(card);
    await asked(one, "expiration-date");
    await one.caller.hears("expiration date");
    await one.caller.press("1230");
    await asked(one, "security-code");
    await one.caller.hears("security code");
    await one.caller.press("987");
    await asked(one, "postal-code");
    await one.caller.hears("postal code");
    await one.caller.press("90210#");
    await asked(one, "payment-processing");
    expect(await asked(one, "payment-completed")).toMatchObject({
      state: "finished",
      error_type: "",
      payment_method: "credit-card",
      payment_card_number: "************1111",
      payment_card_type: "visa",
      expiration_date: "1230",
      security_code: "***",
      payment_card_postal_code: "90210",
    });
    expect(JSON.stringify(one.sim.events(event))).not.toMatch(/4111|987/);
  });

  it("asks only for what the request asks for", async () => {
    const one = await talk();
    await pay(one, { security_code: "false", postal_code: "90210" });
    await one.caller.press(`${card}1230`);
    await asked(one, "payment-completed");
  });

  it("asks again for wrong input, up to max_attempts", async () => {
    const one = await talk();
    await pay(one, { max_attempts: "3" });
    await one.caller.press("4111111111111112");
    await asked(one, "payment-card-number", { error_type: "invalid-card-number", attempt: 2 });
    await one.caller.press("6011111111111117");
    await asked(one, "payment-card-number", { error_type: "invalid-card-type", attempt: 3 });
    await one.caller.press(card);
    await asked(one, "expiration-date", { error_type: "", attempt: 1 });
    await one.caller.press("0120");
    await asked(one, "expiration-date", { error_type: "invalid-date", attempt: 2 });
    await one.caller.press("1330");
    await asked(one, "expiration-date", { error_type: "invalid-date", attempt: 3 });
    await one.caller.press("1330");
    expect(await asked(one, "payment-failed")).toMatchObject({
      state: "error",
      error_type: "invalid-date",
    });
  });

  it("refuses incomplete codes", async () => {
    const one = await talk();
    await pay(one, { max_attempts: "2", min_postal_code_length: "5" });
    await one.caller.press("3782822463100051230");
    await asked(one, "security-code");
    await one.caller.press("123#");
    await asked(one, "security-code", { error_type: "invalid-security-code" });
    await one.caller.press("1234");
    await asked(one, "postal-code");
    await one.caller.press("902#");
    await asked(one, "postal-code", { error_type: "invalid-postal-code" });
  });

  it("fails when nothing is keyed in time, counted from the end of the prompt", async () => {
    const one = await talk();
    await pay(one, { timeout: "7" });
    expect(await asked(one, "payment-failed")).toMatchObject({ error_type: "timeout" });
    const [first, last] = one.sim.frames({ event_type: event });
    const prompt = one.caller.heard[0];
    expect(last!.at - first!.at).toBeCloseTo(prompt!.until! - prompt!.at + 7);
  });

  it("takes a number that is complete enough when nothing more is keyed", async () => {
    const one = await talk();
    await pay(one, { security_code: "false" });
    await one.caller.press(`${card}1230`);
    await one.caller.press("90210");
    await asked(one, "payment-completed");
  });

  it("fails with the card that is always declined", async () => {
    const one = await talk();
    await pay(one, { security_code: "false", postal_code: "false" });
    await one.caller.press("40000000000000021230");
    expect(await asked(one, "payment-failed")).toMatchObject({ error_type: "card-declined" });
  });

  it("speaks the app's own prompts, for their step", async () => {
    const one = await talk();
    const number = "payment-card-number";
    const say = (phrase: string) => [{ type: "Say", phrase }];
    await pay(one, {
      max_attempts: "2",
      prompts: [
        { for: number, attempt: "1", actions: say("Your card, please") },
        { for: number, error_type: "timeout invalid-date", actions: say("Are you there?") },
        { for: "payment-failed", actions: [{ type: "Play", phrase: "https://x/bye.mp3" }] },
      ],
    });
    await one.caller.hears("Your card, please");
    await one.caller.hears("Are you there?");
    await one.caller.hears("https://x/bye.mp3");
  });

  it("is canceled when it is stopped, and when the call ends", async () => {
    const one = await talk();
    await pay(one);
    await one.command("calling.pay.stop", { control_id: "p" });
    expect(await asked(one, "payment-canceled")).toMatchObject({ state: "finished" });
    await pay(one);
    await one.caller.hang_up();
    await asked(one, "payment-canceled");
  });

  it("is refused for a time that is not a number", async () => {
    const { client, ids } = await talk();
    const params = { control_id: "p", payment_connector_url: "https://x/pay", timeout: "soon" };
    expect(await client.exchange("calling.pay", { ...ids, ...params })).toMatchObject({
      error: { code: -32602, message: expect.stringContaining("params.timeout") },
    });
  });
});

covers("calling.pay", "calling.pay.stop");

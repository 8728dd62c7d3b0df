import { RelayClient, RelayCommandError, type Call } from "@twinline/relay-v3";

const connector = "https://example.com/payments";
const amount = "49.90";

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["payments"] });

client.on_call(async (call) => {
  try {
    await call.answer();
    await say(call, `Your order is ${amount} dollars. You may cancel with the star key.`);
    const outcome = await takePayment(call);
    console.log(`${call.from_number}: ${outcome}`);
    await say(call, goodbyes[outcome]);
  } catch (error) {
    if (!(error instanceof RelayCommandError)) throw error;
    console.log(`${call.from_number}: the platform refused: ${error.message}`);
    await say(call, "We cannot take payments at the moment. Please call again later. Goodbye.");
  } finally {
    await call.hangup();
  }
});

type Outcome = "paid" | "cancelled" | "failed";

const goodbyes: Readonly<Record<Outcome, string>> = {
  paid: "Thank you for your payment. Goodbye.",
  cancelled: "Nothing was charged. Goodbye.",
  failed: "The payment has failed, and nothing was charged. Goodbye.",
};

/** Asks for a card, and for another one when the first is declined. */
async function takePayment(call: Call): Promise<Outcome> {
  for (let card = 1; card <= 2; card += 1) {
    const payment = await call.pay(connector, {
      charge_amount: amount,
      currency: "usd",
      max_attempts: 3,
      postal_code: false,
      token_type: "one-time",
      description: "Order 4711",
    });
    const { params } = await payment.wait();
    if (params.for === "payment-completed") return "paid";
    if (params.for === "payment-canceled" || call.state === "ended") return "cancelled";
    if (params.error_type !== "card-declined") return "failed";
    await say(call, "Your card was declined.");
  }
  return "failed";
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();

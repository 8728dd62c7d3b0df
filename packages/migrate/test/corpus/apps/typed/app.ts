import { RelayConsumer } from "@signalwire/node";
import type Call from "@signalwire/node/dist/common/src/relay/calling/Call";

interface Order {
  readonly from: string;
  readonly pizza: string | undefined;
}

const orders: Order[] = [];

async function takeOrder(call: Call): Promise<Order> {
  const answer = await call.promptTTS({
    type: "digits",
    digits_max: 1,
    text: "Press 1 for a Margherita, 2 for a Marinara.",
  } as any);
  const pizza = answer.successful
    ? ["Margherita", "Marinara"][Number(answer.result) - 1]
    : undefined;
  return { from: call.from, pizza };
}

const consumer = new RelayConsumer({
  project: process.env["PROJECT_ID"] ?? "",
  token: process.env["API_TOKEN"] ?? "",
  contexts: ["pizza"],
  onIncomingCall: async (call: Call) => {
    await call.answer();
    const order = await takeOrder(call);
    orders.push(order);
    await call.playTTS({
      text: order.pizza ? `One ${order.pizza}, order ${orders.length}.` : "No pizza then.",
    });
    await call.hangup();
  },
});

void consumer.run();

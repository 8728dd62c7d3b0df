import { RelayClient, RelayError, type Message } from "@twinline/relay-v3";

const answers = new Map<string, string>([
  ["HOURS", "We are open from nine to five, Monday to Friday."],
  ["PRICE", "A toaster costs 30 dollars."],
]);
const help = `Acme: send ${[...answers.keys()].join(" or ")}. Send STOP for no more messages.`;

// Your database.
const optedOut = new Set<string>();

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["texts"] });

client.on_message(async (message) => {
  const body = answerTo(message);
  if (body === undefined) return;
  try {
    const reply = await client.send_message({
      to_number: message.from_number,
      from_number: message.to_number,
      body,
    });
    await reply.wait();
    if (reply.state !== "delivered") {
      console.log(`The reply to ${message.from_number} was not delivered: ${reply.reason}`);
    }
  } catch (error) {
    if (!(error instanceof RelayError)) throw error;
    console.log(`The reply to ${message.from_number} was not sent: ${error.message}`);
  }
});

/** What to reply; undefined when there is nothing to say. */
function answerTo({ from_number, body }: Message): string | undefined {
  const word = body.trim().toUpperCase();
  if (word === "STOP") {
    const isNew = !optedOut.has(from_number);
    optedOut.add(from_number);
    return isNew ? "You will get no more messages. Send START to change that." : undefined;
  }
  if (word === "START") optedOut.delete(from_number);
  return optedOut.has(from_number) ? undefined : (answers.get(word) ?? help);
}

void client.run();

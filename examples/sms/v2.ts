import { Consumer, type Message } from "@twinline/compat-v2";

const answers = new Map<string, string>([
  ["HOURS", "We are open from nine to five, Monday to Friday."],
  ["PRICE", "A toaster costs 30 dollars."],
]);
const help = `Acme: send ${[...answers.keys()].join(" or ")}. Send STOP for no more messages.`;

// Your database.
const optedOut = new Set<string>();

class Texts extends Consumer {
  // Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
  override setup(): void {
    this.contexts = ["texts"];
  }

  override async on_incoming_message(message: Message): Promise<void> {
    const body = answerTo(message);
    if (body === undefined) return;
    const sent = await this.client.messaging.send({
      context: message.context,
      to_number: message.from_number,
      from_number: message.to_number,
      body,
    });
    if (!sent.successful) {
      console.log(`The reply to ${message.from_number} was not sent: ${sent.errors.join(", ")}`);
    }
  }

  override on_message_state_change(reply: Message): void {
    if (reply.state === "undelivered" || reply.state === "failed") {
      console.log(`The reply to ${reply.to_number} was not delivered: ${reply.reason}`);
    }
  }
}

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

export const consumer = new Texts();

void consumer.run();

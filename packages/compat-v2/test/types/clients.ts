/** Programs that compile, and others that don't. Only the compiler looks at this file. */
import { Client, Consumer, RelayConsumer, type Call, type Message } from "@twinline/compat-v2";

export class Office extends Consumer {
  override contexts = ["office"];

  override setup(): void {
    this.project = "project";
  }

  override async on_incoming_call(call: Call): Promise<void> {
    await call.answer();
  }

  override onIncomingMessage(message: Message): string {
    return message.body;
  }
}

export const byOptions = new RelayConsumer({
  project: "project",
  token: () => Promise.resolve("token"),
  contexts: ["office"],
  async onIncomingCall(call) {
    await call.answer();
    await this.client?.disconnect();
  },
  ready: (consumer) => consumer.client?.connected,
});

export async function documented(client: Client): Promise<void> {
  const call = client.calling.new_call({ from_number: "+1", to_number: "+2", timeout: 30 });
  await call.dial();
  client.calling.newCall({ type: "phone", from: "+1", to: "+2" });
  await client.calling.dial({ devices: [{ type: "phone", from: "+1", to: "+2" }], region: "eu" });
  const { successful, message_id } = await client.messaging.send({
    from_number: "+1",
    to_number: "+2",
    context: "office",
    body: "Hello",
  });
  void [successful satisfies boolean, message_id satisfies string | undefined];
  client.on("ready", (ready) => ready.calling).on("signalwire.error", ({ code }) => code);
  void new Client("project", "token", "host");
}

export function wrong(client: Client): void {
  // @ts-expect-error there is no such option
  void new Client({ project: "project", tokn: "token" });
  // @ts-expect-error a context is a string
  void new Consumer({ contexts: [5] });
  // @ts-expect-error a hook is a function
  void new Consumer({ on_incoming_call: "call" });
  // @ts-expect-error there is no such event
  client.on("redy", () => undefined);
  // @ts-expect-error the number to call is missing
  void client.calling.dial({ from_number: "+1" });
  // @ts-expect-error a timeout is a number
  client.calling.new_call({ from_number: "+1", to_number: "+2", timeout: "30" });
  // @ts-expect-error the context is missing
  void client.messaging.send({ from_number: "+1", to_number: "+2", body: "Hello" });
  // @ts-expect-error the client is not to be replaced by something else
  client.calling = undefined;
}

import { Consumer } from "@twinline/compat-v2";

class Sms extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["sms"];
  }

  async on_incoming_message(message) {
    console.log(
      `${message.from_number} to ${message.to_number}: ${message.body} (${message.state}, ${message.direction}, ${message.segments})`,
    );
    const result = await this.client.messaging.send({
      from_number: message.to_number,
      to_number: message.from_number,
      context: "sms",
      body: `You wrote: ${message.body}`,
      tags: ["echo"],
    });
    if (result.successful) {
      console.log(`sent ${result.message_id.length > 0}`);
    }
  }

  async on_message_state_change(message) {
    console.log(`${message.to_number} ${message.state}`);
  }
}

await new Sms().run();

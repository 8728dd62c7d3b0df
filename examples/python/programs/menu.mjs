import { Consumer } from "@twinline/compat-v2";

class MenuConsumer extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["office", "home"];
  }

  async ready() {
    console.log("Waiting for calls");
  }

  async on_incoming_call(call) {
    const result = await call.answer();
    if (!result.successful) {
      return;
    }
    console.log(`${call.from_number} calls ${call.to_number} in ${call.context}`);
    const menu = await call.prompt_tts({
      prompt_type: "digits",
      text: "Press 1 for sales, 2 for support.",
      digits_max: 1,
      digits_timeout: 5,
      volume: 0,
    });
    if (menu.successful) {
      console.log(`${menu.result} ${menu.event.name} ${menu.event.payload["type"]}`);
      await call.play_tts({ text: `You pressed ${menu.result}.`, gender: "male" });
    } else {
      console.log(menu.event.name);
    }
    await call.hangup();
  }

  teardown() {
    console.log("Closed");
  }
}

const consumer = new MenuConsumer();
await consumer.run();

import { Consumer } from "@twinline/compat-v2";

class Tasks extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["tasks"];
  }

  async on_task(message) {
    console.log(`${message["action"]} ${message["number"]}`);
    const result = await this.client.calling.dial({
      from_number: "+15550520",
      to_number: message["number"],
    });
    if (result.successful) {
      await result.call.play_tts(message["text"], { language: "de-DE" });
      await result.call.hangup();
      console.log("told");
    } else {
      console.log("not reached");
    }
  }
}

await new Tasks().run();

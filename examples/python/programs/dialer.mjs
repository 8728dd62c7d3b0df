import { Consumer } from "@twinline/compat-v2";

class Dialer extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["dialer"];
  }

  async ready() {
    for (const number of ["+15550501", "+15550502", "+15550503"]) {
      const call = this.client.calling.new_call({
        from_number: "+15550500",
        to_number: number,
        timeout: 20,
      });
      const result = await call.dial();
      if (!result.successful) {
        console.log(`${number} ${call.state} ${call.busy} ${call.failed}`);
        continue;
      }
      const amd = await call.amd({ wait_for_beep: true, timeout: 25 });
      console.log(`${number} ${amd.successful} ${amd.result}`);
      await call.play_tts({ text: "Your table is free now." });
      const end = await call.hangup();
      console.log(`${end.successful} ${end.reason} ${call.prev_state} ${call.state}`);
    }
    console.log("All called");
  }
}

await new Dialer().run();

import { Consumer } from "@twinline/compat-v2";

class Connect extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["connect"];
  }

  async on_incoming_call(call) {
    call.on("connect.connected", (params) => console.log(params["connect_state"]));
    await call.answer();
    const devices = [
      { to_number: "+15550511", timeout: 10 },
      [
        { call_type: "phone", from_number: "+15550510", to_number: "+15550512" },
        { to_number: "+15550513", timeout: 20 },
      ],
    ];
    const result = await call.connect({
      device_list: devices,
      ringback_list: [{ type: "ringtone", name: "us" }],
    });
    if (result.successful) {
      console.log(`talking to ${result.call.to_number}`);
      await result.call.wait_for_ended();
      console.log("they hung up");
    } else {
      await call.play_tts("Sorry.");
    }
    await call.hangup();
  }
}

await new Connect().run();

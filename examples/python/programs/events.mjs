import { Consumer } from "@twinline/compat-v2";

class Events extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["events"];
  }

  async on_incoming_call(call) {
    console.log(`${call.state} ${call.active} ${call.answered}`);
    function on_state(params) {
      console.log(`state ${params["call_state"]} ${params["event_type"]}`);
    }
    call.on("stateChange", on_state);
    call.on("stateChange", (params) => console.log("and the second handler"));
    call.on("play.playing", (params) => console.log(`play ${params["state"]}`));
    call.on("play.finished", (params) => console.log(`play ${params["state"]}`));
    call.on("detect.update", (detect) =>
      console.log(`${detect["type"]} ${detect["params"]["event"]}`),
    );
    call.on("prompt", (params) => console.log(params["result"]["type"]));
    await call.answer();
    await call.play_tts("Press some keys.");
    await call.detect_digit({ digits: "5" });
    call.off("stateChange", on_state);
    const answer = await call.prompt_audio("speech", "https://cdn.example/why.mp3", {
      speech_hints: ["yes", "no"],
      speech_language: "en-GB",
    });
    console.log(`${answer.result} ${answer.confidence > 0}`);
    await call.wait_for_ended();
    console.log(`${call.ended} ${call.active}`);
  }
}

await new Events().run();

import { Consumer } from "@twinline/compat-v2";

class Voicemail extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["voicemail"];
  }

  async on_incoming_call(call) {
    await call.answer();
    await call.play_tts("Please leave a message.");
    const result = await call.record({
      beep: true,
      record_format: "wav",
      stereo: false,
      direction: "speak",
      initial_timeout: 0,
      end_silence_timeout: 2,
      terminators: "",
    });
    if (result.successful) {
      console.log(
        `${result.event.name} ${result.duration > 0} ${result.size > 0} ${result.url.startsWith("http")}`,
      );
    } else {
      console.log(`[${result.url}] ${result.duration} ${result.size} ${call.ended}`);
    }
    await call.hangup();
  }
}

await new Voicemail().run();

import { Consumer } from "@twinline/compat-v2";

class Music extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["music"];
  }

  async on_incoming_call(call) {
    await call.answer();
    const recording = await call.record_async({ stereo: true, direction: "both" });
    const action = await call.play_audio_async("https://cdn.example/waltz.mp3", { volume: -4 });
    const keys = await call.detect_digit({ digits: "12", timeout: 30 });
    console.log(`${keys.successful} ${keys.result} ${action.completed}`);
    const volume = await action.volume(6);
    const stop = await action.stop();
    console.log(`${volume.successful} ${stop.successful}`);
    await call.play(
      [
        { type: "tts", text: "Bye", gender: "female" },
        { type: "silence", duration: 1 },
        { type: "audio", url: "https://cdn.example/gong.mp3" },
      ],
      { volume: 3 },
    );
    await recording.stop();
    await call.play_silence(1);
    await call.play_ringtone("it", { duration: 2 });
    console.log(
      `${action.completed} ${action.state} ${action.result.successful} ${recording.completed} ${recording.result.size > 0}`,
    );
    await call.hangup();
  }
}

await new Music().run();

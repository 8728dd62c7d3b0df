import { Consumer } from "@twinline/compat-v2";

class Robot extends Consumer {
  setup() {
    this.project = process.env.PROJECT_ID;
    this.token = process.env.API_TOKEN;
    this.contexts = ["robot"];
  }

  async on_incoming_call(call) {
    await call.answer();
    const tap = await call.tap_async({
      audio_direction: "both",
      target_type: "rtp",
      target_addr: "127.0.0.1",
      target_port: 40410,
      codec: "PCMU",
    });
    console.log(`${tap.source_device["type"]} ${tap.completed}`);
    const both = await call.prompt_tts({
      prompt_type: "both",
      text: "Your code?",
      digits_max: 4,
      digits_terminators: "#",
      end_silence_timeout: 1,
      speech_timeout: 10,
      language: "en-GB",
    });
    console.log(`${both.result} ${both.terminator}`);
    const sent = await call.send_digits("1w2#");
    console.log(sent.successful);
    const fax = await call.detect_fax({ tone: "CED", timeout: 5 });
    console.log(`${fax.successful} ${fax.result}`);
    await tap.stop();
    const nothing = await call.prompt("digits", [{ type: "silence", duration: 1 }], {
      digits_max: 1,
      initial_timeout: 2,
    });
    console.log(`${nothing.successful} ${nothing.event.name}`);
    await call.hangup({ reason: "busy" });
    const late = await call.play_tts("Too late");
    console.log(`${late.successful} ${call.busy}`);
  }
}

await new Robot().run();

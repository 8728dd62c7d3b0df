// Says what went wrong, whatever it is.
const { RelayConsumer } = require("@signalwire/node");

const consumer = new RelayConsumer({
  project: process.env.PROJECT_ID,
  token: process.env.API_TOKEN,
  contexts: ["trouble"],
  onIncomingCall: async (call) => {
    await call.answer();
    const play = await call.playTTS({ text: "Not heard." });
    console.log("play", play.successful, play.event);
    const action = await call.playTTSAsync({ text: "Not heard either." });
    console.log("action", action.completed, action.state, action.result.successful);
    const prompt = await call.promptTTS({
      type: "digits",
      digits_max: 1,
      text: "Neither is this.",
    });
    console.log("prompt", prompt.successful, prompt.type, prompt.result, prompt.confidence);
    const record = await call.recordAsync({ beep: true });
    console.log("record", record.completed, record.url, record.result.url, record.result.duration);
    const music = await call.playAudioAsync("https://cdn.example/long.mp3");
    const stop = await music.stop();
    console.log("stop", stop.successful, stop.code, stop.message);
    const pause = await music.pause();
    console.log(
      "pause",
      pause.successful,
      (await music.resume()).successful,
      (await music.volume(3)).successful,
    );
    const sent = await consumer.client.messaging.send({
      context: "trouble",
      from: "+15550100",
      to: "+15550109",
      body: "Lost",
    });
    console.log("sent", sent.successful, sent.messageId, sent.errors);
    const dial = await consumer.client.calling.dial({
      type: "phone",
      from: "+15550100",
      to: "+15550109",
    });
    console.log(
      "dial",
      dial.successful,
      dial.event,
      dial.call.id,
      dial.call.state,
      dial.call.ended,
    );
    const connect = await call.connect({ type: "phone", to: "+15550109" });
    console.log("connect", connect.successful, connect.call, connect.event);
    const fax = await call.faxSend("https://docs.example/none.pdf");
    console.log("fax", fax.successful, fax.document, fax.pages, fax.direction);
    const digits = await call.sendDigits("12x");
    console.log("digits", digits.successful);
    const tap = await call.tapAsync({
      audio_direction: "both",
      target_type: "rtp",
      target_addr: "127.0.0.1",
      target_port: 40420,
    });
    console.log("tap", tap.completed, tap.sourceDevice, tap.result.tap);
    const detect = await call.detectAnsweringMachine();
    console.log("detect", detect.successful, detect.type, detect.result);
    const refer = await call.refer({ to: "sip:nobody@example.com" });
    console.log("refer", refer.successful, refer.referTo);
    const pass = await call.pass();
    console.log("pass", pass.successful);
    const hangup = await call.hangup();
    console.log("hangup", hangup.successful, hangup.reason, call.state);
    const again = await call.hangup("busy");
    console.log("again", again.successful, again.reason, call.state);
  },
});

consumer.run();

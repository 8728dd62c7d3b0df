/** Programs that must not compile: each line below a `@ts-expect-error` is one mistake. */
import {
  RelayClient,
  type Call,
  type CallDevice,
  type PlayAction,
  type RecordAction,
} from "@twinline/relay-v3";

const hello = [{ type: "tts", text: "Hello" }] as const;

export async function playing(
  call: Call,
  action: PlayAction,
  recording: RecordAction,
): Promise<void> {
  // @ts-expect-error: a volume is a number
  await call.play(hello, { volume: "loud" });
  // @ts-expect-error: there is no option "volum"
  await call.play(hello, { volum: 3 });
  // @ts-expect-error: "tts" has `text`, not `url`
  await call.play([{ type: "tts", url: "u" }]);
  // @ts-expect-error: there is no such medium
  await call.play([{ type: "speech", text: "Hello" }]);
  // @ts-expect-error: media are a list
  await call.play({ type: "tts", text: "Hello" });
  // @ts-expect-error: something must be played
  await call.play();
  // @ts-expect-error: there is no such side
  await call.play(hello, { direction: "everywhere" });
  // @ts-expect-error: there is no such tone
  await call.play_ringtone("moon");
  // @ts-expect-error: a playback has no behavior
  await action.pause("silence");
  // @ts-expect-error: volume is a property of calls nowhere
  call.volume = "loud";
  // @ts-expect-error: a recording cannot be made louder
  await recording.volume(3);
  // @ts-expect-error: there is no such behavior
  await recording.pause("continuous");
  // @ts-expect-error: an action is no promise
  action.then(() => undefined);
  // @ts-expect-error: seconds or limits
  await action.wait("5");
  // @ts-expect-error: there is no such limit
  await action.wait({ tiemout: 5 });
  // @ts-expect-error: the outcome is for reading
  action.completed = true;
}

export async function others(call: Call, device: CallDevice): Promise<void> {
  // @ts-expect-error: there is no such reason
  await call.hangup("bye");
  // @ts-expect-error: there is nothing to say how
  await call.hold("now");
  // @ts-expect-error: options are an object
  await call.echo(5);
  // @ts-expect-error: there is no such format
  await call.record({ format: "flac" });
  // @ts-expect-error: what is to be collected is missing
  await call.play_and_collect(hello);
  // @ts-expect-error: max is a number
  await call.play_and_collect(hello, { digits: { max: "1" } });
  // @ts-expect-error: there is no such detector
  await call.detect({ type: "robot" });
  // @ts-expect-error: groups of devices
  await call.connect([{ type: "phone", to: "+1", from: "+1" }]);
  // @ts-expect-error: the number to call is missing
  await call.connect([[{ type: "phone", from: "+1" }]]);
  // @ts-expect-error: digits are text
  await call.send_digits(12);
  // @ts-expect-error: a port is missing
  await call.tap({ type: "audio" }, { type: "rtp", addr: "a" });
  // @ts-expect-error: there is no such track
  await call.stream("wss://u", { track: "sideways" });
  // @ts-expect-error: an answer has no such option
  await call.answer({ anything: 1 });
  // @ts-expect-error: beep is text
  await call.join_conference("team", { beep: true });
  // @ts-expect-error: ids are for reading
  call.call_id = "c1";
  // @ts-expect-error: what a call has is for reading
  device.type = "sip";
  // @ts-expect-error: there is no such method
  await call.playAndColect(hello, { digits: { max: 1 } });
}

export async function events(call: Call): Promise<void> {
  // @ts-expect-error: a playback has no digits
  call.on("calling.call.play", (event) => event.params.digits);
  // @ts-expect-error: a playback has no url
  call.on("calling.call.play", (event) => event.url);
  // @ts-expect-error: there is no such state
  call.on("calling.call.play", ({ params }) => params.state === "ended");
  // @ts-expect-error: a connection has no url
  await call.wait_for("calling.call.connect", ({ params }) => params.url !== "");
  // @ts-expect-error: the predicate comes first
  await call.wait_for("calling.call.play", 30);
  // @ts-expect-error: what happened cannot be changed
  call.on("calling.call.play", (event) => (event.params.state = "paused"));
}

export async function clients(given: RelayClient): Promise<void> {
  let client = given;
  // @ts-expect-error: contexts are a list
  client = new RelayClient({ contexts: "office" });
  // @ts-expect-error: there is no such option
  client = new RelayClient({ contxts: ["office"] });
  // @ts-expect-error: a handler gets a call
  client.on_call((message: string) => message);
  // @ts-expect-error: groups of devices
  await client.dial([{ type: "phone", to: "+1", from: "+1" }]);
  // @ts-expect-error: there is no such option
  await client.dial([[{ type: "phone", to: "+1", from: "+1" }]], { timeout: 5 });
  // @ts-expect-error: the recipient is missing
  await client.send_message({ from_number: "+1", body: "Hi" });
  // @ts-expect-error: contexts are a list
  await client.receive("office");
}

/** Programs that must compile. They are type-checked with the tests and never run. */
import type { EventName, EventParams } from "@twinline/core";
import {
  CALL_STATE_ENDED,
  parse_event,
  QueueEvent,
  RecordEvent,
  RelayClient,
  Session,
  type Action,
  type AnyRelayEvent,
  type Call,
  type CallMethods,
  type FinalEvent,
  type Message,
  type PlayAction,
  type PlayEvent,
  type PlayOptions,
  type RelayEvent,
} from "@twinline/relay-v3";

type Same<A, B> =
  (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

function use(...values: readonly unknown[]): void {
  void values;
}

function holds<Claim extends true>(claim?: Claim): void {
  void claim;
}

export async function clients(signal: AbortSignal): Promise<void> {
  const client = new RelayClient({ project: "p", token: "t", contexts: ["default"] });
  use(new RelayClient({ project: "p", token: () => Promise.resolve("t"), maxActiveCalls: 5 }));
  use(new RelayClient({ jwtToken: "j" }));
  use(new RelayClient({ session: new Session({ jwt_token: "j" }) }));
  use(new RelayClient());
  client.on_call(async (call) => void (await call.answer()));
  const handler = client.onCall((call: Call) => call.hangup());
  holds<Same<typeof handler, (call: Call) => Promise<Readonly<Record<string, unknown>>>>>();
  client.on_message((message) => use(message.fromNumber, message.from_number));
  client.on_event((name, params, event) => {
    if (event.event_type === "calling.call.play") use(name, params, event.params.state);
  });
  const call = await client.dial(
    [
      [
        { type: "phone", to_number: "+1", from_number: "+1" },
        { type: "phone", to: "+1", from: "+1", timeout: 30 },
      ],
      [{ type: "sip", params: { to: "sip:a@b", from: "sip:c@d", fromName: "C" } }],
    ],
    { dialTimeout: 30, tag: "t", signal },
  );
  await client.dial({ devices: [[{ type: "webrtc", to: "a", from: "b" }]], max_duration: 5 });
  const message: Message = await client.send_message({
    to_number: "+1",
    from_number: "+1",
    body: "Hi",
  });
  await client.sendMessage({
    toNumber: "+1",
    fromNumber: "+1",
    media: ["u"],
    onCompleted: () => 1,
  });
  const state = await message.wait({ timeout: 5, signal });
  holds<Same<typeof state.params.message_state, EventParams["messaging.state"]["message_state"]>>();
  for await (const next of client.calls(["office"])) void next.answer();
  await using used = call;
  await used.hangup("busy");
  await client.run({ drain_timeout: 30 });
}

export async function playing(call: Call, volume: number | undefined): Promise<void> {
  const media = [
    { type: "tts", text: "Hi", language: "en-US" },
    { type: "tts", params: { text: "Hi", gender: "male" } },
    { type: "audio", url: "u" },
    { type: "silence", duration: 1 },
    { type: "ringtone", name: "us", duration: 3 },
  ] as const;
  const action = await call.play(media, {
    volume,
    loop: 2,
    onCompleted: (event) => event.params.state,
  });
  holds<Same<typeof action, PlayAction>>();
  const options: PlayOptions = { controlId: "a", status_url: "u" };
  await call.play([{ type: "tts", text: "Hi" }], options);
  await call.play({ media: [{ type: "tts", text: "Hi" }], volume: 3, extra: { fade: 1 } });
  await call.playTTS("Hi", { gender: "male" });
  await call.playTts({ text: "Hi" });
  await call.play_ringtone("de", { duration: 2 });
  for await (const event of action) use(event.params.state, event.params.control_id);
  const event = await action.wait(5);
  const ended: string | null | undefined = event.params.end_reason;
  if (event.event_type === "calling.call.play") {
    holds<Same<typeof event.params.state, "playing" | "paused" | "finished" | "error">>();
  } else if (event.event_type === "calling.call.state") {
    holds<Same<typeof event.params.call_id, string>>();
  }
  await action.pause();
  await action.volume(-3);
  use(ended, action.isDone, action.controlId, action.result?.params.state);
}

export async function collecting(call: Call): Promise<void> {
  const prompt = await call.playAndCollect(
    [{ type: "tts", text: "?" }],
    { digits: { max: 1, digitTimeout: 5, terminators: "#" }, initial_timeout: 3 },
    { volume: 3 },
  );
  const { params } = await prompt.wait();
  const digits: string = params.result?.digits ?? params.result?.params?.digits ?? "";
  const text: string | undefined = params.result?.text;
  await prompt.startInputTimers();
  const spoken = await call.collect({ speech: { endSilenceTimeout: 1 }, partialResults: true });
  for await (const event of spoken) use(event.params.final, event.params.result?.confidence);
  await call.promptTTS("?", { digits: { max: 4 } }, { voice: "amy" });
  use(digits, text);
}

export async function others(call: Call): Promise<void> {
  await call.answer({ maxDuration: 60, codecs: ["PCMU"] });
  await call.answer({ extra: { anything: 1 } });
  await call.hangup({ reason: "noAnswer" });
  await call.pass();
  await call.record();
  await call.record(
    { format: "wav", endSilenceTimeout: 2 },
    { onCompleted: ({ params }) => params.url },
  );
  await call.record({ audio: { format: "wav" }, control_id: "k" });
  const detected = await (await call.detect({ type: "machine" }, { timeout: 30 })).wait();
  use(detected.params.detect?.params?.event);
  await call.detectAnsweringMachine({ initialTimeout: 4, detect_message_end: true });
  const fax = await (await call.send_fax("u", { headerInfo: "" })).wait();
  use(fax.params.fax?.params?.document);
  await call.tap({ type: "audio", direction: "both" }, { type: "rtp", addr: "a", port: 1 });
  await call.tap({ tap: { type: "audio" }, device: { type: "ws", uri: "u" } });
  await call.stream("wss://u", { track: "both_tracks", customParameters: { a: 1 } });
  await call.pay("u", { chargeAmount: "1.00", inputMethod: "dtmf" });
  await call.pay("u", { charge_amount: 25.99, security_code: true });
  await call.pay({ paymentConnectorUrl: "u" });
  await call.connect([[{ type: "phone", to: "+1", from: "+1" }]], {
    ringback: [{ type: "ringtone", name: "us" }],
  });
  await call.connect([[{ type: "phone", to_number: "+1" }], [{ type: "queue", queue_name: "q" }]]);
  await call.refer({ type: "sip", to: "sip:a@b" });
  await call.transfer("sales", { extra: { anything: 1 } });
  await call.send_digits("1", "k1");
  await call.bindDigit("*1", "calling.play", { bindParams: { play: [] }, maxTriggers: 1 });
  await call.bind_digit({ digits: "*1", bindMethod: "calling.play" });
  await call.clearDigitBindings("realm");
  await call.user_event("order_placed", { order_id: "1" });
  await call.user_event({ event: "order_placed", order_id: "1" });
  await call.join_conference("team", { beep: "onEnter", stream_obj: { url: "u" } });
  await call.leave_conference({ conferenceId: "c" });
  await call.queueEnter({ queueName: "q" });
  await call.queue_leave("q", { queueId: "i" });
  await call.live_transcribe({ start: { lang: "en-US", direction: ["remote-caller"] } });
  await call.live_transcribe("stop");
  await call.live_translate({ start: { source: "en-US", target: "es" } }, { statusUrl: "u" });
  await call.ai({ prompt: { text: "t" }, SWAIG: { functions: [] }, aiParams: { a: 1 } });
  await call.amazonBedrock({ postPromptUrl: "u" });
  await call.aiMessage({ messageText: "t", role: "system" });
  await call.echo({ timeout: 5 });
}

export async function events(call: Call): Promise<void> {
  call.on("calling.call.play", (event) => {
    holds<Same<typeof event, PlayEvent>>();
    use(event.params.state, event.state, event.control_id, event.controlId, event.callId);
    const base: RelayEvent<"calling.call.play"> = event;
    use(base.timestamp);
  });
  call
    .on("calling.call.collect", async ({ params }) => use(params.result?.digits))
    .off("calling.call.play");
  const connected = await call.wait_for(
    "calling.call.connect",
    ({ params }) => params.connect_state === "connected",
    30,
  );
  use(connected.params.peer?.call_id);
  const isFinished = (
    event: PlayEvent,
  ): event is PlayEvent & { readonly params: { readonly state: "finished" } } =>
    event.state === "finished";
  const narrowed = await call.waitFor("calling.call.play", isFinished, { timeout: 5 });
  holds<Same<typeof narrowed.params.state, "finished">>();
  // The platform may know events that this version does not.
  call.on("calling.call.hum", ({ params }) => use(params["state"]));
  const whispered = await call.wait_for("calling.call.hum", ({ params }) => params["a"] === 1);
  use(whispered.params["state"]);
  const parsed = parse_event({ event_type: "calling.call.record", params: { url: "u" } });
  if (parsed instanceof RecordEvent) use(parsed.url, parsed.duration, parsed.recordingId);
  if (parsed.event_type === "calling.call.queue") use(parsed.queue_id, parsed.queueName);
  use(QueueEvent.from_payload({}).position, CALL_STATE_ENDED === call.state);
  const recorded = await (await call.record()).wait();
  use(recorded.url, recorded.end_reason, recorded.params.url);
  if (call.state === "ended") return;
  await call.wait_for_ended({ timeout: 5 });
  // The state may have changed meanwhile.
  if (call.state === "ended") use("over");
}

/** Every event can be told by its name. */
export function told(event: AnyRelayEvent): unknown {
  switch (event.event_type) {
    case "calling.call.fax":
      return event.params.fax.params?.pages;
    case "calling.conference":
      return event.params.conference_id;
    case "messaging.state":
      return event.params.reason;
    default:
      return event.params;
  }
}

/** Any action can be kept as one. */
export async function anyAction(call: Call): Promise<Action[]> {
  const last: FinalEvent<"calling.call.play"> | null = (await call.play_silence(1)).result;
  use(last?.params.state);
  return [
    await call.play_tts("Hi"),
    await call.record(),
    await call.ai(),
    await call.receive_fax(),
  ];
}

holds<Same<AnyRelayEvent["event_type"], EventName>>();
holds<Same<Call["play_and_collect"], CallMethods["play_and_collect"]>>();
holds<Same<Call["playAndCollect"], CallMethods["play_and_collect"]>>();

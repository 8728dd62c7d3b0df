import { RelayClient, RelayError, type Call } from "@twinline/relay-v3";

const ourNumber = "+15550115";
const owner = "+15550171";
const friends = new Set(["+15550201"]);
const blocked = new Set(["+15550666"]);

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["screening"] });

client.on_call(async (call) => {
  if (blocked.has(call.from_number)) {
    await call.hangup("busy");
    return;
  }
  try {
    await call.answer();
    await screen(call);
  } finally {
    await call.hangup();
  }
});

async function screen(call: Call): Promise<void> {
  const name = friends.has(call.from_number) ? undefined : await recordName(call);
  const ringback = await call.play([{ type: "ringtone", name: "us" }], { loop: 0 });
  const ownerCall = await reachOwner(call, name);
  await ringback.stop();
  if (ownerCall === undefined) return say(call, "Sorry, we cannot take your call. Goodbye.");

  await call.connect([[{ type: "call", node_id: ownerCall.node_id, call_id: ownerCall.call_id }]]);
  await call.wait_for(
    "calling.call.connect",
    ({ connect_state }) => connect_state === "disconnected" || connect_state === "failed",
  );
}

/** The address of a recording in which the caller says a name; undefined when they say nothing. */
async function recordName(call: Call): Promise<string | undefined> {
  await say(call, "Please say your name after the beep.");
  const recording = await call.record({ beep: true, initial_timeout: 3, max_length: 10 });
  const { params } = await recording.wait();
  return params.state === "finished" ? params.url : undefined;
}

/** Calls the owner, who decides. Undefined when the owner declines or cannot be reached. */
async function reachOwner(call: Call, name: string | undefined): Promise<Call | undefined> {
  const gone = new AbortController();
  call.on("calling.call.state", ({ call_state }) => {
    if (call_state === "ended") gone.abort();
  });
  let ownerCall: Call;
  try {
    ownerCall = await client.dial(
      [[{ type: "phone", to_number: owner, from_number: ourNumber, timeout: 20 }]],
      { signal: gone.signal },
    );
  } catch (error) {
    if (error instanceof RelayError) return undefined;
    throw error;
  }
  call.on("calling.call.state", async ({ call_state }) => {
    if (call_state === "ended") await ownerCall.hangup();
  });

  const prompt = await ownerCall.play_and_collect(
    [
      { type: "tts", text: `A call from ${call.from_number}.` },
      ...(name === undefined ? [] : [{ type: "audio", url: name } as const]),
      { type: "tts", text: "Press 1 to take it, 2 to decline." },
    ],
    { digits: { max: 1 }, initial_timeout: 5 },
  );
  const { params } = await prompt.wait();
  if (params.result?.digits === "1") return ownerCall;
  await ownerCall.hangup();
  return undefined;
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();

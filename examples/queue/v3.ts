import {
  RelayAbortError,
  RelayCallEndedError,
  RelayClient,
  RelayError,
  type Call,
} from "@twinline/relay-v3";

const queue = "support";
const holdMusic = "https://example.com/hold-music.mp3";
const ourNumber = "+15550113";
const agents = ["+15550161", "+15550162"];

/** The callers in the queue, longest wait first. */
const waiting = new Set<Call>();
/** Stops ringing the agents; undefined while none is rung. */
let ringing: AbortController | undefined;

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["support"] });

client.on_call(async (call) => {
  try {
    await call.answer();
    await say(call, "Welcome to Acme support. Please hold the line for the next agent.");
    await waitInQueue(call);
  } finally {
    await call.hangup();
  }
});

async function waitInQueue(call: Call): Promise<void> {
  await call.queue_enter(queue, { wait_url: holdMusic });
  waiting.add(call);
  console.log(`${call.from_number} waits, ${waiting.size} in the queue`);
  void fetchAgents();
  const { status } = await call.wait_for(
    "calling.call.queue",
    (event) => event.status === "dequeue" || event.status === "leave",
  );
  leave(call);
  if (status === "dequeue") await call.wait_for_ended();
  else await say(call, "All our agents are busy. Please call again later. Goodbye.");
}

function leave(call: Call): void {
  waiting.delete(call);
  if (waiting.size === 0) ringing?.abort();
}

/** Rings for agents until the queue is empty. When none answers, everyone in it is sent away. */
async function fetchAgents(): Promise<void> {
  if (ringing !== undefined) return;
  while (waiting.size > 0) {
    ringing = new AbortController();
    try {
      await handOver(await ringAgents(ringing.signal));
    } catch (error) {
      // The last caller has hung up, or the agent: the loop checks who still waits.
      if (error instanceof RelayAbortError || error instanceof RelayCallEndedError) continue;
      console.log(`No agent: ${error instanceof RelayError ? error.message : String(error)}`);
      const callers = [...waiting];
      waiting.clear();
      await Promise.allSettled(callers.map((call) => call.queue_leave(queue)));
    }
  }
  ringing = undefined;
}

/** Rings one agent after another, and returns the call of the one who answers. */
function ringAgents(signal: AbortSignal): Promise<Call> {
  const devices = agents.map((to_number) => [
    { type: "phone", to_number, from_number: ourNumber, timeout: 15 } as const,
  ]);
  return client.dial(devices, { signal });
}

/** Connects an agent with the caller who has waited longest. Resolves when they are connected. */
async function handOver(agent: Call): Promise<void> {
  agent.on("calling.call.connect", async ({ connect_state }) => {
    if (connect_state === "disconnected" || connect_state === "failed") await agent.hangup();
  });
  await say(agent, "A caller from the support queue.");
  await agent.connect([[{ type: "queue", node_id: agent.node_id, queue_name: queue }]]);
  await agent.wait_for(
    "calling.call.connect",
    ({ connect_state }) => connect_state !== "connecting",
  );
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();

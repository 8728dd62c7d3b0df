import { RelayClient, RelayCommandError, type Call } from "@twinline/relay-v3";

interface Entry {
  readonly conference: string;
  readonly isHost: boolean;
}

// Your database: each conference has a code for its host and one for its guests.
const entries = new Map<string, Entry>([
  ["1111", { conference: "team", isHost: true }],
  ["2222", { conference: "team", isHost: false }],
]);

// Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
export const client = new RelayClient({ contexts: ["meetings"] });

client.on_call(async (call) => {
  try {
    await call.answer();
    const entry = await askForEntry(call);
    if (entry !== undefined) await join(call, entry);
    await say(call, "Goodbye.");
  } finally {
    await call.hangup();
  }
});

async function askForEntry(call: Call): Promise<Entry | undefined> {
  for (let attempt = 1; attempt <= 3 && call.state !== "ended"; attempt += 1) {
    const code = await ask(call, "Please enter your conference code, then press pound.");
    const entry = entries.get(code ?? "");
    if (entry !== undefined) return entry;
    await say(call, "I do not know that code.");
  }
  return undefined;
}

/** Resolves when the call has left the conference: by hanging up, or because the host has. */
async function join(call: Call, { conference, isHost }: Entry): Promise<void> {
  call.on("calling.conference", ({ status, size }) => {
    if (status === "participant-join" || status === "participant-leave") {
      const what = status === "participant-join" ? "joins" : "leaves";
      console.log(`${call.from_number} ${what} ${conference}, ${size} in it`);
    }
  });
  await say(call, isHost ? "You are the host." : "You are a guest.");
  try {
    await call.join_conference(conference, {
      // Guests hear music until the host is there, and the conference ends with the host.
      start_on_enter: isHost,
      end_on_exit: isHost,
      beep: "onEnter",
      max_participants: 3,
    });
  } catch (error) {
    if (!(error instanceof RelayCommandError)) throw error;
    console.log(`${call.from_number} could not join ${conference}: ${error.message}`);
    return say(call, "You cannot join the conference: it is full.");
  }
  await call.wait_for("calling.conference", ({ status }) => status === "participant-leave");
  await say(call, "The host has ended the conference.");
}

async function ask(call: Call, question: string): Promise<string | undefined> {
  const prompt = await call.prompt_tts(question, {
    digits: { max: 8, digit_timeout: 3, terminators: "#" },
    initial_timeout: 10,
  });
  const { params } = await prompt.wait();
  return params.result?.digits;
}

async function say(call: Call, text: string): Promise<void> {
  const playback = await call.play_tts(text);
  await playback.wait();
}

void client.run();

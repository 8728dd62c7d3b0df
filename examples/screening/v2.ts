import { Consumer, type Call } from "@twinline/compat-v2";

const ourNumber = "+15550115";
const owner = "+15550171";
const friends = new Set(["+15550201"]);
const blocked = new Set(["+15550666"]);

class Screening extends Consumer {
  // Connects as SIGNALWIRE_PROJECT_ID with SIGNALWIRE_API_TOKEN, to SIGNALWIRE_SPACE.
  override setup(): void {
    this.contexts = ["screening"];
  }

  override async on_incoming_call(call: Call): Promise<void> {
    if (blocked.has(call.from_number)) {
      await call.hangup("busy");
      return;
    }
    const answered = await call.answer();
    if (!answered.successful) return;
    await this.#screen(call);
    await call.hangup();
  }

  async #screen(call: Call): Promise<void> {
    const name = friends.has(call.from_number) ? undefined : await recordName(call);
    const ringback = await call.play_ringtone_async({ name: "us", duration: 60 });
    const ownerCall = await this.#reachOwner(call, name);
    await ringback.stop();
    if (ownerCall === undefined) {
      await call.play_tts("Sorry, we cannot take your call. Goodbye.");
      return;
    }
    const parted = new Promise((resolve) => call.on("connect.disconnected", resolve));
    const connected = await call.connect([
      { type: "call", params: { call_id: ownerCall.id, node_id: ownerCall.node_id } },
    ]);
    if (connected.successful) await Promise.race([parted, call.wait_for_ended()]);
  }

  /** Calls the owner, who decides. Undefined when the owner declines or cannot be reached. */
  async #reachOwner(call: Call, name: string | undefined): Promise<Call | undefined> {
    const ownerCall = this.client.calling.new_call({
      to_number: owner,
      from_number: ourNumber,
      timeout: 20,
    });
    call.on("ended", () => ownerCall.hangup());
    const dialled = await ownerCall.dial();
    if (!dialled.successful) return undefined;

    const decision = await ownerCall.prompt({
      prompt_type: "digits",
      digits_max: 1,
      initial_timeout: 5,
      media_list: [
        { type: "tts", text: `A call from ${call.from_number}.` },
        ...(name === undefined ? [] : [{ type: "audio", url: name } as const]),
        { type: "tts", text: "Press 1 to take it, 2 to decline." },
      ],
    });
    if (decision.result === "1") return ownerCall;
    await ownerCall.hangup();
    return undefined;
  }
}

/** The address of a recording in which the caller says a name; undefined when they say nothing. */
async function recordName(call: Call): Promise<string | undefined> {
  await call.play_tts("Please say your name after the beep.");
  const recording = await call.record({ beep: true, initial_timeout: 3 });
  return recording.successful ? recording.url : undefined;
}

export const consumer = new Screening();

void consumer.run();

import type { Session } from "@twinline/core";
import { type Call, RelayClient } from "@twinline/relay-v3";

import type { Timeline } from "./timeline.js";

/** Where the sales agent's phone is. */
export const agentNumber = "+15550100";

/**
 * The sales line, written for the v3 API: it asks what the caller wants, listens for the answer and
 * connects to an agent.
 */
export async function salesLine(session: Session, timeline: Timeline): Promise<RelayClient> {
  const client = new RelayClient({ session, contexts: ["sales"] });
  client.on_call((call) => answerSales(call, timeline));
  await client.connect();
  return client;
}

async function answerSales(call: Call, timeline: Timeline): Promise<void> {
  const say = (what: string) => timeline.app("v3", call.call_id, what);
  await call.answer();

  const question = await call.play_and_collect(
    [
      {
        type: "tts",
        text: "Welcome to Acme sales. Would you like to buy, or to return something?",
      },
    ],
    { speech: { end_silence_timeout: 1, language: "en-US" }, initial_timeout: 4 },
  );
  const event = await question.wait();
  if (call.state === "ended") return say("the caller hung up in the middle of the question");

  const wish = event.params.result?.text;
  if (wish === undefined || !/buy/i.test(wish)) {
    say(wish === undefined ? "heard nothing" : `does not know what to do with "${wish}"`);
    const goodbye = await call.play([{ type: "tts", text: "Please call again. Goodbye." }]);
    await goodbye.wait();
    await call.hangup();
    return;
  }

  say(`heard "${wish}", connects to an agent`);
  const agent = {
    type: "phone",
    to_number: agentNumber,
    from_number: "+15550199",
    timeout: 15,
  } as const;
  await call.connect([[agent]], { ringback: [{ type: "ringtone", name: "us" }] });
  // A wait that begins at once also sees an outcome that came right behind the reply.
  const outcome = await call.wait_for(
    "calling.call.connect",
    (change) => change.connect_state === "connected" || change.connect_state === "failed",
    30,
  );
  say(`agent ${outcome.connect_state}`);

  const parted = call.wait_for(
    "calling.call.connect",
    (change) => change.connect_state === "disconnected",
  );
  await Promise.race([parted, call.wait_for_ended()]);
  if (call.state !== "ended") await call.hangup();
  say("they have parted");
}

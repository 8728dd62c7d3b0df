import { answers, type Simulator } from "@twinline/simulator";

import { tts } from "../../support/stage.js";
import { TestSocket, type Json } from "../../support/test-socket.js";

/**
 * Fills a session with what the desk can show: a call that ended in a refusal, one with two legs and a
 * recording, one to a context without a client, messages both ways, and faults.
 */
export async function fillSession(sim: Simulator): Promise<{ live: string }> {
  const app = await TestSocket.connect(sim.host, { contexts: ["office"] });
  sim.person(
    "+15550199",
    answers(async (agent) => {
      // The two are connected a moment after the agent answers.
      await agent.is_silent(0.5);
      await agent.says("How can I help you?");
    }),
  );
  const call = async (from: string) => {
    const caller = await sim.call({ from, to: "+15550111" });
    const { node_id, call_id } = await app.event("calling.call.receive");
    const command = (method: string, params: object = {}): Promise<Json> =>
      app.exchange(method, { node_id, call_id, ...params });
    await command("calling.answer");
    return { caller, command, call_id: String(call_id) };
  };

  const refused = await call("+15550201");
  await refused.command("calling.play", { control_id: "p", play: [tts("Hello, and goodbye")] });
  await refused.command("calling.play", { control_id: "p", play: [tts("Hello again")] });
  sim.fault(({ event_type }) => (event_type === "calling.call.play" ? { delay: 0.2 } : undefined));
  await app.event("calling.call.play", { state: "finished" });
  await refused.command("calling.end");
  await refused.caller.ended;

  await (
    await sim.call({ from: "+15550202", context: "ofice" })
  ).ended;

  await sim.text({ from: "+15550201", to: "+15550111", body: "Are you open today?" });
  await app.request("messaging.send", {
    context: "office",
    from_number: "+15550111",
    to_number: "+15550201",
    body: "Yes, from nine to five.",
  });
  await app.event("messaging.state", { message_state: "delivered" });

  const live = await call("+15550203");
  await live.command("calling.record", { control_id: "r", record: { audio: {} } });
  const devices = [
    [{ type: "phone", params: { to_number: "+15550199", from_number: "+15550111" } }],
  ];
  await live.command("calling.connect", { devices });
  await app.event("calling.call.connect", { connect_state: "connected" });
  await live.caller.hears(/help you/);
  await live.command("calling.record.stop", { control_id: "r" });
  await app.event("calling.call.record", { state: "finished" });
  const collect = { digits: { max: 4 }, initial_timeout: 3600 };
  await live.command("calling.play_and_collect", {
    control_id: "c",
    play: [tts("Please enter your number")],
    collect,
  });
  await live.caller.hears("please", { barge_in: true });
  await live.caller.press("47");
  return { live: live.call_id };
}

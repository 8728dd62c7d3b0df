import type { Call } from "@twinline/relay-v3";

import { greeting, plainRequest, question, type ConnectClient } from "./client.js";

/** Our v3 face. */
export const v3: ConnectClient = async ({ host, caFile, project }, workload, tally) => {
  const { RelayClient } = await import("@twinline/relay-v3");
  const client = new RelayClient({
    host,
    project,
    token: "bench-token",
    ca_file: caFile,
    log_level: "warn",
    contexts: ["bench"],
    max_active_calls: 20_000,
  });
  const held: Call[] = [];
  client.on_call(async (call) => {
    if (workload === "idle") held.push(call);
    else if (workload === "events") {
      call.on("calling.call.play", (event) => tally.event(event.params.control_id));
    } else {
      await call.answer();
      const play = await call.play([{ type: "tts", text: greeting }]);
      await play.wait();
      const collect = await call.play_and_collect([{ type: "tts", text: question }], {
        digits: { max: 1, terminators: "#" },
      });
      const { params } = await collect.wait();
      const digits = "result" in params ? params.result?.digits : undefined;
      await call.hangup();
      await call.wait_for_ended();
      if (digits === "1") tally.calls += 1;
    }
  });
  await client.connect();
  return {
    request: () => client.execute(plainRequest.method, plainRequest.params),
    forget: () => {
      held.length = 0;
    },
  };
};

import type { Call } from "@twinline/compat-v2";

import { greeting, plainRequest, question, type ConnectClient } from "./client.js";

/** Our v2 face. */
export const v2: ConnectClient = async ({ host, caFile, project }, workload, tally) => {
  const { Client } = await import("@twinline/compat-v2");
  const client = new Client({
    host,
    project,
    token: "bench-token",
    ca_file: caFile,
    log_level: "warn",
  });
  const held: Call[] = [];
  await client.calling.receive(["bench"], async (call) => {
    if (workload === "idle") held.push(call);
    else if (workload === "events") {
      call.on("play.stateChange", (params) => tally.event(params.control_id));
    } else {
      await call.answer();
      await call.play([{ type: "tts", text: greeting }]);
      const { result: digits } = await call.prompt_tts({
        prompt_type: "digits",
        text: question,
        digits_max: 1,
        digits_terminators: "#",
      });
      await call.hangup();
      if (digits === "1") tally.calls += 1;
    }
  });
  await client.connect();
  return {
    // This API cannot send plain requests; its session can.
    request: () => client.session.request(plainRequest.method, plainRequest.params),
    forget: () => {
      held.length = 0;
    },
  };
};

import { text, type CallRequest } from "../requests/request.js";
import { Lasting, stopOf } from "./lasting.js";

/** An AI agent on the call. It says nothing yet: it is there until it is stopped. */
export const ai = {
  "calling.ai": ({ call, params, accept }: CallRequest): void => {
    const agent = new Lasting(call, "calling.ai", text(params, "control_id"), "calling.call.ai", {
      started: () => undefined,
      finished: () => ({ state: "finished" }),
    });
    call.operations.add(agent);
    accept("AI started");
    agent.start();
  },
  "calling.ai.stop": stopOf("calling.ai"),
};

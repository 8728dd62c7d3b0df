import type { PlatformCall } from "../calls/platform-call.js";
import { invalidParams, Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { Agent } from "./agent.js";
import { begin, stopOf } from "./operations.js";

const agentsOf = (call: PlatformCall): Agent[] =>
  call.operations.all().filter((operation): operation is Agent => operation instanceof Agent);

/** @throws {Refusal} 404 when there is none */
function agentOf({ method, call }: CallRequest): Agent {
  const [agent] = agentsOf(call);
  if (agent === undefined) throw new Refusal("404", `${method}: no agent is on this call`);
  return agent;
}

/** @param reports whether the agent reports its end: only one with a control id can */
function beginAgent(request: CallRequest, reports: boolean): void {
  if (agentsOf(request.call).length > 0) {
    throw new Refusal("409", `${request.method}: an agent is on this call already`);
  }
  begin(request, new Agent(request, reports), "AI started");
}

/** AI agents, and messages to them. */
export const ai = {
  "calling.ai": (request: CallRequest): void => beginAgent(request, true),
  "calling.ai.stop": stopOf("calling.ai"),
  "calling.amazon_bedrock": (request: CallRequest): void => beginAgent(request, false),
  /** The agent says messages of the assistant, answers those of the user, and ignores those of the system. */
  "calling.ai_message": (request: CallRequest): void => {
    const { params, accept } = request;
    const agent = agentOf(request);
    const message = text(params, "message_text");
    const role = text(params, "role") || "user";
    accept("Message sent");
    if (message === "") return;
    if (role === "assistant") agent.say(message);
    else if (role === "user") agent.hear(message);
  },
  "calling.ai_hold": (request: CallRequest): void => {
    const { params, accept } = request;
    const agent = agentOf(request);
    const timeout = text(params, "timeout") || "0";
    if (!/^\d+(\.\d+)?$/.test(timeout)) {
      const got = JSON.stringify(timeout);
      throw invalidParams(
        `calling.ai_hold: params.timeout must be seconds, as a string, got ${got}`,
      );
    }
    if (agent.onHold) throw new Refusal("409", "calling.ai_hold: the agent is on hold already");
    accept("AI on hold");
    agent.hold(Number(timeout), text(params, "prompt"));
  },
  "calling.ai_unhold": (request: CallRequest): void => {
    const agent = agentOf(request);
    if (!agent.onHold) throw new Refusal("409", "calling.ai_unhold: the agent is not on hold");
    request.accept("AI resumed");
    agent.unhold(text(request.params, "prompt"));
  },
};

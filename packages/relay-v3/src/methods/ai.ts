import { methodRows } from "@twinline/core/internal";
import type { Result } from "@twinline/core";

import { Action } from "../actions/action.js";
import type {
  AiHoldOptions,
  AiMessageOptions,
  AiOptions,
  AiUnholdOptions,
  AmazonBedrockOptions,
} from "../types/inputs.generated.js";
import { asStrings, stringParameters } from "./as-strings.js";
import type { MethodTable } from "./method-table.js";

/**
 * A conversation with an AI agent. It usually ends with the call.
 *
 * Mirrors: Relay v3 `AIAction`, /docs/server-sdks/reference/python/relay/actions/ai-action
 */
export class AIAction extends Action<"calling.call.ai"> {}

/** AI agents. */
export interface AiMethods {
  /**
   * Connects the caller to an AI agent.
   *
   * ```ts
   * const action = await call.ai({ prompt: { text: "You are a helpful support agent." } });
   * await action.wait();
   * ```
   *
   * @param options `agent` (the id of a resource), `prompt`, `post_prompt`, `post_prompt_url`,
   *   `post_prompt_auth_user`, `post_prompt_auth_password`, `global_data`, `pronounce`, `hints`, `languages`,
   *   `SWAIG`, `ai_params`, `control_id`, `on_completed`
   * @returns the conversation, once the platform has accepted it. It usually ends with the call
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the action is complete instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai`, /docs/server-sdks/reference/python/relay/call/ai
   */
  ai(options?: AiOptions): Promise<AIAction>;

  /**
   * Connects the caller to an Amazon Bedrock agent.
   *
   * @param options `prompt`, `SWAIG`, `ai_params`, `global_data`, `post_prompt`, `post_prompt_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.amazon_bedrock`, /docs/server-sdks/reference/python/relay/call/amazon-bedrock
   */
  amazon_bedrock(options?: AmazonBedrockOptions): Promise<Result>;

  /**
   * Sends a message to the AI agent.
   *
   * @param options `message_text`, `role` (`user`, `system` or `assistant`), `reset`, `global_data`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_message`, /docs/server-sdks/reference/python/relay/call/ai-message
   */
  ai_message(options?: AiMessageOptions): Promise<Result>;

  /**
   * Puts the AI agent on hold.
   *
   * @param options `timeout` (seconds, a string or a number), `prompt` (what the agent says first)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_hold`, /docs/server-sdks/reference/python/relay/call/ai-hold
   */
  ai_hold(options?: AiHoldOptions): Promise<Result>;

  /**
   * Takes the AI agent off hold.
   *
   * @param options `prompt` (what the agent says first)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_unhold`, /docs/server-sdks/reference/python/relay/call/ai-unhold
   */
  ai_unhold(options?: AiUnholdOptions): Promise<Result>;
}

/** What the platform takes as strings. */
const holdStrings = { timeout: "number" } as const;

const agentParams = () => ({ ai_params: { to: "params" } }) as const;

export default methodRows<MethodTable<AiMethods>>()({
  ai: { method: "calling.ai", action: AIAction, parameters: agentParams },
  amazon_bedrock: { method: "calling.amazon_bedrock", parameters: agentParams },
  ai_message: { method: "calling.ai_message" },
  ai_hold: {
    method: "calling.ai_hold",
    parameters: () => stringParameters(holdStrings),
    build: (params) => asStrings(params, holdStrings),
  },
  ai_unhold: { method: "calling.ai_unhold" },
});

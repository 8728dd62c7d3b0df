import type { Result } from "@twinline/core";

import { Action } from "../actions/action.js";
import type {
  AiHoldOptions,
  AiMessageOptions,
  AiOptions,
  AiUnholdOptions,
  AmazonBedrockOptions,
} from "../types/inputs.generated.js";
import { asText, textParameters } from "./as-text.js";
import type { MethodTable } from "./method-table.js";

/**
 * A talk with an AI agent. It mostly ends with the call.
 *
 * Mirrors: Relay v3 `AIAction`, /docs/server-sdks/reference/python/relay/actions/ai-action
 */
export class AIAction extends Action<"calling.call.ai"> {}

/** AI agents. */
export interface AiMethods {
  /**
   * Has an AI agent talk with the caller.
   *
   * ```ts
   * const action = await call.ai({ prompt: { text: "You are a helpful support agent." } });
   * await action.wait();
   * ```
   *
   * @param options `agent` (a resource's id), `prompt`, `post_prompt`, `post_prompt_url`,
   *   `post_prompt_auth_user`, `post_prompt_auth_password`, `global_data`, `pronounce`, `hints`, `languages`,
   *   `SWAIG`, `ai_params`, `control_id`, `on_completed`
   * @returns the talk, as soon as the platform has accepted it. It mostly ends with the call
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the action
   *   is complete then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai`, /docs/server-sdks/reference/python/relay/call/ai
   */
  ai(options?: AiOptions): Promise<AIAction>;

  /**
   * Has an Amazon Bedrock agent talk with the caller.
   *
   * @param options `prompt`, `SWAIG`, `ai_params`, `global_data`, `post_prompt`, `post_prompt_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.amazon_bedrock`, /docs/server-sdks/reference/python/relay/call/amazon-bedrock
   */
  amazon_bedrock(options?: AmazonBedrockOptions): Promise<Result>;

  /**
   * Tells the AI agent something.
   *
   * @param options `message_text`, `role` (`user`, `system` or `assistant`), `reset`, `global_data`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_message`, /docs/server-sdks/reference/python/relay/call/ai-message
   */
  ai_message(options?: AiMessageOptions): Promise<Result>;

  /**
   * Has the AI agent wait.
   *
   * @param options `timeout` (seconds, as text), `prompt` (what it says before)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_hold`, /docs/server-sdks/reference/python/relay/call/ai-hold
   */
  ai_hold(options?: AiHoldOptions): Promise<Result>;

  /**
   * Has the AI agent continue.
   *
   * @param options `prompt` (what it says first)
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.ai_unhold`, /docs/server-sdks/reference/python/relay/call/ai-unhold
   */
  ai_unhold(options?: AiUnholdOptions): Promise<Result>;
}

/** What the platform takes as text. */
const holdTexts = { timeout: "number" } as const;

const agentParams = () => ({ ai_params: { to: "params" } });

const rows: MethodTable<AiMethods> = {
  ai: { method: "calling.ai", action: AIAction, parameters: agentParams },
  amazon_bedrock: { method: "calling.amazon_bedrock", parameters: agentParams },
  ai_message: { method: "calling.ai_message" },
  ai_hold: {
    method: "calling.ai_hold",
    parameters: () => textParameters(holdTexts),
    build: (params) => asText(params, holdTexts),
  },
  ai_unhold: { method: "calling.ai_unhold" },
};

export default rows;

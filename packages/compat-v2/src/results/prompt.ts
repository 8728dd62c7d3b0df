import { defineTwins, type Json } from "@twinline/core/internal";

import { unset } from "../common/dialect.js";
import { objectIn, stringIn, valueIn } from "../common/json.js";
import { defineShown } from "../common/shown.js";
import { Result } from "./result.js";
import type { PromptResultTwins } from "../types/twins.generated.js";

/**
 * What the caller entered or said. Successful when there was an input.
 *
 * Page: Relay.Calling.PromptResult.
 */
export class PromptResult extends Result {
  static {
    defineShown(this, ["type", "result", "terminator", "confidence"]);
    defineTwins(this);
  }

  /**
   * What was collected: `digit` or `speech`; without input `no_input`, `no_match` or `error`. Before
   * that, the type that was asked for; undefined in the dialect of Node.
   */
  get type(): string {
    return stringIn(this.#collected, "type") || unset(this.execution.call, this.#asked);
  }

  /** The Python SDK's name of `type`. */
  get prompt_type(): string {
    return this.type;
  }

  /** The digits or the words that were collected; undefined without input. */
  get result(): string | undefined {
    const { digits, text } = objectIn(this.#collected, "params");
    const input = digits ?? text;
    return typeof input === "string" ? input : undefined;
  }

  /** The key that ended the input; empty when none did, undefined without digits. */
  get terminator(): string | undefined {
    const terminator = valueIn(this.#collected, "params", "terminator");
    return typeof terminator === "string" ? terminator : undefined;
  }

  /** The confidence of the speech recognition, from 0 to 100; undefined for digits. */
  get confidence(): number | undefined {
    const confidence = valueIn(this.#collected, "params", "confidence");
    return confidence == null ? undefined : Number(confidence);
  }

  get #collected(): Json {
    return objectIn(this.execution.completion, "result");
  }

  get #asked(): string {
    const { digits, speech } = objectIn(this.execution.params, "collect");
    if (digits === undefined) return speech === undefined ? "" : "speech";
    return speech === undefined ? "digits" : "both";
  }
}

export interface PromptResult extends PromptResultTwins {}

import { DetectAction } from "../actions/detect-action.js";
import type { DetectInput } from "../types/inputs.js";
import type { ActionOptions } from "../types/options.js";
import type { VerbTable } from "../verbs/verb.js";

export type DetectOptions = ActionOptions<"calling.detect", "calling.call.detect", "detect">;

/** Finding out who or what has answered. */
export interface DetectingMethods {
  /**
   * Listens for an answering machine, a fax or pressed keys.
   *
   * ```ts
   * const action = await call.detect({ type: "machine" }, { timeout: 30 });
   * const event = await action.wait();
   * ```
   *
   * @param detect what to listen for: `{ type: "machine", … }`, `{ type: "fax", tone }` or
   *   `{ type: "digit", digits }`
   * @param options `timeout` (seconds, default 30), `control_id`, `on_completed`, `status_url`
   * @returns the detection, as soon as the platform has accepted it
   * @throws like `play`
   *
   * Mirrors: Relay v3 `call.detect`, /docs/server-sdks/reference/python/relay/call/detect
   */
  detect(detect: DetectInput, options?: DetectOptions): Promise<DetectAction>;
  detect(options: DetectOptions & { readonly detect: DetectInput }): Promise<DetectAction>;
}

export const detecting: VerbTable<DetectingMethods> = {
  detect: { method: "calling.detect", action: DetectAction, positional: ["detect"] },
};

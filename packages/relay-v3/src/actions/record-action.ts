import type { Result } from "@twinline/core";

import { publicClass } from "../common/public-class.js";
import { publicMethod } from "../common/rules.js";
import { Action } from "./action.js";

const pause = publicMethod("record_action.pause", {
  method: "calling.record.pause",
  positional: ["behavior"],
});

/**
 * A recording. It ends `finished`, with `no_input` or with an `error`. Its last event has `url`,
 * `duration` (seconds) and `size` (bytes).
 *
 * Mirrors: Relay v3 `RecordAction`, /docs/server-sdks/reference/python/relay/actions/record-action
 */
export class RecordAction extends Action<"calling.call.record"> {
  static {
    publicClass(RecordAction, ["pause", "resume"]);
  }

  /**
   * Pauses the recording.
   *
   * @param behavior what is recorded during the pause: nothing (`"skip"`, the default) or `"silence"`
   * @returns the platform's reply; empty when the recording or the call has already ended
   * @throws {RelayParamError} it is neither `"skip"` nor `"silence"`; nothing is sent
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `record_action.pause`, /docs/server-sdks/reference/python/relay/actions/record-action/pause
   */
  pause(behavior?: "skip" | "silence"): Promise<Result> {
    return this.commandWith(pause, behavior);
  }

  /**
   * Resumes a paused recording.
   *
   * @returns the platform's reply; empty when the recording or the call has already ended
   * @throws {RelayCommandError} the platform refused
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `record_action.resume`, /docs/server-sdks/reference/python/relay/actions/record-action/resume
   */
  resume(): Promise<Result> {
    return this.command("calling.record.resume");
  }
}

import { methodRows } from "@twinline/core/internal";
import type { Result } from "@twinline/core";

import type {
  AnyLeaveConferenceParams,
  JoinConferenceOptions,
  JoinConferenceParams,
  LeaveConferenceOptions,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** Conferences. */
export interface ConferenceMethods {
  /**
   * Joins a conference. The first call that joins creates it.
   *
   * @param name the name of the conference
   * @param options `muted` (default false), `beep` (`"true"`, `"false"`, `"onEnter"` or `"onExit"`),
   *   `start_on_enter` (default true), `end_on_exit` (default false), `wait_url`, `max_participants`,
   *   `record` (`do-not-record` or `record-from-start`), `region`, `trim`, `coach` (a call's id),
   *   `status_callback…` and `recording_status_callback…` (addresses, events and methods), `stream_obj`
   * @returns the platform's reply; empty when the call has ended. `calling.conference` events report
   *   what happens
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.join_conference`, /docs/server-sdks/reference/python/relay/call/join-conference
   */
  join_conference(
    name: string | JoinConferenceParams,
    options?: JoinConferenceOptions,
  ): Promise<Result>;

  /**
   * Leaves a conference.
   *
   * @param conference_id the id of the conference, from its events
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.leave_conference`, /docs/server-sdks/reference/python/relay/call/leave-conference
   */
  leave_conference(
    conference_id: string | AnyLeaveConferenceParams,
    options?: LeaveConferenceOptions,
  ): Promise<Result>;
}

export default methodRows<MethodTable<ConferenceMethods>>()({
  join_conference: {
    method: "calling.join_conference",
    positional: ["name"],
    parameters: () => ({ stream_obj: { to: "stream" }, stream: { to: "stream" } }),
  },
  leave_conference: {
    method: "calling.leave_conference",
    positional: ["conference_id"],
  },
});

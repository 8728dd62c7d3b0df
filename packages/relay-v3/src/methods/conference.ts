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
   * Joins a conference; it is made when the first joins.
   *
   * @param name the conference
   * @param options `muted` (default false), `beep` (`"true"`, `"false"`, `"onEnter"` or `"onExit"`),
   *   `start_on_enter` (default true), `end_on_exit` (default false), `wait_url`, `max_participants`,
   *   `record` (`do-not-record` or `record-from-start`), `region`, `trim`, `coach` (a call's id),
   *   `status_callback…` and `recording_status_callback…` (addresses, events and methods), `stream_obj`
   * @returns the platform's reply; empty when the call has ended. `calling.conference` events tell the rest
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
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
   * @param conference_id the conference's id, as its events give it
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.leave_conference`, /docs/server-sdks/reference/python/relay/call/leave-conference
   */
  leave_conference(
    conference_id: string | AnyLeaveConferenceParams,
    options?: LeaveConferenceOptions,
  ): Promise<Result>;
}

const rows: MethodTable<ConferenceMethods> = {
  join_conference: {
    method: "calling.join_conference",
    positional: ["name"],
    parameters: () => ({ stream_obj: { to: "stream" }, stream: { to: "stream" } }),
  },
  leave_conference: {
    method: "calling.leave_conference",
    positional: ["conference_id"],
  },
};

export default rows;

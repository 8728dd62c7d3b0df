import { methodRows } from "@twinline/core/internal";
import type { Result } from "@twinline/core";

import type {
  JoinRoomOptions,
  JoinRoomParams,
  LeaveRoomOptions,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** Rooms. */
export interface RoomMethods {
  /**
   * Joins a room.
   *
   * @param name the name of the room: letters, digits, `_` and `-`
   * @param options `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.join_room`, /docs/server-sdks/reference/python/relay/call/join-room
   */
  join_room(name: string | JoinRoomParams, options?: JoinRoomOptions): Promise<Result>;

  /**
   * Leaves the room.
   *
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.leave_room`, /docs/server-sdks/reference/python/relay/call/leave-room
   */
  leave_room(options?: LeaveRoomOptions): Promise<Result>;
}

export default methodRows<MethodTable<RoomMethods>>()({
  join_room: { method: "calling.join_room", positional: ["name"] },
  leave_room: { method: "calling.leave_room" },
});

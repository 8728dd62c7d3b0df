import type { Result } from "@twinline/core";

import type {
  AnyQueueEnterParams,
  AnyQueueLeaveParams,
  QueueEnterOptions,
  QueueLeaveOptions,
} from "../types/inputs.generated.js";
import type { MethodTable } from "./method-table.js";

/** Queues. */
export interface QueueMethods {
  /**
   * Puts the call into a queue.
   *
   * @param queue_name the queue
   * @param options `wait_url` (what the call hears meanwhile), `control_id`, `status_url`
   * @returns the platform's reply; empty when the call has ended. `calling.call.queue` events tell the rest
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.queue_enter`, /docs/server-sdks/reference/python/relay/call/queue-enter
   */
  queue_enter(
    queue_name: string | AnyQueueEnterParams,
    options?: QueueEnterOptions,
  ): Promise<Result>;

  /**
   * Takes the call out of a queue.
   *
   * @param queue_name the queue
   * @param options `queue_id` (the queue's id, as its events give it), `control_id`, `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} a wrong argument; nothing was sent
   * @throws {RelayCommandError} the platform refused. On a call that has ended nothing is thrown: the reply
   *   is empty then
   * @throws {RelayTimeoutError} no reply within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.queue_leave`, /docs/server-sdks/reference/python/relay/call/queue-leave
   */
  queue_leave(
    queue_name: string | AnyQueueLeaveParams,
    options?: QueueLeaveOptions,
  ): Promise<Result>;
}

const rows: MethodTable<QueueMethods> = {
  queue_enter: { method: "calling.queue.enter", positional: ["queue_name"] },
  queue_leave: { method: "calling.queue.leave", positional: ["queue_name"] },
};

export default rows;

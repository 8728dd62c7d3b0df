import { methodRows } from "@twinline/core/internal";
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
   * @param queue_name the name of the queue
   * @param options `wait_url` (address of what the call hears while it waits), `control_id`, `status_url`
   * @returns the platform's reply; empty when the call has ended. `calling.call.queue` events report
   *   what happens
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
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
   * @param queue_name the name of the queue
   * @param options `queue_id` (the id of the queue, from its events), `control_id`, `status_url`
   * @returns the platform's reply; empty when the call has ended
   * @throws {RelayParamError} an argument is wrong; nothing is sent
   * @throws {RelayCommandError} the platform refused. On an ended call, the reply is empty instead
   * @throws {RelayTimeoutError} no reply arrived within the client's `request_timeout`
   * @throws {RelayConnectionError} the connection was lost before the reply
   *
   * Mirrors: Relay v3 `call.queue_leave`, /docs/server-sdks/reference/python/relay/call/queue-leave
   */
  queue_leave(
    queue_name: string | AnyQueueLeaveParams,
    options?: QueueLeaveOptions,
  ): Promise<Result>;
}

export default methodRows<MethodTable<QueueMethods>>()({
  queue_enter: { method: "calling.queue.enter", positional: ["queue_name"] },
  queue_leave: { method: "calling.queue.leave", positional: ["queue_name"] },
});

import { Operation } from "../calls/operation.js";
import type { CallQueue, Waiting } from "../calls/queue.js";
import type { Sound } from "../people/transcript.js";
import { Refusal } from "../requests/refusal.js";
import { text, type CallRequest } from "../requests/request.js";
import { begin } from "./operations.js";
import type { Network } from "../network/network.js";

type Needs = Pick<Network, "queue" | "unixTime">;

/** Waits in a queue, with music: `enqueue`, and then `dequeue` or `leave`. */
class Queueing extends Operation implements Waiting {
  readonly queue: CallQueue;
  readonly since: number;
  readonly #network: Needs;
  readonly #enqueued: number;
  readonly #melody: string;
  #music: Sound | undefined;

  constructor({ call, params }: CallRequest, queue: CallQueue, network: Needs) {
    super(call, "calling.queue.enter", text(params, "control_id"), "calling.call.queue");
    this.queue = queue;
    this.#melody = text(params, "wait_url") || `waiting in ${queue.name}`;
    this.since = this.timers.now();
    this.#network = network;
    this.#enqueued = microseconds(network);
  }

  override start(): void {
    this.call.answer();
    this.queue.enter(this);
    this.#music = this.call.transcript.begin("music", this.#melody, "app");
    this.#reportStatus("enqueue", this.queue.positionOf(this), {});
    this.queue.serve(this.timers.now());
  }

  override stop(): void {
    if (!this.finish()) return;
    this.queue.leave(this);
    this.#music?.end();
    this.#reportStatus("leave", 0, { leave_ts: microseconds(this.#network) });
  }

  onDequeued(): void {
    if (!this.finish()) return;
    this.#music?.end();
    this.#reportStatus("dequeue", 0, { dequeue_ts: microseconds(this.#network) });
  }

  #reportStatus(status: string, position: number, times: object): void {
    const { id, name, size, averageTime } = this.queue;
    const enqueue_ts = this.#enqueued;
    const stamps = { enqueue_ts, dequeue_ts: 0, leave_ts: 0, ...times };
    this.sendEvent({ status, id, name, position, size, avg_time: averageTime, ...stamps });
  }
}

/** Queues: calls wait in them until another call's `connect` to the queue takes them out. */
export const queue = {
  "calling.queue.enter": (request: CallRequest, network: Needs): void => {
    const { call, params } = request;
    if (call.engaged) {
      throw new Refusal("409", "calling.queue.enter: the call is already connected or waiting");
    }
    const entered = network.queue(text(params, "queue_name"));
    begin(request, new Queueing(request, entered, network), "Entering Queue");
  },
  /** Its control id is its own, not that of `enter`: the queue is what counts. */
  "calling.queue.leave": ({ call, params, accept }: CallRequest): void => {
    const name = text(params, "queue_name");
    const queue_id = text(params, "queue_id");
    const queueing = call.operations
      .of("calling.queue.enter")
      .find((running): running is Queueing => running instanceof Queueing);
    const wrongId = queue_id !== "" && queueing?.queue.id !== queue_id;
    if (queueing?.queue.name !== name || wrongId) {
      throw new Refusal("404", `calling.queue.leave: the call is not waiting in ${name}`);
    }
    accept("Leaving Queue");
    queueing.stop();
  },
};

const microseconds = (network: Needs): number => Math.round(network.unixTime() * 1e6);

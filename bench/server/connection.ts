import type { Duplex } from "node:stream";

import { FrameReader } from "../wire/frame-reader.js";
import { FrameWriter } from "../wire/frame-writer.js";
import { CallEvents } from "./events.js";

/** A request as it came. */
interface Request {
  readonly id: string;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** A live call on the server: how many of its events were sent, how many acknowledged. */
class LiveCall {
  readonly events: CallEvents;
  sent = 0;
  acknowledged = 0;
  isOver = false;

  constructor(call_id: string) {
    this.events = new CallEvents(call_id);
  }
}

/** What a connection is busy with: it is told of each acknowledgement. */
export interface Job {
  acknowledged(call: LiveCall): void;
}

/** One client: it answers its requests as the platform does, at once, and counts acknowledgements. */
export class Connection {
  readonly calls = new Map<string, LiveCall>();
  job: Job | undefined;
  project = "";
  readonly #writer: FrameWriter;
  readonly #identified: (connection: Connection) => void;

  constructor(stream: Duplex, identified: (connection: Connection) => void) {
    this.#identified = identified;
    this.#writer = new FrameWriter(stream, false);
    const reader = new FrameReader((text) => this.#take(text));
    stream.on("data", (chunk: Buffer) => reader.push(chunk));
    stream.on("error", () => undefined);
  }

  /** A call comes in. */
  announce(call_id: string, context: string): LiveCall {
    const call = new LiveCall(call_id);
    this.calls.set(call_id, call);
    this.tell(call, call.events.received(context));
    return call;
  }

  tell(call: LiveCall, event: string): void {
    call.sent += 1;
    this.#writer.send(event);
  }

  /** It is over: it goes when its last event was acknowledged. */
  end(call: LiveCall): void {
    call.isOver = true;
    this.tell(call, call.events.state("ended"));
  }

  #take(text: string): void {
    if (text.includes('"method"')) this.#answer(JSON.parse(text) as Request);
    else this.#acknowledge(text);
  }

  #acknowledge(text: string): void {
    const start = text.indexOf('"id":"') + 6;
    const id = text.slice(start, text.indexOf('"', start));
    const dot = id.lastIndexOf(".");
    const call = this.calls.get(id.slice(0, dot));
    if (call === undefined) return;
    call.acknowledged += 1;
    const number = Number(id.slice(dot + 1));
    if (number !== call.acknowledged) throw new Error(`${id} was acknowledged out of turn`);
    if (call.isOver && call.acknowledged === call.sent) this.calls.delete(call.events.call_id);
    this.job?.acknowledged(call);
  }

  #answer({ id, method, params }: Request): void {
    if (method === "signalwire.connect") {
      this.#welcome(id, params);
      return;
    }
    const call_id = String(params["call_id"]);
    const control_id = String(params["control_id"]);
    this.#writer.send(
      `{"jsonrpc":"2.0","id":"${id}","result":{"code":"200","message":"Done","call_id":"${call_id}","control_id":"${control_id}"}}`,
    );
    const call = this.calls.get(call_id);
    if (call !== undefined) this.#follow(call, method, control_id);
  }

  /** What a command leads to. */
  #follow(call: LiveCall, method: string, control_id: string): void {
    const { events } = call;
    switch (method) {
      case "calling.answer":
        this.tell(call, events.state("answered"));
        break;
      case "calling.play":
        this.tell(call, events.play(control_id, "playing"));
        this.tell(call, events.play(control_id, "finished"));
        break;
      case "calling.play_and_collect":
        this.tell(call, events.play(control_id, "playing"));
        this.tell(call, events.play(control_id, "finished"));
        this.tell(call, events.digit(control_id, "1"));
        break;
      case "calling.end":
        this.tell(call, events.state("ending"));
        this.end(call);
        break;
      default:
    }
  }

  #welcome(id: string, params: Readonly<Record<string, unknown>>): void {
    const { project } = params["authentication"] as { project: string };
    this.project = project;
    this.#writer.send(
      `{"jsonrpc":"2.0","id":"${id}","result":{"identity":"bench","protocol":"signalwire_bench_${project}",` +
        `"authorization":{"project_id":"${project}","scopes":["calling"]},"ice_servers":[]}}`,
    );
    this.#identified(this);
  }
}

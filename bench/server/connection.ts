import type { Duplex } from "node:stream";

import { FrameReader } from "../wire/frame-reader.js";
import { FrameWriter } from "../wire/frame-writer.js";
import { blade, isBlade, protocolRequest } from "./blade.js";
import { relay, type Request } from "./envelope.js";
import { LiveCall } from "./live-call.js";
import type { Needs } from "./needs.js";
import { ReadReceipts } from "./read-receipts.js";

/** The current job of a connection, which gets each acknowledgement. */
export interface Job {
  acknowledged(call: LiveCall): void;
  /** Called when the client plays something. Without it, playback finishes at once. */
  playing?(control_id: string): void;
}

/** The connection of one client. Answers requests at once, as the platform would, and counts acknowledgements. */
export class Connection {
  readonly calls = new Map<string, LiveCall>();
  /** Events of all calls. */
  acknowledged = 0;
  job: Job | undefined;
  needs: Needs = {};
  project = "";
  readonly #writer: FrameWriter;
  readonly #receipts: ReadReceipts;
  readonly #identified: (connection: Connection) => void;
  #envelope = relay;

  constructor(stream: Duplex, identified: (connection: Connection) => void) {
    this.#identified = identified;
    this.#writer = new FrameWriter(stream, false);
    this.#receipts = new ReadReceipts(stream, this.#writer);
    const reader = new FrameReader(
      (text) => this.#receive(text),
      () => this.#receipts.pong(),
    );
    stream.on("data", (chunk: Buffer) => reader.push(chunk));
    stream.on("error", () => undefined);
  }

  /** Starts an inbound call. */
  announce(call_id: string, context: string): LiveCall {
    const call = new LiveCall(call_id);
    this.calls.set(call_id, call);
    this.sendEvent(call, call.events.received(context));
    return call;
  }

  sendEvent(call: LiveCall, event: string): void {
    call.sent += 1;
    this.#writer.send(this.#envelope.event(event));
    if (this.needs.eventsRead === true) this.#receipts.whenRead(() => this.#acknowledged(call));
  }

  /** Ends a call, and removes it once its last event is acknowledged. */
  end(call: LiveCall): void {
    call.isOver = true;
    this.sendEvent(call, call.events.state("ended"));
  }

  #receive(text: string): void {
    if (text.includes('"method"')) this.#answer(JSON.parse(text) as Request);
    else this.#acknowledge(text);
  }

  #acknowledge(text: string): void {
    const start = text.indexOf('"id":"') + 6;
    const id = text.slice(start, text.indexOf('"', start));
    const dot = id.lastIndexOf(".");
    const call = this.calls.get(id.slice(0, dot));
    if (call === undefined) return;
    const number = Number(id.slice(dot + 1));
    if (number !== call.acknowledged + 1) throw new Error(`${id} was acknowledged out of order`);
    this.#acknowledged(call);
  }

  #acknowledged(call: LiveCall): void {
    this.acknowledged += 1;
    call.acknowledged += 1;
    if (call.isOver && call.acknowledged === call.sent) this.calls.delete(call.events.call_id);
    this.job?.acknowledged(call);
  }

  #answer(request: Request): void {
    if (isBlade(request) || request.method === "signalwire.connect") {
      this.#welcome(request);
      return;
    }
    const { id, method, params } = this.#envelope.open(request);
    if (method === protocolRequest) {
      this.#writer.send(this.#envelope.reply(id, `{"protocol":"${this.#protocol}"}`));
      return;
    }
    const call_id = String(params["call_id"]);
    const control_id = String(params["control_id"]);
    const result = `{"code":"200","message":"Done","call_id":"${call_id}","control_id":"${control_id}"}`;
    this.#writer.send(this.#envelope.reply(id, result));
    const call = this.calls.get(call_id);
    if (call === undefined) return;
    if (this.needs.repliesRead !== true) this.#follow(call, method, control_id);
    else this.#receipts.whenRead(() => this.#follow(call, method, control_id));
  }

  /** Sends the events that follow a command. */
  #follow(call: LiveCall, method: string, control_id: string): void {
    const { events } = call;
    switch (method) {
      case "calling.answer":
        this.sendEvent(call, events.state("answered"));
        break;
      case "calling.play":
        this.sendEvent(call, events.play(control_id, "playing"));
        if (this.job?.playing === undefined)
          this.sendEvent(call, events.play(control_id, "finished"));
        else this.job.playing(control_id);
        break;
      case "calling.play_and_collect":
        this.sendEvent(call, events.play(control_id, "playing"));
        this.sendEvent(call, events.play(control_id, "finished"));
        this.sendEvent(call, events.digit(control_id, "1"));
        break;
      case "calling.end":
        this.sendEvent(call, events.state("ending"));
        this.end(call);
        break;
      default:
    }
  }

  get #protocol(): string {
    return `signalwire_bench_${this.project}`;
  }

  #welcome(request: Request): void {
    const { project } = request.params["authentication"] as { project: string };
    this.project = project;
    if (isBlade(request)) this.#envelope = blade(this.#protocol);
    this.#writer.send(
      this.#envelope.reply(
        request.id,
        `{"identity":"bench","protocol":"${this.#protocol}",` +
          `"authorization":{"project_id":"${project}","scopes":["calling"]},"ice_servers":[]}`,
      ),
    );
    this.#identified(this);
  }
}

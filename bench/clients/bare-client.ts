import { greeting, plainRequest, question, type Workload, type Tally } from "./client.js";

/** Sends text frames to the server. */
export interface Wire {
  send(text: string): void;
}

type Json = Readonly<Record<string, unknown>>;

/** All that a program without an SDK stores about a call. */
interface BareCall {
  readonly call_id: string;
  readonly node_id: string;
  readonly device: unknown;
  state: string;
}

interface Frame {
  readonly id: string;
  readonly method?: string;
  readonly params: { readonly event_type: string; readonly params: Json };
  readonly result: unknown;
}

/** What you would write if you needed exactly these frames: no checks, no timeouts, no error handling, no reconnect.
 */
export class BareClient {
  readonly #wire: Wire;
  readonly #workload: Workload;
  readonly #tally: Tally;
  readonly #acknowledgement: (id: string) => string;
  readonly #replies = new Map<string, (result: unknown) => void>();
  readonly #calls = new Map<string, BareCall>();
  /** The waits for events, by `call_id` and state, or by `control_id`. */
  readonly #waiting = new Map<string, (params: Json) => void>();
  #requests = 0;

  constructor(
    wire: Wire,
    workload: Workload,
    tally: Tally,
    acknowledgement: (id: string) => string,
  ) {
    this.#wire = wire;
    this.#workload = workload;
    this.#tally = tally;
    this.#acknowledgement = acknowledgement;
  }

  connect(project: string): Promise<unknown> {
    return this.#request("signalwire.connect", {
      version: { major: 2, minor: 0, revision: 0 },
      event_acks: true,
      authentication: { project, token: "bench-token" },
      contexts: ["bench"],
    });
  }

  request(): Promise<unknown> {
    return this.#request(plainRequest.method, plainRequest.params);
  }

  receive(text: string): void {
    const frame = JSON.parse(text) as Frame;
    if (frame.method === undefined) {
      this.#replies.get(frame.id)?.(frame.result);
      this.#replies.delete(frame.id);
      return;
    }
    this.#wire.send(this.#acknowledgement(frame.id));
    this.#event(frame.params.event_type, frame.params.params);
  }

  #event(type: string, params: Json): void {
    const call_id = params["call_id"] as string;
    if (type === "calling.call.receive") {
      const { node_id, device, call_state: state } = params as unknown as BareCall & Json;
      const call = { call_id, node_id, device, state: state as string };
      this.#calls.set(call_id, call);
      if (this.#workload === "whole-calls") void this.#wholeCall(call);
    } else if (type === "calling.call.state") {
      const state = params["call_state"] as string;
      const call = this.#calls.get(call_id);
      if (call !== undefined) call.state = state;
      if (state === "ended") this.#calls.delete(call_id);
      this.#reached(`${call_id} ${state}`, params);
    } else if (this.#workload === "events") {
      this.#tally.event(params["control_id"] as string);
    } else if (params["state"] !== "playing") {
      this.#reached(`${params["control_id"] as string} ${type}`, params);
    }
  }

  #reached(what: string, params: Json): void {
    const resolve = this.#waiting.get(what);
    if (resolve === undefined) return;
    this.#waiting.delete(what);
    resolve(params);
  }

  #wait(what: string): Promise<Json> {
    return new Promise((resolve) => this.#waiting.set(what, resolve));
  }

  async #wholeCall({ call_id, node_id }: BareCall): Promise<void> {
    const ids = { node_id, call_id };
    await this.#request("calling.answer", ids);
    await this.#operate("calling.play", "calling.call.play", {
      ...ids,
      play: [{ type: "tts", params: { text: greeting } }],
    });
    const { result } = await this.#operate("calling.play_and_collect", "calling.call.collect", {
      ...ids,
      play: [{ type: "tts", params: { text: question } }],
      collect: { digits: { max: 1, terminators: "#" } },
    });
    const ended = this.#wait(`${call_id} ended`);
    await this.#request("calling.end", ids);
    await ended;
    const { params } = result as { params: { digits: string } };
    if (params.digits === "1") this.#tally.calls += 1;
  }

  async #operate(method: string, event: string, params: Json): Promise<Json> {
    this.#requests += 1;
    const control_id = `control-${this.#requests}`;
    const completed = this.#wait(`${control_id} ${event}`);
    await this.#request(method, { control_id, ...params });
    return completed;
  }

  #request(method: string, params: object): Promise<unknown> {
    this.#requests += 1;
    const id = `request-${this.#requests}`;
    this.#wire.send(JSON.stringify({ jsonrpc: "2.0", id, method, params }));
    return new Promise((resolve) => this.#replies.set(id, resolve));
  }
}

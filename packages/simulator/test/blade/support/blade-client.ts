import type { Simulator } from "@twinline/simulator";

import { TestSocket, type Json } from "../../support/test-socket.js";

export const credentials = { project: "project", token: "token-1234" };

/** A client of the older generation without an SDK: it speaks `blade.*` frame by frame. */
export class BladeClient {
  readonly socket: TestSocket;
  /** Its session's protocol, once it is set up. */
  protocol = "";
  /** By which it can take its session up again. */
  sessionid = "";

  constructor(socket: TestSocket) {
    this.socket = socket;
    // Its like never answers a request.
    socket.acknowledges = false;
  }

  static async open(sim: Simulator): Promise<BladeClient> {
    return new BladeClient(await TestSocket.open(sim.host));
  }

  /** One that is set up and listens to `office`. */
  static async ready(sim: Simulator): Promise<BladeClient> {
    const client = await BladeClient.open(sim);
    await client.hello();
    await client.setup();
    await client.execute("signalwire.receive", { contexts: ["office"] });
    return client;
  }

  async hello(more: Json = {}): Promise<Json> {
    const greeting = await this.socket.request("blade.connect", {
      version: { major: 2, minor: 1, revision: 0 },
      authentication: credentials,
      agent: "Node.js SDK/2.6.0",
      ...more,
    });
    this.sessionid = greeting["sessionid"] as string;
    return greeting;
  }

  /** Has a protocol made, and subscribes to its notifications. */
  async setup(): Promise<void> {
    const { result } = await this.socket.request("blade.execute", {
      protocol: "signalwire",
      method: "setup",
      params: {},
    });
    this.protocol = (result as Json)["protocol"] as string;
    await this.subscribe();
  }

  subscribe(): Promise<Json> {
    const { protocol } = this;
    return this.socket.request("blade.subscription", {
      command: "add",
      protocol,
      channels: ["notifications"],
    });
  }

  /** The result of a command, taken out of its envelope. */
  async execute(method: string, params?: Json): Promise<Json> {
    const { protocol } = this;
    const { result } = await this.socket.request("blade.execute", { protocol, method, params });
    return result as Json;
  }

  /** The next notification that has all of this in its params, or in the params of these. */
  async notification(wanted: Json): Promise<Json> {
    const frame = await this.socket.next(
      ({ method, params }) => method === "blade.broadcast" && has(params.params as Json, wanted),
    );
    return frame["params"] as Json;
  }

  /** Whether a notification of this type has come. */
  heard(event_type: string): boolean {
    return this.socket.received.some(({ params }) => params?.params?.event_type === event_type);
  }
}

function has(outer: Json, wanted: Json): boolean {
  const all: Json = { ...(outer["params"] as Json | undefined), ...outer };
  return Object.entries(wanted).every(([name, value]) => all[name] === value);
}

import { once } from "node:events";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

import { describe, expect, it } from "@jest/globals";
import { RelayClient, type Call, type RelayEvent } from "@twinline/relay-v3";
import { WebSocketServer } from "ws";

type Frame = Record<string, unknown>;

const device = { type: "phone", params: { from_number: "+1", to_number: "+2" } };
const about = { call_id: "c1", node_id: "n1" };

const event = (event_type: string, params: object): Frame => ({
  jsonrpc: "2.0",
  id: `${event_type} ${Math.random()}`,
  method: "signalwire.event",
  params: { event_type, params: { ...about, ...params } },
});

/** Several frames as the bytes of one chunk: what a busy process reads at once. */
function chunk(...frames: readonly Frame[]): Buffer {
  return Buffer.concat(
    frames.map((frame) => {
      const payload = Buffer.from(JSON.stringify(frame));
      const head = Buffer.from([0x81, 126, payload.length >> 8, payload.length & 0xff]);
      return Buffer.concat([head, payload]);
    }),
  );
}

/** A platform on a bare socket that sends the outcome of each command in one chunk with its reply. */
async function withOutcomes(
  outcomes: (method: string) => readonly Frame[],
  use: (call: Call) => Promise<void>,
): Promise<void> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  await once(server, "listening");
  server.on("connection", (socket, request) => {
    const bare: Duplex = request.socket;
    socket.on("message", (data: Buffer) => {
      const { id, method } = JSON.parse(data.toString()) as { id: string; method?: string };
      if (method === undefined) return;
      const reply = { jsonrpc: "2.0", id, result: { code: "200", message: "OK", protocol: "p" } };
      const offer = event("calling.call.receive", { context: "office", device });
      const behind = method === "signalwire.connect" ? [offer] : outcomes(method);
      bare.write(chunk(reply, ...behind));
    });
  });
  const { port } = server.address() as AddressInfo;
  const client = new RelayClient({
    project: "p",
    token: "t",
    host: `ws://127.0.0.1:${port}`,
    contexts: ["office"],
    log_level: "silent",
    env: {},
  });
  try {
    const handed = new Promise<Call>((resolve) => client.on_call(resolve));
    await client.connect();
    const call = await handed;
    await new Promise((resolve) => setImmediate(resolve));
    await use(call);
  } finally {
    await client.disconnect();
    for (const socket of server.clients) socket.terminate();
    await new Promise((resolve) => server.close(resolve));
  }
}

interface Row {
  readonly name: string;
  readonly run: (call: Call) => Promise<unknown>;
  readonly event_type: string;
  readonly params: Frame;
}

const rows: readonly Row[] = [
  {
    name: "connect",
    run: (call) => call.connect([[{ type: "phone", to_number: "+1", from_number: "+2" }]]),
    event_type: "calling.call.connect",
    params: { connect_state: "failed" },
  },
  {
    name: "queue_enter",
    run: (call) => call.queue_enter("support"),
    event_type: "calling.call.queue",
    params: { status: "enqueue", id: "q1", name: "support", control_id: "x" },
  },
  {
    name: "refer",
    run: (call) => call.refer({ type: "sip", params: { to: "sip:a@example.com" } }),
    event_type: "calling.call.refer",
    params: { state: "success" },
  },
  {
    name: "transfer",
    run: (call) => call.transfer("https://example.com/next"),
    event_type: "calling.call.state",
    params: { call_state: "ended", end_reason: "hangup" },
  },
  {
    name: "join_conference",
    run: (call) => call.join_conference("room"),
    event_type: "calling.conference",
    params: { conference_id: "f1", name: "room", status: "participant-join" },
  },
];

describe("the outcome of a command that arrives in one chunk with its reply", () => {
  it.each(rows)(
    "$name: is seen by a wait that begins when the command has resolved",
    async (row) => {
      const { run, event_type, params } = row;
      const outcome = event(event_type, params);
      await withOutcomes(
        (method) => (method.startsWith("calling.") ? [outcome] : []),
        async (call) => {
          await run(call);
          const seen: RelayEvent = await call.wait_for(event_type, () => true, 5);
          expect(seen.params).toMatchObject(params);
        },
      );
    },
  );

  it("is seen once: a loop of waits gets one event after another", async () => {
    const states = ["connecting", "connected", "disconnected"];
    const events = states.map((connect_state) => event("calling.call.connect", { connect_state }));
    await withOutcomes(
      (method) => (method === "calling.connect" ? events : []),
      async (call) => {
        await rows[0]?.run(call);
        const seen: string[] = [];
        while (seen.at(-1) !== "disconnected") {
          seen.push((await call.wait_for("calling.call.connect", null, 5)).connect_state);
        }
        expect(seen).toEqual(states);
      },
    );
  });
});

import { readFileSync } from "node:fs";
import type { Duplex } from "node:stream";

import type { WebSocket } from "ws";

import type { Connected, ConnectClient } from "./client.js";
import { BareClient, type Wire } from "./bare-client.js";

const connected = async (client: BareClient, project: string): Promise<Connected> => {
  await client.connect(project);
  return { request: () => client.request(), forget: () => undefined };
};

const stringified = (id: string) => JSON.stringify({ jsonrpc: "2.0", id, result: {} });

const concatenated = (id: string) => `{"jsonrpc":"2.0","id":"${id}","result":{}}`;

/** A hand-written client that uses `ws`. */
const onWs =
  (wireOf: (socket: WebSocket) => Wire): ConnectClient =>
  async ({ host, caFile, project }, workload, tally) => {
    const { WebSocket: Client } = await import("ws");
    const socket = new Client(host, { ca: readFileSync(caFile), perMessageDeflate: false });
    const client = new BareClient(wireOf(socket), workload, tally, stringified);
    socket.on("message", (data: Buffer) => client.receive(data.toString()));
    await new Promise((resolve) => socket.on("open", resolve));
    return connected(client, project);
  };

/** Calls `send` once per frame. */
export const naive = onWs((socket) => socket);

/** The same, but the frames of one turn of the event loop are written together. */
export const corked = onWs((socket) => {
  let stream: Duplex | undefined;
  const uncork = () => {
    stream?.uncork();
    stream = undefined;
  };
  return {
    send: (text) => {
      if (stream === undefined) {
        ({ _socket: stream } = socket as unknown as { _socket: Duplex });
        stream.cork();
        setImmediate(uncork);
      }
      socket.send(text);
    },
  };
});

/** Its own framing, with one buffer per turn of the event loop. */
export const raw: ConnectClient = async ({ host, caFile, project }, workload, tally) => {
  const { openStream } = await import("../wire/open-stream.js");
  const { FrameReader } = await import("../wire/frame-reader.js");
  const { FrameWriter } = await import("../wire/frame-writer.js");
  const stream = await openStream(host, readFileSync(caFile));
  const client = new BareClient(new FrameWriter(stream, true), workload, tally, concatenated);
  const reader = new FrameReader((text) => client.receive(text));
  stream.on("data", (chunk: Buffer) => reader.push(chunk));
  return connected(client, project);
};

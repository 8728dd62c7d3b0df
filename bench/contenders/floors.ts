import { readFileSync } from "node:fs";
import type { Duplex } from "node:stream";

import type { WebSocket } from "ws";

import type { Connected, Contender } from "./contender.js";
import { Floor, type Wire } from "./floor.js";

const connected = async (floor: Floor, project: string): Promise<Connected> => {
  await floor.connect(project);
  return { request: () => floor.request(), forget: () => undefined };
};

const stringified = (id: string) => JSON.stringify({ jsonrpc: "2.0", id, result: {} });

const concatenated = (id: string) => `{"jsonrpc":"2.0","id":"${id}","result":{}}`;

/** A hand-written client on `ws`. */
const onWs =
  (wireOf: (socket: WebSocket) => Wire): Contender =>
  async ({ host, caFile, project }, role, tally) => {
    const { WebSocket: Client } = await import("ws");
    const socket = new Client(host, { ca: readFileSync(caFile), perMessageDeflate: false });
    const floor = new Floor(wireOf(socket), role, tally, stringified);
    socket.on("message", (data: Buffer) => floor.receive(data.toString()));
    await new Promise((resolve) => socket.on("open", resolve));
    return connected(floor, project);
  };

/** One send for each frame. */
export const naive = onWs((socket) => socket);

/** The same, and the frames of one turn of the event loop leave together. */
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

/** Its own framing, and one buffer for each turn of the event loop. */
export const raw: Contender = async ({ host, caFile, project }, role, tally) => {
  const { openStream } = await import("../wire/open-stream.js");
  const { FrameReader } = await import("../wire/frame-reader.js");
  const { FrameWriter } = await import("../wire/frame-writer.js");
  const stream = await openStream(host, readFileSync(caFile));
  const floor = new Floor(new FrameWriter(stream, true), role, tally, concatenated);
  const reader = new FrameReader((text) => floor.receive(text));
  stream.on("data", (chunk: Buffer) => reader.push(chunk));
  return connected(floor, project);
};

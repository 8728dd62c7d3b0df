import { createSocket } from "node:dgram";
import type { IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach } from "@jest/globals";
import { WebSocketServer } from "ws";

import type { Json } from "./test-socket.js";

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

export interface MediaServer {
  url: string;
  /** What came, in order: JSON as objects, the rest as bytes. */
  messages: (Json | Buffer)[];
  /** The headers of the last connection. */
  headers: IncomingHttpHeaders;
  /** Resolves when a connection has been closed. */
  closed: Promise<number>;
  /** Breaks every connection. */
  hangUp(): void;
}

/** An app's media server, on loopback. */
export async function mediaServer(): Promise<MediaServer> {
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  open.push(() => server.close());
  await new Promise((resolve) => server.once("listening", resolve));
  let ended: (code: number) => void = () => undefined;
  const made: MediaServer = {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}/audio`,
    messages: [],
    headers: {},
    closed: new Promise((resolve) => (ended = resolve)),
    hangUp: () => {
      for (const client of server.clients) client.close();
    },
  };
  server.on("connection", (socket, request) => {
    made.headers = request.headers;
    socket.on("close", ended);
    socket.on("message", (data: Buffer, isBinary) =>
      made.messages.push(isBinary ? data : (JSON.parse(data.toString()) as Json)),
    );
  });
  return made;
}

export interface UdpPort {
  port: number;
  packets: { bytes: Buffer; from: number }[];
  /** Resolves when this many have come. */
  received(count: number): Promise<void>;
}

/** A UDP receiver on loopback. */
export async function udpPort(): Promise<UdpPort> {
  const socket = createSocket("udp4");
  open.push(() => socket.close());
  await new Promise<void>((resolve) => socket.bind(0, "127.0.0.1", resolve));
  const packets: UdpPort["packets"] = [];
  socket.on("message", (bytes, { port }) => packets.push({ bytes, from: port }));
  return {
    port: socket.address().port,
    packets,
    received: (count) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (packets.length >= count) resolve();
        };
        look();
        socket.on("message", look);
      }),
  };
}

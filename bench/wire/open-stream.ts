import { randomBytes } from "node:crypto";
import { request } from "node:http";
import { request as requestSecurely } from "node:https";
import type { Duplex } from "node:stream";

/** Opens a WebSocket, and resolves with its underlying stream. */
export function openStream(address: string, ca: Buffer): Promise<Duplex> {
  const url = new URL(address);
  const isSecure = url.protocol === "wss:";
  url.protocol = isSecure ? "https:" : "http:";
  const headers = {
    Connection: "Upgrade",
    Upgrade: "websocket",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": randomBytes(16).toString("base64"),
  };
  return new Promise((resolve, reject) => {
    const handshake = isSecure ? requestSecurely(url, { headers, ca }) : request(url, { headers });
    handshake.on("upgrade", (_response, stream, head) => {
      if (head.length > 0) stream.unshift(head);
      resolve(stream);
    });
    handshake.on("error", reject);
    handshake.end();
  });
}

import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, describe, expect, it } from "@jest/globals";
import { RelayAuthError, RelayConnectionError, Session } from "@twinline/core";

let server: Server;

async function answering(status: number): Promise<Session> {
  server = createServer();
  server.on("upgrade", (_request, socket) => {
    socket.end(`HTTP/1.1 ${status} No\r\nContent-Length: 0\r\n\r\n`);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const host = `ws://127.0.0.1:${port}`;
  return new Session({ project: "p", token: "t", host, env: {}, log_level: "silent" });
}

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe("a server that answers the WebSocket handshake with", () => {
  it.each([401, 403])("HTTP %d refuses the credentials", async (status) => {
    const session = await answering(status);
    await expect(session.connect({ insist: true })).rejects.toBeInstanceOf(RelayAuthError);
  });

  it("HTTP 503 cannot be reached, and the error names the status", async () => {
    const session = await answering(503);
    const attempt = session.connect();
    await expect(attempt).rejects.toBeInstanceOf(RelayConnectionError);
    await expect(attempt).rejects.toThrow(/handshake with HTTP 503/);
  });
});

import { readFileSync } from "node:fs";
import { once } from "node:events";
import { createServer } from "node:https";
import type { AddressInfo } from "node:net";
import path from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Session } from "@twinline/core";
import { WebSocketServer } from "ws";

const fixture = (name: string) => path.join(__dirname, "../fixtures", name);

/** A platform behind TLS that welcomes everybody. */
const https = createServer({
  key: readFileSync(fixture("key.pem")),
  cert: readFileSync(fixture("certificate.pem")),
});
const sockets = new WebSocketServer({ server: https });
sockets.on("connection", (socket) => {
  socket.on("message", (data: Buffer) => {
    const { id } = JSON.parse(data.toString()) as { id: string };
    socket.send(JSON.stringify({ jsonrpc: "2.0", id, result: { protocol: "p" } }));
  });
});

function session(options: object): Session {
  const { port } = https.address() as AddressInfo;
  return new Session({
    project: "p",
    token: "t",
    host: `localhost:${port}`,
    log_level: "silent",
    env: {},
    ...options,
  });
}

beforeAll(async () => {
  https.listen(0, "127.0.0.1");
  await once(https, "listening");
});

afterAll(() => {
  for (const socket of sockets.clients) socket.terminate();
  https.close();
});

describe("a connection over TLS", () => {
  it("is refused when the certificate is not trusted, with `insist` too", async () => {
    const attempt = session({}).connect({ insist: true });
    await expect(attempt).rejects.toMatchObject({ name: "RelayConnectionError" });
    await expect(attempt).rejects.toThrow(/not trusted.*SIGNALWIRE_RELAY_CA_FILE/);
  });

  it("is accepted when its authority is named by ca_file", async () => {
    await using trusting = session({ ca_file: fixture("certificate.pem") });
    await trusting.connect();
    expect(trusting.status.state).toBe("ready");
    expect(trusting.url).toMatch(/^wss:/);
  });

  it("is accepted when its authority is named by SIGNALWIRE_RELAY_CA_FILE, also on a reconnect", async () => {
    await using trusting = session({
      env: { SIGNALWIRE_RELAY_CA_FILE: fixture("certificate.pem") },
      reconnect_min: 0.01,
      reconnect_max: 0.02,
    });
    await trusting.connect();
    for (const socket of sockets.clients) socket.terminate();
    const states: string[] = [];
    for await (const { state } of trusting.statuses()) {
      states.push(state);
      if (state === "ready" && states.includes("reconnecting")) break;
    }
    expect(states).toContain("reconnecting");
    expect(states.at(-1)).toBe("ready");
  });

  it("warns when NODE_TLS_REJECT_UNAUTHORIZED=0 turns the checks off", async () => {
    const lines: string[] = [];
    const warn = (line: string): void => void lines.push(line);
    const logger = { debug: () => undefined, info: () => undefined, warn, error: () => undefined };
    const before = process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    try {
      const careless = session({ logger, log_level: "warn" });
      await careless.connect().catch(() => undefined);
      await careless.disconnect();
    } finally {
      if (before === undefined) delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
      else process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = before;
    }
    expect(lines.join()).toMatch(/NODE_TLS_REJECT_UNAUTHORIZED=0 turns certificate checks off/);
    lines.length = 0;
    await using careful = session({
      logger,
      log_level: "warn",
      ca_file: fixture("certificate.pem"),
    });
    await careful.connect();
    expect(lines).toEqual([]);
  });
});

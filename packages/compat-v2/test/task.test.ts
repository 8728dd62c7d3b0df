import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { describe, expect, it } from "@jest/globals";

import { Consumer, RelayConnectionError, Task } from "@twinline/compat-v2";

import { cert, key } from "./support/certificate.js";
import { LogLines } from "./support/log-lines.js";
import { atTheEnd } from "./support/cleanup.js";
import { setUp } from "./support/stage.js";

interface Delivery {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly type: string | undefined;
  readonly body: unknown;
}

/** A file with the certificate, for those who are to trust it. */
function trusted(): string {
  const directory = mkdtempSync(path.join(tmpdir(), "twinline-"));
  atTheEnd(() => rmSync(directory, { recursive: true }));
  const file = path.join(directory, "ca.pem");
  writeFileSync(file, cert);
  return file;
}

/** A platform that takes tasks, over TLS. */
async function platform(
  status = 204,
): Promise<{ host: string; ca_file: string; took: Delivery[] }> {
  const took: Delivery[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method, url, headers } = request;
      const { authorization, "content-type": type } = headers;
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      took.push({ method, url, authorization, type, body });
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  atTheEnd(() => {
    server.close();
    server.closeAllConnections();
  });
  return { host: `localhost:${(server.address() as AddressInfo).port}`, ca_file: trusted(), took };
}

describe("a task", () => {
  it("is delivered over HTTPS, with the credentials and all characters of the message", async () => {
    const { host, ca_file, took } = await platform();
    const task = new Task({ project: "project", token: "token", host, ca_file });
    expect(await task.deliver("office", { name: "Zoë ☎", list: [1, 2] })).toBe(true);
    expect(took).toEqual([
      {
        method: "POST",
        url: "/api/relay/rest/tasks",
        authorization: `Basic ${Buffer.from("project:token").toString("base64")}`,
        type: "application/json",
        body: { context: "office", message: { name: "Zoë ☎", list: [1, 2] } },
      },
    ]);
  });

  it("reaches a consumer of its context", async () => {
    const ca_file = trusted();
    const stage = await setUp({ tls: { key, cert } });
    const { host } = stage.options;
    let took: (message: unknown) => void = () => undefined;
    const taken = new Promise<unknown>((resolve) => (took = resolve));
    const consumer = new Consumer({
      ...stage.options,
      ca_file,
      contexts: ["office"],
      on_task: (message) => took(message),
    });
    const run = consumer.run();
    await stage.sim.frame({ event_type: "signalwire.authorization.state" });
    const task = new Task({ project: "project", token: "token-1234", host, ca_file });
    expect(await task.deliver("office", { action: "call" })).toBe(true);
    expect(await taken).toEqual({ action: "call" });
    expect(await task.deliver("office", "again")).toBe(true);
    await consumer.client?.disconnect();
    await run;
  });

  it("takes its host later, as the Node SDK does", async () => {
    const { host, ca_file, took } = await platform();
    const task = new Task({ project: "project", token: "token", ca_file });
    expect(task.host).toBe("relay.signalwire.com");
    task.host = `https://${host}/`;
    expect(await task.deliver("office", "Hello")).toBe(true);
    expect(took).toHaveLength(1);
  });

  it("is not delivered when the platform answers anything but 204", async () => {
    const { host, ca_file } = await platform(401);
    const logger = new LogLines();
    const task = new Task({ project: "project", token: "token-1234", host, ca_file, logger });
    expect(await task.deliver("office", "Hello")).toBe(false);
    expect(logger.text).toContain("HTTP 401");
    expect(logger.text).not.toContain("token-1234");
  });

  it("made as in Node rejects when the platform refuses it", async () => {
    const { host } = await platform(401);
    process.env["SIGNALWIRE_RELAY_CA_FILE"] = trusted();
    atTheEnd(() => delete process.env["SIGNALWIRE_RELAY_CA_FILE"]);
    const task = new Task("project", "token-1234");
    task.host = host;
    await expect(task.deliver("office", "Hello")).rejects.toMatchObject({
      name: "RelayCommandError",
      code: 401,
      message: expect.stringMatching(/^The task for "office" was refused: HTTP 401 \(see /),
    });
  });

  it("goes over plain HTTP to this machine only", async () => {
    const stage = await setUp();
    const { options, sim } = stage;
    let took: (message: unknown) => void = () => undefined;
    const taken = new Promise((resolve) => (took = resolve));
    const consumer = new Consumer({
      ...options,
      contexts: ["office"],
      on_task: (task) => took(task),
    });
    const run = consumer.run();
    await sim.frame({ event_type: "signalwire.authorization.state" });
    const { project, token } = options;
    const task = new Task({ project, token, host: sim.host.replace("ws:", "http:") });
    expect(await task.deliver("office", { action: "call" })).toBe(true);
    expect(await taken).toEqual({ action: "call" });
    task.host = "http://example.com";
    await expect(task.deliver("office", 1)).rejects.toThrow(/to this machine only/);
    await consumer.client.disconnect();
    await run;
  });

  it("rejects when the platform cannot be reached", async () => {
    const task = new Task("project", "token", "127.0.0.1:1");
    const delivery = task.deliver("office", "Hello");
    await expect(delivery).rejects.toThrow(RelayConnectionError);
    await expect(delivery).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("rejects when the certificate is not trusted", async () => {
    const { host, took } = await platform();
    const task = new Task("project", "token", host);
    await expect(task.deliver("office", "Hello")).rejects.toThrow(RelayConnectionError);
    expect(took).toEqual([]);
  });

  it("says what is missing or wrong", async () => {
    const { env } = process;
    process.env = {};
    atTheEnd(() => void (process.env = env));
    expect(() => new Task()).toThrow(/project is missing/);
    expect(() => new Task("project")).toThrow(/token is missing/);
    // @ts-expect-error there is no such option
    expect(() => new Task({ projekt: "p" })).toThrow(/project is missing/);
    const task = new Task("project", "token", "evil.example.com/path?");
    await expect(task.deliver("office", 1)).rejects.toThrow(/host/);
  });

  it("leaves a context that is not a name to the platform, with a warning", async () => {
    const { host, ca_file, took } = await platform();
    const logger = new LogLines();
    const task = new Task({ project: "project", token: "token-1234", host, ca_file, logger });
    await task.deliver("", "Hello");
    expect(took.map(({ body }) => body)).toEqual([{ context: "", message: "Hello" }]);
    expect(logger.text).toContain('context must be a name, got ""');
  });
});

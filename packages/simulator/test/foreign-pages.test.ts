import { describe, expect, it } from "@jest/globals";
import { WebSocket } from "ws";

import { startReplay, type SimulatorOptions } from "@twinline/simulator";

import { get } from "./support/get.js";
import { start, talk } from "./support/stage.js";

/** What a client sees that says where it comes from: `open`, or the status of a refusal. */
function opened(url: string, headers: Record<string, string>): Promise<string> {
  const socket = new WebSocket(url, { headers });
  return new Promise((resolve) => {
    socket.on("open", () => {
      socket.terminate();
      resolve("open");
    });
    socket.on("error", ({ message }) => resolve(/\d{3}/.exec(message)?.[0] ?? message));
  });
}

const strangers = [
  ["a page of another host", { origin: "https://evil.example" }],
  ["a page of a host that is called nearly the same", { origin: "http://127.0.0.1.evil.example" }],
  ["a page of another machine", { origin: "http://192.168.0.7" }],
  ["a page without an origin", { origin: "null" }],
  ["a page whose name was pointed here", { origin: "http://evil.example", host: "evil.example" }],
] as const;

describe("a RELAY WebSocket", () => {
  it.each(strangers)("is not for %s", async (_who, headers) => {
    const sim = await start();
    expect(await opened(sim.host, { ...headers })).toBe("403");
    expect(sim.connections).toBe(0);
    expect(sim.problems).toEqual([]);
  });

  it.each([
    ["who says nothing, as SDKs do", {}],
    ["a page of this machine", { origin: "http://localhost:3000" }],
    ["a page of this machine by IPv6", { origin: "http://[::1]:3000" }],
    ["who says that it comes from where it goes", { origin: "http://127.0.0.1" }],
    ["an SDK that calls this machine by a name of its own", { host: "simulator:4711" }],
  ])("is for %s", async (_who, headers: Record<string, string>) => {
    const sim = await start();
    expect(await opened(sim.host, headers)).toBe("open");
  });

  it("of a simulator that others can reach is for pages of its own address", async () => {
    const sim = await start({ host: "0.0.0.0", projects: { p: "the-token" } });
    const at = (origin: string, host: string) => opened(sim.host, { origin, host });
    expect(await at("http://192.168.0.7", "192.168.0.7:4711")).toBe("open");
    expect(await at("http://192.168.0.7", "192.168.0.8:4711")).toBe("403");
    expect(await at("http://evil.example", "evil.example:4711")).toBe("403");
  });

  it("of a replay is not for pages of another host either", async () => {
    const replay = await startReplay([], { unexpected: "error" });
    expect(await opened(replay.host, { origin: "https://evil.example" })).toBe("403");
    expect(await opened(replay.host, {})).toBe("open");
    await expect(replay.close()).rejects.toThrow(/The app connects more often than/);
  });
});

describe("a recording", () => {
  const recorded = async (options: SimulatorOptions = {}): Promise<string> => {
    const { command, client, caller } = await talk(options);
    const { url } = await command("calling.record", { control_id: "r", record: { audio: {} } });
    await caller.says("a secret");
    await client.event("calling.call.record", { state: "finished" });
    return String(url);
  };

  it.each(strangers)("is not for %s", async (_who, headers) => {
    expect((await get(await recorded(), { ...headers })).status).toBe(403);
  });

  it("is not served under a name that another site may have pointed here", async () => {
    const url = await recorded();
    expect((await get(url, { host: "evil.example" })).status).toBe(403);
    expect((await get(url, { host: "localhost" })).status).toBe(200);
  });

  it("is served under any name when the simulator listens to other machines, as in a container", async () => {
    const projects = { project: "token-1234" };
    const url = await recorded({ host: "0.0.0.0", projects });
    expect((await get(url, { host: "simulator:7000" })).status).toBe(200);
  });
});

it("a task is refused from a page of another host", async () => {
  const sim = await start();
  const url = `http://127.0.0.1:${sim.port}/api/relay/rest/tasks`;
  expect((await get(url, { origin: "https://evil.example" }, "POST")).status).toBe(403);
  expect((await get(url, {}, "POST")).status).toBe(401);
});

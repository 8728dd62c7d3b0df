import { describe, expect, it } from "@jest/globals";

import type { Simulator } from "@twinline/simulator";

import { connect, expectProblems, start } from "../support/stage.js";
import { BladeClient, credentials } from "./support/blade-client.js";

const basic = ({ project, token } = credentials): string =>
  `Basic ${Buffer.from(`${project}:${token}`).toString("base64")}`;

function post(sim: Simulator, body: unknown, authorization = basic()): Promise<Response> {
  return fetch(`${sim.host.replace("ws", "http")}/api/relay/rest/tasks`, {
    method: "POST",
    headers: { authorization, "content-type": "application/json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

describe("a task", () => {
  it("reaches an older client that listens to its context, with neither a type nor inner params", async () => {
    const sim = await start();
    const client = await BladeClient.ready(sim);
    const message = { action: "call", number: "+15557770001" };
    const { status } = await post(sim, { context: "office", message });
    expect(status).toBe(204);
    const { event, params } = await client.notification({ context: "office" });
    expect(event).toBe("queuing.relay.tasks");
    expect(params).toMatchObject({ context: "office", message, project_id: "project" });
    expect(params).not.toHaveProperty("event_type");
    expect(sim.events("queuing.relay.tasks")).toHaveLength(1);
  });

  it("reaches a current client as an event", async () => {
    const sim = await start();
    const client = await connect(sim);
    await post(sim, { context: "office", message: "water the plants" });
    expect(await client.event("queuing.relay.tasks")).toEqual({
      context: "office",
      message: "water the plants",
    });
  });

  it("reaches one client only, and none of another project", async () => {
    const sim = await start();
    const other = { authentication: { project: "other", token: "token-5678" } };
    const stranger = await connect(sim, other);
    const clients = [await connect(sim), await BladeClient.ready(sim)];
    await post(sim, { context: "office", message: 1 });
    await sim.frame({ event_type: "queuing.relay.tasks" });
    expect(sim.events("queuing.relay.tasks")).toHaveLength(1);
    expect(stranger.events()).not.toContain("queuing.relay.tasks");
    expect(clients).toHaveLength(2);
  });

  it("without a client that listens is accepted, and is a problem", async () => {
    const sim = await start();
    expect((await post(sim, { context: "attic", message: 1 })).status).toBe(204);
    expectProblems(sim, /was not delivered: no client of project project listens .*"attic"/);
  });

  it.each([
    [401, "without credentials", { context: "office", message: 1 }, "Bearer token-1234"],
    [
      401,
      "with a wrong token",
      { context: "office", message: 1 },
      basic({ project: "project", token: "wrong" }),
    ],
    [400, "without a context", { message: 1 }, basic()],
    [400, "without a message", { context: "office" }, basic()],
    [400, "that is not JSON", "{", basic()],
    [413, "that is too long", { context: "office", message: "x".repeat(5000) }, basic()],
  ])("is refused with %i %s", async (status, _what, body, authorization) => {
    const sim = await start({ projects: { project: "token-1234" }, max_frame: 4096 });
    const response = await post(sim, body, authorization);
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ message: expect.any(String) });
  });

  it("is accepted by POST only", async () => {
    const sim = await start();
    const response = await fetch(`${sim.host.replace("ws", "http")}/api/relay/rest/tasks`);
    expect([response.status, response.headers.get("allow")]).toEqual([405, "POST"]);
  });
});

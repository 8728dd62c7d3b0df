import { describe, expect, it } from "@jest/globals";

import { covers } from "../support/covers.js";
import { answered, talk, type Talk } from "../support/stage.js";

const event = "calling.call.queue";

const enter = (one: Talk, control_id = "q") =>
  one.command("calling.queue.enter", { control_id, queue_name: "support" });

const takeOut = ({ command, ids }: Talk) =>
  command("calling.connect", {
    devices: [[{ type: "queue", params: { node_id: ids.node_id, queue_name: "support" } }]],
  });

async function three(): Promise<[Talk, Talk, Talk]> {
  const one = await talk();
  const { sim, client } = one;
  return [one, await answered(sim, client), await answered(sim, client)];
}

describe("calling.queue.enter", () => {
  it("has the position in the queue, and plays music meanwhile", async () => {
    const [one, two] = await three();
    expect(await enter(one)).toMatchObject({ message: "Entering Queue", control_id: "q" });
    const first = await one.client.event(event, { status: "enqueue" });
    expect(first).toMatchObject({ name: "support", position: 1, size: 1, avg_time: 0 });
    await one.caller.hears("waiting in support");
    await enter(two);
    expect(await one.client.event(event, { call_id: two.ids.call_id })).toMatchObject({
      id: first["id"],
      position: 2,
      size: 2,
      enqueue_ts: expect.any(Number),
      dequeue_ts: 0,
    });
  });

  it("plays the music of its wait_url", async () => {
    const [one] = await three();
    const wait_url = "https://example.com/hold-music.mp3";
    await one.command("calling.queue.enter", { control_id: "q", queue_name: "support", wait_url });
    await one.caller.hears("hold-music.mp3");
  });

  it("ends with the call", async () => {
    const [one, two] = await three();
    await enter(one);
    await one.caller.hang_up();
    await one.client.event(event, { status: "leave", size: 0 });
    await enter(two);
    await one.client.event(event, { call_id: two.ids.call_id, position: 1 });
  });

  it("is refused for a call that already waits", async () => {
    const [one] = await three();
    await enter(one);
    expect(await enter(one, "again")).toMatchObject({ code: "409" });
  });
});

describe("a connection with a queue", () => {
  it("takes the call that has waited longest, and reports how long it waited", async () => {
    const [one, two, agent] = await three();
    await enter(one);
    await one.caller.is_silent(12);
    await enter(two);
    await takeOut(agent);
    const dequeued = await one.client.event(event, { status: "dequeue" });
    expect(dequeued).toMatchObject({ call_id: one.ids.call_id, size: 1, avg_time: 12 });
    expect(dequeued["dequeue_ts"] - dequeued["enqueue_ts"]).toBeCloseTo(12e6, -3);
    expect(
      await one.client.event("calling.call.connect", { connect_state: "connected" }),
    ).toMatchObject({
      call_id: agent.ids.call_id,
      peer: { call_id: one.ids.call_id, queue_name: "support", queue_id: dequeued["id"] },
    });
    await agent.caller.says("how may I help you");
    await one.caller.hears("how may I help you");
    expect(two.caller.heard).toMatchObject([{ kind: "music", until: undefined }]);
  });

  it("waits for a call when the queue is empty", async () => {
    const [one, , agent] = await three();
    await takeOut(agent);
    await agent.caller.is_silent(20);
    await enter(one);
    await one.client.event(event, { status: "dequeue" });
    await one.client.event("calling.call.connect", { connect_state: "connected" });
  });

  it("gets a call before those that asked for one later", async () => {
    const [one, first, second] = await three();
    await takeOut(first);
    await takeOut(second);
    await enter(one);
    expect(await one.client.event(event, { status: "dequeue" })).toMatchObject({ size: 0 });
    expect(
      await first.client.event("calling.call.connect", { connect_state: "connected" }),
    ).toMatchObject({ call_id: first.ids.call_id });
  });

  it("fails when no call enters in time", async () => {
    const [, , agent] = await three();
    await takeOut(agent);
    expect(
      await agent.client.event("calling.call.connect", { connect_state: "failed" }),
    ).toMatchObject({ failed_reason: "noAnswer" });
    await takeOut(agent);
    await agent.caller.hang_up();
    expect(
      await agent.client.event("calling.call.connect", { connect_state: "failed" }),
    ).toMatchObject({ failed_reason: "hangup" });
  });
});

describe("calling.queue.leave", () => {
  it("takes the call out, with any control id", async () => {
    const [one] = await three();
    await enter(one);
    const leave = { control_id: "another", queue_name: "support" };
    expect(await one.command("calling.queue.leave", leave)).toMatchObject({
      message: "Leaving Queue",
    });
    expect(await one.client.event(event, { status: "leave" })).toMatchObject({ control_id: "q" });
    expect(one.caller.heard[0]?.until).toBeDefined();
  });

  it("is refused for a queue that the call is not in", async () => {
    const [one] = await three();
    const leave = { control_id: "l", queue_name: "support" };
    expect(await one.command("calling.queue.leave", leave)).toMatchObject({ code: "404" });
    await enter(one);
    expect(await one.command("calling.queue.leave", { ...leave, queue_id: "x" })).toMatchObject({
      code: "404",
    });
  });
});

covers("calling.queue.enter", "calling.queue.leave");

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import { afterEach, describe, expect, it } from "@jest/globals";

import { talk, tts } from "./support/stage.js";

interface Posted {
  readonly event_type: string;
  readonly params: { readonly control_id?: string; readonly state?: string };
}

const open: (() => void)[] = [];

afterEach(() => {
  for (const close of open.splice(0)) close();
});

/** A server that keeps what is posted to it. */
async function receiver(): Promise<{ url: string; posted: Posted[] }> {
  const posted: Posted[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (part: Buffer) => (text += part.toString()));
    request.on("end", () => {
      posted.push(JSON.parse(text) as Posted);
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  open.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/events`, posted };
}

describe("a status_url", () => {
  it("gets the command's events, in the same form as the client", async () => {
    const { url, posted } = await receiver();
    const { sim, client, command } = await talk();
    await command("calling.play", {
      control_id: "a",
      play: [tts("one two three")],
      status_url: url,
    });
    await client.event("calling.call.play", { control_id: "a", state: "finished" });
    await command("calling.play", { control_id: "b", play: [tts("one")] });
    await client.event("calling.call.play", { control_id: "b", state: "finished" });
    expect(posted.map(({ params }) => [params.control_id, params.state])).toEqual([
      ["a", "playing"],
      ["a", "finished"],
    ]);
    expect(posted[0]).toMatchObject({
      event_type: "calling.call.play",
      project_id: expect.any(String),
    });
    expect(sim.problems).toEqual([]);
  });

  it("on another machine gets nothing", async () => {
    const { sim, client, command } = await talk();
    const status_url = "https://callbacks.invalid/events";
    await command("calling.play", { control_id: "a", play: [tts("one")], status_url });
    await client.event("calling.call.play", { control_id: "a", state: "finished" });
    expect(sim.problems).toEqual([]);
  });
});

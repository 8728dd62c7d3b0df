import { describe, expect, it } from "@jest/globals";

import { fax_machine, type FaxMachineOptions, type SimulatorOptions } from "@twinline/simulator";

import { covers } from "../support/covers.js";
import { connect, start, talk, type Talk } from "../support/stage.js";

const event = "calling.call.fax";

const send = ({ command }: Talk, document: string, control_id = "f") =>
  command("calling.send_fax", { control_id, document, identity: "+15552220000" });

const receive = ({ command }: Talk, control_id = "f") =>
  command("calling.receive_fax", { control_id });

/** The fax part of the next event. */
const seen = async ({ client }: Talk) => (await client.event(event))["fax"];

/** A call to a fax machine, which has answered. */
async function machine(options: FaxMachineOptions & SimulatorOptions = {}): Promise<Talk> {
  const { sends, ...rest } = options;
  const sim = await start(rest);
  let caller: Talk["caller"] | undefined;
  sim.person("+1555700", (callee) => {
    caller = callee;
    return fax_machine({ sends })(callee);
  });
  const client = await connect(sim);
  const params = { to_number: "+1555700", from_number: "+15552220000" };
  const devices = [[{ type: "phone", params }]];
  await client.request("calling.dial", { tag: "t", devices });
  const { call } = await client.event("calling.call.dial", { dial_state: "answered" });
  const ids = { node_id: call.node_id, call_id: call.call_id };
  const command: Talk["command"] = (method, more = {}) =>
    client.request(method, { ...ids, ...more });
  if (caller === undefined) throw new Error("No person was called");
  return { sim, client, caller, ids, command };
}

describe("calling.send_fax", () => {
  it("reaches a fax machine, page by page", async () => {
    const one = await machine({ documents: { "https://x/a.pdf": 2 } });
    expect(await send(one, "https://x/a.pdf")).toMatchObject({ code: "200" });
    for (const number of [1, 2]) {
      expect(await seen(one)).toEqual({ type: "page", params: { direction: "send", number } });
    }
    expect(await seen(one)).toEqual({
      type: "finished",
      params: {
        direction: "send",
        identity: "+15552220000",
        remote_identity: "+1555700",
        document: "https://x/a.pdf",
        pages: 2,
        success: true,
        result: 0,
        result_text: "OK",
        format: "pdf",
      },
    });
    expect(one.caller.faxes).toEqual([{ document: "https://x/a.pdf", pages: 2 }]);
  });

  it("fails with a person, with a document that is missing, and with the call", async () => {
    const one = await talk();
    await send(one, "https://x/a.pdf");
    expect(await seen(one)).toMatchObject({ type: "error", params: { success: false, pages: 0 } });
    const other = await machine({ documents: { "https://x/a.pdf": "missing" } });
    await send(other, "https://x/a.pdf");
    expect(await seen(other)).toMatchObject({
      type: "error",
      params: { result_text: "The document could not be read" },
    });
    await send(other, "https://x/b.pdf");
    await other.caller.hang_up();
    expect(await seen(other)).toMatchObject({
      type: "error",
      params: { result_text: "The call ended" },
    });
    expect(other.caller.faxes).toEqual([]);
  });

  it("ends when it is stopped", async () => {
    const one = await machine();
    await send(one, "https://x/a.pdf");
    await one.command("calling.send_fax.stop", { control_id: "f" });
    expect(await seen(one)).toMatchObject({ type: "finished", params: { success: false } });
  });
});

describe("calling.receive_fax", () => {
  it("gets the pages of a fax machine that calls, as a document that can be fetched", async () => {
    const one = await talk();
    await receive(one);
    await one.caller.is_silent(3);
    one.caller.faxes_now({ sends: 3 });
    for (const number of [1, 2, 3]) {
      expect(await seen(one)).toMatchObject({ type: "page", params: { number } });
    }
    const { type, params } = await seen(one);
    expect({ type, ...params }).toMatchObject({ type: "finished", pages: 3, success: true });
    const response = await fetch(params.document);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const pdf = await response.text();
    expect(pdf).toMatch(/^%PDF-1\.4/);
    expect(pdf.match(/\/Type \/Page /g)).toHaveLength(3);
  });

  it("gets them from a machine that is called, and can send them on", async () => {
    const one = await machine({ sends: 2 });
    await receive(one);
    for (const _ of [1, 2]) await seen(one);
    const { params } = await seen(one);
    await send(one, params.document);
    for (const _ of [1, 2]) expect(await seen(one)).toMatchObject({ type: "page" });
    expect(await seen(one)).toMatchObject({ params: { pages: 2, success: true } });
  });

  it("fails when there is nothing to send, and ends when it is stopped", async () => {
    const one = await machine();
    await receive(one);
    expect(await seen(one)).toMatchObject({
      type: "error",
      params: { document: "", result_text: "The other side has nothing to send" },
    });
    const other = await talk();
    await receive(other);
    await other.command("calling.receive_fax.stop", { control_id: "f" });
    expect(await seen(other)).toMatchObject({ type: "finished", params: { success: false } });
  });
});

covers(
  "calling.send_fax",
  "calling.send_fax.stop",
  "calling.receive_fax",
  "calling.receive_fax.stop",
);

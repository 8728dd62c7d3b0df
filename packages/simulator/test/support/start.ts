import { afterEach, expect } from "@jest/globals";

import {
  startSimulator,
  VirtualClock,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

import { wrongEvents } from "./check-events.js";
import { TestSocket, type ConnectParams, type Json } from "./test-socket.js";

const running: Simulator[] = [];

afterEach(async () => {
  for (const sim of running.splice(0)) {
    expect(wrongEvents(sim)).toEqual([]);
    await sim.close();
  }
});

/** A simulator on virtual time, closed after the test. */
export async function start(options: SimulatorOptions = {}): Promise<Simulator> {
  const sim = await startSimulator({
    clock: new VirtualClock(),
    seed: 1,
    unexpected: "error",
    ...options,
  });
  running.push(sim);
  return sim;
}

/** A client that listens to `office`. */
export function connect(sim: Simulator, params: ConnectParams = {}): Promise<TestSocket> {
  return TestSocket.connect(sim.host, { contexts: ["office"], ...params });
}

export interface Talk {
  sim: Simulator;
  client: TestSocket;
  caller: Person;
  /** `node_id` and `call_id` of the call. */
  ids: { node_id: string; call_id: string };
  /** Sends a command about the call. */
  command: (method: string, params?: object) => Promise<Json>;
}

/** A call that came in and was answered. */
export async function talk(options: SimulatorOptions = {}): Promise<Talk> {
  const sim = await start(options);
  const client = await connect(sim);
  const caller = await sim.call({ context: "office" });
  const { node_id, call_id } = await client.event("calling.call.receive");
  const ids: Talk["ids"] = { node_id, call_id };
  const command: Talk["command"] = (method, params = {}) =>
    client.request(method, { ...ids, ...params });
  await command("calling.answer");
  await client.event("calling.call.state", { call_state: "answered" });
  return { sim, client, caller, ids, command };
}

export const tts = (text: string) => ({ type: "tts", params: { text } });

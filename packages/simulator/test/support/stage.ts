import { afterEach, expect } from "@jest/globals";

import {
  startSimulator,
  UnexpectedError,
  VirtualClock,
  type InboundCall,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

import { wrongEvents } from "./check-events.js";
import { TestSocket, type ConnectParams, type Json } from "./test-socket.js";

const running: Simulator[] = [];

/** Every method that a simulator of this file's tests has accepted. */
export const accepted = new Set<string>();

afterEach(async () => {
  for (const sim of running.splice(0)) {
    for (const method of acceptedBy(sim)) accepted.add(method);
    expect(wrongEvents(sim)).toEqual([]);
    await close(sim);
  }
});

/** The problems that a test expects, by simulator. */
const expected = new WeakMap<Simulator, RegExp[]>();

/** Each of these problems must occur on the simulator before the test ends, and no other. */
export function expectProblems(sim: Simulator, ...messages: RegExp[]): void {
  expected.set(sim, [...(expected.get(sim) ?? []), ...messages]);
}

async function close(sim: Simulator): Promise<void> {
  const messages = expected.get(sim);
  if (messages === undefined) return sim.close();
  const occurred = sim.problems.map(({ message }) => message);
  await sim.close().catch((error: unknown) => expect(error).toBeInstanceOf(UnexpectedError));
  expect(occurred.filter((message) => !messages.some((one) => one.test(message)))).toEqual([]);
  expect(messages.filter((one) => !occurred.some((message) => one.test(message)))).toEqual([]);
}

/** The methods whose requests got a result that refuses nothing. */
function acceptedBy(sim: Simulator): string[] {
  const asked = new Map<string, string>();
  return sim.log.flatMap(({ direction, connection, method, message }) => {
    const key = `${connection} ${String(message["id"])}`;
    if (direction === "to_platform" && method !== undefined) asked.set(key, method);
    const replied = direction === "to_client" && method === undefined ? asked.get(key) : undefined;
    const code = (message["result"] as Json | undefined)?.["code"] ?? "200";
    const fine = message["result"] !== undefined && String(code).startsWith("2");
    return replied !== undefined && fine ? [replied] : [];
  });
}

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
  return answered(sim, await connect(sim));
}

/** Another call to the same client, answered. */
export async function answered(
  sim: Simulator,
  client: TestSocket,
  call: InboundCall = {},
): Promise<Talk> {
  const caller = await sim.call({ context: "office", ...call });
  const { node_id, call_id } = await client.event("calling.call.receive");
  const ids: Talk["ids"] = { node_id, call_id };
  const command: Talk["command"] = (method, params = {}) =>
    client.request(method, { ...ids, ...params });
  await command("calling.answer");
  await client.event("calling.call.state", { call_state: "answered", call_id });
  return { sim, client, caller, ids, command };
}

export const tts = (text: string) => ({ type: "tts", params: { text } });

import { expect } from "@jest/globals";
import type { SessionStatus, SocketFactory, SocketObserver } from "@twinline/core";
import { RelayClient, type Call, type RelayClientOptions } from "@twinline/relay-v3";
import {
  startSimulator,
  UnexpectedError,
  VirtualClock,
  type Person,
  type Simulator,
  type SimulatorOptions,
} from "@twinline/simulator";

/** The number that the app answers. */
export const appNumber = "+15550111";

/** A number whose callee picks up after two seconds and listens. */
export const friend = "+15550222";

/** Stays on the line until the other side hangs up. */
export async function listens(person: Person): Promise<void> {
  await person.ended;
}

/** A simulator and a client of it on the same virtual time, and what the client logged. */
export interface Stage extends AsyncDisposable {
  readonly sim: Simulator;
  readonly clock: VirtualClock;
  readonly client: RelayClient;
  readonly log: string[];
  /** Each of these problems must occur on the simulator before the test ends, and no other may. */
  expectProblems(...messages: RegExp[]): void;
}

/** Starts a simulator and makes a client for it. Nothing is connected yet. */
export async function setUp(
  options: RelayClientOptions = {},
  simulated: SimulatorOptions = {},
): Promise<Stage> {
  const clock = new VirtualClock();
  const sim = await startSimulator({
    clock,
    numbers: { [appNumber]: "office" },
    seed: 1,
    unexpected: "error",
    ...simulated,
  });
  sim.answers(friend, listens);
  const log: string[] = [];
  const note = (line: string) => void log.push(line);
  const client = new RelayClient({
    project: "a-project",
    token: "a-secret-token",
    host: sim.host,
    contexts: ["office"],
    clock,
    logger: { debug: note, info: note, warn: note, error: note },
    env: {},
    ...options,
  });
  const expected: RegExp[] = [];
  return {
    sim,
    clock,
    client,
    log,
    expectProblems: (...messages) => void expected.push(...messages),
    async [Symbol.asyncDispose]() {
      await client.disconnect();
      if (expected.length === 0) return sim.close();
      const occurred = sim.problems.map(({ message }) => message);
      await expect(sim.close()).rejects.toBeInstanceOf(UnexpectedError);
      expect(occurred.filter((message) => !expected.some((one) => one.test(message)))).toEqual([]);
      expect(expected.filter((one) => !occurred.some((message) => one.test(message)))).toEqual([]);
    },
  };
}

type Frame = Record<string, unknown>;

/** A stage on which frames to the client can be changed on their way, and others added. */
export interface InterceptedStage extends Stage {
  /** Changes the frames from now on; undefined drops one. */
  rewrite(change: (frame: Frame) => Frame | undefined): void;
  /** Gives the client a frame that the platform has not sent. */
  inject(frame: Frame): void;
  /** From now on the platform does not notice that the client closes the connection. */
  ignoreClose(): void;
}

/** The same as {@link setUp}, with the client's socket in the test's hands. */
export async function intercept(options: RelayClientOptions = {}): Promise<InterceptedStage> {
  let change = (frame: Frame): Frame | undefined => frame;
  let observer: SocketObserver | undefined;
  let noticesClose = true;
  const sockets: SocketFactory[] = [];
  const socket: SocketFactory = (url, limits, client) => {
    const [connect] = sockets;
    if (connect === undefined) throw new Error("the stage is not set up yet");
    observer = client;
    const link = connect(url, limits, {
      ...client,
      onMessage: (text) => {
        const changed = change(JSON.parse(text) as Frame);
        if (changed !== undefined) client.onMessage(JSON.stringify(changed));
      },
    });
    return {
      send: (text) => link.send(text),
      close: () => {
        if (noticesClose) link.close();
      },
      terminate: () => link.terminate(),
    };
  };
  const stage = await setUp({ socket, ...options });
  sockets.push(stage.sim.socket);
  return {
    ...stage,
    rewrite: (wanted) => (change = wanted),
    inject: (frame) => observer?.onMessage(JSON.stringify(frame)),
    ignoreClose: () => (noticesClose = false),
  };
}

/** A frame that carries an event. */
export function eventFrame(
  event_type: string,
  params: object,
  id = `injected-${event_type}`,
): Frame {
  return {
    jsonrpc: "2.0",
    id,
    method: "signalwire.event",
    params: { event_type, timestamp: 5, project_id: "its-project", params },
  };
}

/** The frame of an event with more params; any other frame as it is. */
export function withParams(frame: Frame, more: object): Frame {
  if (frame["method"] !== "signalwire.event") return frame;
  const event = frame["params"] as { readonly params: object };
  return { ...frame, params: { ...event, params: { ...event.params, ...more } } };
}

/** A caller, and the app's view of the call. */
export interface Talk {
  readonly call: Call;
  readonly caller: Person;
}

/** Connects the client, places a call to it, and returns the call as the app gets it. */
export async function incoming({ client, sim }: Stage): Promise<Talk> {
  const offered = new Promise<Call>((resolve) => client.on_call(resolve));
  await client.connect();
  const caller = await sim.call({ to: appNumber });
  return { call: await offered, caller };
}

/** The same, answered. */
export async function answered(stage: Stage): Promise<Talk> {
  const talk = await incoming(stage);
  await talk.call.answer();
  await talk.call.wait_for_answered();
  return talk;
}

/** Resolves when the client's session is in a state. */
export async function reaches(
  { session }: RelayClient,
  state: SessionStatus["state"],
): Promise<void> {
  for await (const status of session.statuses()) if (status.state === state) return;
  throw new Error(`the session closed before it was ${state}`);
}

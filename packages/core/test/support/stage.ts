import { Session, type Logger, type SessionOptions, type SessionStatus } from "@twinline/core";
import { CallRegistry } from "@twinline/core/internal";

import { ManualClock } from "./manual-clock.js";
import { ScriptedSockets } from "./scripted-socket.js";
import { TestPlatform, type PlatformConnection } from "./test-platform.js";

/** A platform, a clock that stands still, and a session that is not connected yet. */
export interface Stage extends AsyncDisposable {
  readonly platform: TestPlatform;
  readonly clock: ManualClock;
  readonly session: Session;
  /** What the session wrote to its logger, each line with its level. */
  readonly log: string[];
  /** Resolves when the session has handled all that the platform sent, and the platform has its replies. */
  caughtUp(): Promise<void>;
}

export async function setUp(options: SessionOptions = {}): Promise<Stage> {
  const platform = await TestPlatform.start();
  const clock = new ManualClock();
  const log: string[] = [];
  const session = new Session({
    project: "project-1",
    token: "PT-secret-token",
    host: platform.host,
    clock,
    random: () => 0.5,
    log_level: "debug",
    logger: loggerTo(log),
    env: {},
    ...options,
  });
  return {
    platform,
    clock,
    session,
    log,
    caughtUp: () => roundTrip(platform),
    async [Symbol.asyncDispose]() {
      await session.disconnect();
      await platform.stop();
    },
  };
}

/** A connected session, on the machine's clock, and a platform of which nothing is automatic. */
export interface RawStage extends AsyncDisposable {
  readonly platform: TestPlatform;
  readonly session: Session;
  /** The connection that the session is on. */
  readonly connection: PlatformConnection;
  readonly log: string[];
}

/** The stage for what a platform does that is not one: the test decides about every byte. */
export async function setUpRaw(options: SessionOptions = {}): Promise<RawStage> {
  const platform = await TestPlatform.start({ automatic: false });
  const log: string[] = [];
  const session = new Session({
    project: "project-1",
    token: "PT-secret-token",
    host: platform.host,
    log_level: "debug",
    logger: loggerTo(log),
    reconnect_min: 0.01,
    reconnect_max: 0.01,
    env: {},
    ...options,
  });
  const ready = session.connect();
  const connection = await platform.accept();
  await connection.welcome("protocol-1");
  await ready;
  return {
    platform,
    session,
    connection,
    log,
    async [Symbol.asyncDispose]() {
      for (const { stream } of platform.connections) stream.end();
      await session.disconnect();
      await platform.stop();
    },
  };
}

const device = { type: "phone", params: {} };

/** The params of an event that offers a call. */
export const offerParams = (call_id: string) => ({
  call_id,
  node_id: "n",
  context: "office",
  device,
});

/** The params of an event about the state of a call. */
export const stateParams = (call_id: string, call_state: string, more: object = {}) => ({
  ...{ call_id, node_id: "n", call_state, device },
  ...more,
});

/** Lets promise callbacks run. */
export const turn = () => new Promise((resolve) => setImmediate(resolve));

/**
 * The stage without a network, for what depends on the order of things within one turn of the event
 * loop: a session that has just authenticated (with no `protocol`: only asked to), and a registry
 * that accepts calls.
 */
export async function setUpScripted(
  given: SessionOptions & { readonly protocol?: string | undefined } = {},
) {
  const { protocol, ...options } = { protocol: "first", ...given };
  const sockets = new ScriptedSockets();
  const clock = new ManualClock();
  const session = new Session({
    project: "p",
    token: "a-token",
    host: "ws://127.0.0.1:1",
    clock,
    socket: sockets.factory,
    random: () => 0.5,
    log_level: "silent",
    env: {},
    ...options,
  });
  const calls = CallRegistry.of(session);
  const client = { name: "a client" };
  const offered: string[] = [];
  calls.inbound.add({
    client,
    acceptsUnclaimed: true,
    onCall: (leg) => void offered.push(leg.call_id),
  });
  const ready = session.connect({ insist: true });
  sockets.link.open();
  await turn();
  if (protocol !== undefined) {
    sockets.link.reply("signalwire.connect", { protocol });
    await ready;
  }
  /** Breaks the connection, and has the next one opened, up to its `signalwire.connect`. */
  const reconnect = async () => {
    sockets.link.break();
    clock.advance(5);
    sockets.link.open();
    await turn();
  };
  return {
    ...{ session, sockets, clock, calls, offered, ready, reconnect },
    [Symbol.asyncDispose]: () => session.disconnect(),
  };
}

/** The same, with a call that was offered. */
export async function setUpScriptedCall(options: SessionOptions = {}) {
  const stage = await setUpScripted(options);
  stage.sockets.link.event("offer-c1", "calling.call.receive", offerParams("c1"));
  const leg = stage.calls.leg("c1");
  if (leg === undefined) throw new Error("the call is not live");
  return { ...stage, leg };
}

/** A logger that keeps each line with its level. */
export function loggerTo(log: string[]): Logger {
  const note = (level: string) => (line: string) => void log.push(`${level} ${line}`);
  return { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
}

/** Resolves when the session's status is `state`. */
export async function reaches<State extends SessionStatus["state"]>(
  session: Session,
  state: State,
): Promise<Extract<SessionStatus, { state: State }>> {
  for await (const status of session.statuses()) {
    if (status.state === state) return status as Extract<SessionStatus, { state: State }>;
  }
  throw new Error(`the session closed before it was ${state}`);
}

/** Frames are handled in order: when a ping is answered, so is all that was sent before it. */
async function roundTrip(platform: TestPlatform): Promise<void> {
  // The second one is behind what the first one's turn brought about.
  for (const id of ["first", "second"].map((round) => `${round}-${Math.random()}`)) {
    platform.connection.request(id, "signalwire.ping");
    await platform.acknowledgement(id);
  }
}

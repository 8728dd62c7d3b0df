import { Session, type SessionOptions } from "@twinline/core";

import { RawPlatform, type RawConnection } from "./raw-platform.js";

/** A session on a platform whose every byte the test decides. */
export interface Hostile extends AsyncDisposable {
  readonly platform: RawPlatform;
  readonly session: Session;
  /** The connection that was welcomed last. */
  readonly connection: RawConnection;
  /** What the session wrote to its logger, each line with its level. */
  readonly log: string[];
}

/** Starts a platform, and connects a session to it. */
export async function hostile(options: SessionOptions = {}): Promise<Hostile> {
  const platform = await RawPlatform.start();
  const log: string[] = [];
  const note = (level: string) => (line: string) => void log.push(`${level} ${line}`);
  const session = new Session({
    project: "project-1",
    token: "PT-secret-token",
    host: platform.host,
    log_level: "debug",
    logger: { debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") },
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

/** A frame that carries an event. */
export const event = (id: string | number, event_type: string, params: object): object => ({
  jsonrpc: "2.0",
  id,
  method: "signalwire.event",
  params: { event_type, timestamp: 1, project_id: "project-1", params },
});

import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";

import { serveParent } from "../processes/parent.js";
import type { Certificate } from "./certificate.js";
import { Connection } from "./connection.js";
import { endCalls, idleCalls, manyEvents, wholeCalls } from "./jobs.js";
import type { Needs } from "./needs.js";

/** The tasks of the server process. `project` identifies a connection. */
export interface ServerTasks {
  listen(certificate: Certificate): { readonly ws: string; readonly wss: string };
  /** Sets the needs of a client, before it has calls. */
  configure(order: { project: string; needs: Needs }): void;
  wholeCalls(order: { project: string; count: number; atOnce: number }): void;
  manyEvents(order: { project: string; count: number }): void;
  idleCalls(order: { project: string; count: number }): void;
  endCalls(order: { project: string }): void;
  /** CPU microseconds since the process started. */
  cpu(order: object): number;
}

/** Runs the server in this process, until the parent disconnects. */
export function serve(): void {
  const connections = new Map<string, Connection>();
  const connectionOf = (project: string): Connection => {
    const connection = connections.get(project);
    if (connection === undefined) throw new Error(`no client is connected as ${project}`);
    return connection;
  };
  const upgrade = ({ headers }: { headers: NodeJS.Dict<string | string[]> }, stream: Duplex) => {
    stream.write(handshake(String(headers["sec-websocket-key"])));
    void new Connection(stream, (connection) => connections.set(connection.project, connection));
  };
  serveParent<ServerTasks>({
    listen: async (certificate) => ({
      ws: `ws://127.0.0.1:${await listening(createServer(), upgrade)}`,
      wss: `wss://127.0.0.1:${await listening(createSecureServer(certificate), upgrade)}`,
    }),
    configure: ({ project, needs }) => {
      connectionOf(project).needs = needs;
    },
    wholeCalls: ({ project, count, atOnce }) => wholeCalls(connectionOf(project), count, atOnce),
    manyEvents: ({ project, count }) => manyEvents(connectionOf(project), count),
    idleCalls: ({ project, count }) => idleCalls(connectionOf(project), count),
    endCalls: ({ project }) => endCalls(connectionOf(project)),
    cpu: () => {
      const { user, system } = process.cpuUsage();
      return user + system;
    },
  });
}

type Upgrade = (request: { headers: NodeJS.Dict<string | string[]> }, stream: Duplex) => void;

/** Listens on a free port of this machine. */
function listening(server: Server, upgrade: Upgrade): Promise<number> {
  server.on("upgrade", upgrade);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => resolve((server.address() as AddressInfo).port));
  });
}

/** The answer to a WebSocket handshake (RFC 6455, section 4.2.2). */
function handshake(key: string): string {
  const accept = createHash("sha1")
    .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest("base64");
  return (
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n" +
    `Sec-WebSocket-Accept: ${accept}\r\n\r\n`
  );
}

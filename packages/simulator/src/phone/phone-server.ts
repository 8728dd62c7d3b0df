import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

import { WebSocketServer, type RawData, type WebSocket } from "ws";

import type { ConnectionServer } from "../network/connection-server.js";
import { refuseUpgrade } from "../wire/routes.js";
import { Access, pageRoot } from "./access.js";
import { PageFiles, refuse } from "./page-files.js";
import type { ToPage } from "./messages.js";
import type { SharedPhone } from "./shared-phone.js";

/** The largest message of a page, bytes. */
const longestCommand = 64 * 1024;

/** The most that may wait for a page that does not read, bytes. Then it is disconnected, and reconnects by itself. */
const maxQueue = 64 * 1024 * 1024;

/** Serves the phone's page, and connects the pages with the one phone they show. */
export class PhoneServer {
  readonly #phone: SharedPhone;
  readonly #files: PageFiles;
  readonly #access: Access;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: longestCommand });

  private constructor(phone: SharedPhone, server: ConnectionServer, files: PageFiles) {
    this.#phone = phone;
    this.#files = files;
    this.#access = new Access(server.hosts);
  }

  /** @throws when the page has not been built */
  static async open(phone: SharedPhone, connections: ConnectionServer): Promise<PhoneServer> {
    const server = new PhoneServer(phone, connections, await PageFiles.load());
    connections.routes.add("GET", pageRoot, (request, response) => server.#show(request, response));
    connections.routes.addUpgrade(pageRoot, (request, wire, head) =>
      server.#connect(request, wire, head),
    );
    return server;
  }

  /** The path of the page, with the token where one is wanted. */
  get path(): string {
    return this.#access.path;
  }

  close(): void {
    this.#sockets.close();
  }

  #show(request: IncomingMessage, response: ServerResponse): void {
    const admission = this.#access.toRead(request);
    if ("why" in admission) refuse(response, admission.status, admission.why);
    else this.#files.send(admission.name, response, request.method !== "HEAD");
  }

  #connect(request: IncomingMessage, wire: Duplex, head: Buffer): void {
    const admission = this.#access.toTalk(request);
    if ("why" in admission || admission.name !== "live") {
      return refuseUpgrade(wire, "why" in admission ? "403 Forbidden" : "404 Not Found");
    }
    this.#sockets.handleUpgrade(request, wire, head, (socket) => {
      const link = new PageSocket(
        socket,
        (data) => void this.#phone.receive(link, data),
        () => this.#phone.left(link),
      );
      this.#phone.welcome(link);
    });
  }
}

/** One page that shows the phone. */
class PageSocket {
  readonly #socket: WebSocket;

  constructor(socket: WebSocket, received: (data: string) => void, closed: () => void) {
    this.#socket = socket;
    socket.on("message", (data: RawData) => received(String(data)));
    socket.on("close", closed);
    // `close` follows and says the same.
    socket.on("error", () => undefined);
  }

  send(message: ToPage): void {
    if (this.#socket.readyState !== this.#socket.OPEN) return;
    if (this.#socket.bufferedAmount > maxQueue) this.#socket.terminate();
    else this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#socket.terminate();
  }
}

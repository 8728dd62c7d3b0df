import {
  createServer,
  type IncomingMessage,
  type Server as HttpServer,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo, Socket as NetSocket } from "node:net";
import type { Duplex } from "node:stream";

import { WebSocketServer, type WebSocket } from "ws";

import type { ActivitySource } from "../clock/idle-detector.js";
import type { ServerCertificate } from "../options.js";
import type { Routes } from "./routes.js";

/** Listens for clients, on TCP, then TLS if it has a certificate, and then WebSocket. */
export class Server implements ActivitySource {
  readonly #http: HttpServer;
  readonly #sockets: WebSocketServer;
  readonly #links = new Set<NetSocket>();
  /**
   * Links that have no WebSocket yet, or no answer: virtual time waits for them. By name, for TLS puts
   * a socket of its own on top of the link.
   */
  readonly #handshakes = new Set<string>();

  /**
   * @param maxFrame the largest frame accepted, bytes
   * @param routes answer plain HTTP requests
   * @param certificate makes it speak TLS
   */
  constructor(
    maxFrame: number,
    routes: Routes,
    connected: (socket: WebSocket, wire: NetSocket) => void,
    onActivity: () => void,
    certificate?: ServerCertificate,
  ) {
    const answer = (request: IncomingMessage, response: ServerResponse): void => {
      onActivity();
      const name = nameOf(request.socket);
      this.#handshakes.add(name);
      response.on("close", () => {
        onActivity();
        this.#handshakes.delete(name);
      });
      routes.answer(request, response);
    };
    this.#http =
      certificate === undefined ? createServer(answer) : createSecureServer(certificate, answer);
    this.#http.on("connection", (link: NetSocket) => {
      onActivity();
      const name = nameOf(link);
      this.#links.add(link);
      this.#handshakes.add(name);
      link.on("close", () => {
        onActivity();
        this.#links.delete(link);
        this.#handshakes.delete(name);
      });
    });
    this.#sockets = new WebSocketServer({
      noServer: true,
      maxPayload: maxFrame,
      perMessageDeflate: false,
    });
    // `listen` rejects with it; a later error must not crash the process.
    this.#http.on("error", () => undefined);
    this.#http.on("upgrade", (request: IncomingMessage, link: Duplex, head: Buffer) => {
      // Node.js takes its own listener away. Without one, a reset link ends the process.
      link.on("error", () => undefined);
      const settled = (): void => {
        this.#handshakes.delete(nameOf(request.socket));
        onActivity();
      };
      if (routes.upgrade(request, link, head)) return settled();
      this.#sockets.handleUpgrade(request, link, head, (socket) => {
        settled();
        connected(socket, request.socket);
      });
    });
  }

  /** @returns the port */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#http.once("error", reject);
      this.#http.listen(port, host, () => {
        this.#http.off("error", reject);
        resolve((this.#http.address() as AddressInfo).port);
      });
    });
  }

  get listening(): boolean {
    return this.#http.listening;
  }

  busy(): boolean {
    return this.#handshakes.size > 0;
  }

  give_up(): void {
    this.#handshakes.clear();
  }

  /** Breaks every link and stops listening, for good. */
  async close(): Promise<void> {
    this.#sockets.close();
    await this.stop();
  }

  /** Breaks every link and stops listening, until `listen`. */
  async stop(): Promise<void> {
    for (const link of this.#links) link.destroy();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }
}

/** The far end of a link, which no two links share at a time. */
function nameOf({ remoteAddress, remotePort }: NetSocket): string {
  return `${remoteAddress} ${remotePort}`;
}

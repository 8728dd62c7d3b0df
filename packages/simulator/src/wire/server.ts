import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo, Socket as NetSocket } from "node:net";

import { WebSocketServer, type WebSocket } from "ws";

import type { ActivitySource } from "../clock/stillness.js";
import type { Routes } from "./routes.js";

/** Listens for clients, on TCP and then WebSocket. */
export class Server implements ActivitySource {
  readonly #http: HttpServer;
  readonly #sockets: WebSocketServer;
  readonly #links = new Set<NetSocket>();
  /** Links that have no WebSocket yet, or no answer: virtual time waits for them. */
  readonly #handshakes = new Set<NetSocket>();

  /**
   * @param maxFrame the largest frame accepted, bytes
   * @param routes answer what is no WebSocket
   */
  constructor(
    maxFrame: number,
    routes: Routes,
    connected: (socket: WebSocket, wire: NetSocket) => void,
    stir: () => void,
  ) {
    this.#http = createServer((request, response) => {
      stir();
      this.#handshakes.add(request.socket);
      response.on("close", () => {
        stir();
        this.#handshakes.delete(request.socket);
      });
      routes.answer(request, response);
    });
    this.#http.on("connection", (link: NetSocket) => {
      stir();
      this.#links.add(link);
      this.#handshakes.add(link);
      link.on("close", () => {
        stir();
        this.#links.delete(link);
        this.#handshakes.delete(link);
      });
    });
    this.#sockets = new WebSocketServer({
      server: this.#http,
      maxPayload: maxFrame,
      perMessageDeflate: false,
    });
    // Whoever listens is told by `listen`; a later error must not crash the process.
    this.#sockets.on("error", () => undefined);
    this.#sockets.on("connection", (socket, request) => {
      this.#handshakes.delete(request.socket);
      stir();
      connected(socket, request.socket);
    });
  }

  /** @returns the port */
  listen(port: number, host: string): Promise<number> {
    return new Promise((resolve, reject) => {
      // The WebSocket server repeats the errors of the HTTP server.
      this.#sockets.once("error", reject);
      this.#http.listen(port, host, () => {
        this.#sockets.off("error", reject);
        resolve((this.#http.address() as AddressInfo).port);
      });
    });
  }

  busy(): boolean {
    return this.#handshakes.size > 0;
  }

  give_up(): void {
    this.#handshakes.clear();
  }

  /** Breaks every link and stops listening. */
  async close(): Promise<void> {
    for (const link of this.#links) link.destroy();
    this.#sockets.close();
    await new Promise<void>((resolve) => this.#http.close(() => resolve()));
  }
}

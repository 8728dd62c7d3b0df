import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

import { WebSocketServer } from "ws";

import type { Gateway } from "../gateway.js";
import { refuseUpgrade } from "../wire/routes.js";
import { Access, pageRoot } from "./access.js";
import { PageFiles, refuse } from "./page-files.js";
import { PageLink } from "./page-link.js";
import type { SharedPhone } from "./shared-phone.js";

/** The largest message of a page, bytes. */
const longestCommand = 64 * 1024;

/** Serves the phone's page, and connects the pages with the one phone they show. */
export class PhoneServer {
  readonly #phone: SharedPhone;
  readonly #files: PageFiles;
  readonly #access: Access;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: longestCommand });

  private constructor(phone: SharedPhone, gateway: Gateway, files: PageFiles) {
    this.#phone = phone;
    this.#files = files;
    this.#access = new Access(gateway.hosts);
  }

  /** @throws when the page has not been built */
  static async open(phone: SharedPhone, gateway: Gateway): Promise<PhoneServer> {
    const server = new PhoneServer(phone, gateway, await PageFiles.load());
    gateway.routes.add("GET", pageRoot, (request, response) => server.#show(request, response));
    gateway.routes.addUpgrade(pageRoot, (request, wire, head) =>
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
      const link = new PageLink(
        socket,
        (data) => void this.#phone.receive(link, data),
        () => this.#phone.left(link),
      );
      this.#phone.welcome(link);
    });
  }
}

import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

import type { OwnHosts } from "./own-hosts.js";

/** Answers an HTTP request. When it throws or rejects, the answer is 500. */
export type RouteHandler = (
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
) => void | Promise<void>;

/** Takes a WebSocket that is being opened, or refuses it. */
export type UpgradeHandler = (request: IncomingMessage, link: Duplex, head: Buffer) => void;

interface Route {
  readonly method: string;
  readonly path: string;
  readonly handle: RouteHandler;
}

/** What is served over HTTP, on the port of the WebSocket. Nothing there is for pages of another host. */
export class Routes {
  readonly #hosts: OwnHosts;
  readonly #routes: Route[] = [];
  readonly #upgrades = new Map<string, UpgradeHandler>();
  readonly #failed: (error: unknown) => void;

  /** @param failed called with what a handler threw */
  constructor(hosts: OwnHosts, failed: (error: unknown) => void) {
    this.#hosts = hosts;
    this.#failed = failed;
  }

  /**
   * Serves a path from now on. The longest matching path wins.
   *
   * @param method such as `GET`, which serves `HEAD` too
   * @param path all of it, or, when it ends in `/`, everything below it as well
   */
  add(method: string, path: string, handle: RouteHandler): void {
    this.#routes.push({ method, path, handle });
    this.#routes.sort((one, other) => other.path.length - one.path.length);
  }

  /** WebSockets below a path, which ends in `/`, are not for RELAY from now on. */
  addUpgrade(path: string, handle: UpgradeHandler): void {
    this.#upgrades.set(path, handle);
  }

  /** @returns whether the upgrade was handled: taken or refused */
  upgrade(request: IncomingMessage, link: Duplex, head: Buffer): boolean {
    if (this.#hosts.areForeignTo(request)) {
      refuseUpgrade(link, "403 Forbidden");
      return true;
    }
    const url = urlOf(request);
    for (const [path, handle] of this.#upgrades) {
      if (url === undefined || !fits(path, url)) continue;
      handle(request, link, head);
      return true;
    }
    return false;
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    if (this.#hosts.areForeignTo(request)) {
      return refuse(response, 403, "This is not for pages of another host.");
    }
    const url = urlOf(request);
    const fitting = this.#routes.filter(({ path }) => url !== undefined && fits(path, url));
    const method = request.method === "HEAD" ? "GET" : request.method;
    const route = fitting.find((candidate) => candidate.method === method);
    if (url === undefined || fitting.length === 0) {
      return refuse(response, 426, "This is a RELAY simulator. Connect to it with a WebSocket.");
    }
    if (route === undefined) {
      const allow = [...new Set(fitting.map((candidate) => candidate.method))].join(", ");
      response.writeHead(405, { allow }).end();
      return;
    }
    void this.#handle(route, request, response, url);
  }

  async #handle(
    route: Route,
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
  ): Promise<void> {
    try {
      await route.handle(request, response, url);
    } catch (error) {
      this.#failed(error);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  }
}

function fits(path: string, { pathname }: URL): boolean {
  return pathname === path || (path.endsWith("/") && pathname.startsWith(path));
}

/** The address as the client wrote it; only its path and query count. */
function urlOf({ url = "/" }: IncomingMessage): URL | undefined {
  const relative = url.replace(/^\/+/, "/");
  return URL.canParse(relative, "http://simulator")
    ? new URL(relative, "http://simulator")
    : undefined;
}

/** Refuses a WebSocket. */
export function refuseUpgrade(link: Duplex, status: `${number} ${string}`): void {
  // The client may never close its side.
  link.once("finish", () => link.destroy());
  link.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

/** Answers with a line of plain text. */
export function refuse(response: ServerResponse, status: number, why: string): void {
  response.writeHead(status, { "content-type": "text/plain" });
  response.end(`${why}\n`);
}

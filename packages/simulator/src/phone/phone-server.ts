import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

import { eventNames, methodNames } from "@twinline/core/internal";
import { WebSocketServer } from "ws";

import type { Exchange } from "../exchange.js";
import type { Network } from "../network.js";
import { refuseUpgrade } from "../wire/routes.js";
import { Access, room } from "./access.js";
import { Attendance } from "./attendance.js";
import { FaultDesk } from "./fault-desk.js";
import { FrameFeed } from "./frame-feed.js";
import { Handset } from "./handset.js";
import type { ToPage } from "./messages.js";
import { networkView } from "./network-view.js";
import { PageFiles, refuse } from "./page-files.js";
import { PageLink } from "./page-link.js";
import { WishDesk } from "./wish-desk.js";

/** A wish is short. */
const longestWish = 64 * 1024;

/** How often the page is told what changed on the network, milliseconds of real time. */
const networkInterval = 250;

/** Serves the phone's page, and connects the pages with the one phone they show. */
export class PhoneServer {
  readonly #network: Network;
  readonly #exchange: Exchange;
  readonly #files: PageFiles;
  readonly #access: Access;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: longestWish });
  readonly #links = new Set<PageLink>();
  readonly #handset: Handset;
  readonly #faults: FaultDesk;
  readonly #feed: FrameFeed;
  readonly #wishes: WishDesk;
  readonly #attendance: Attendance;
  readonly #run: string;
  #networkKnown = "";

  private constructor(network: Network, exchange: Exchange, files: PageFiles) {
    this.#network = network;
    this.#exchange = exchange;
    this.#files = files;
    this.#access = new Access(exchange.hosts);
    this.#run = network.id();
    const tell = (message: ToPage): void => this.#tell(message);
    const now = (): number => exchange.now();
    this.#handset = new Handset(network, now, tell, () => this.#links.size > 0);
    this.#faults = new FaultDesk(exchange.faults);
    this.#feed = new FrameFeed(exchange, tell);
    this.#wishes = new WishDesk(exchange, this.#handset, this.#faults);
    this.#attendance = new Attendance(networkInterval, {
      while: () => this.#tellNetwork(),
      left: () => void this.#handset.hangUpAll(),
    });
  }

  /** @throws when the page has not been built */
  static async open(network: Network, exchange: Exchange): Promise<PhoneServer> {
    const server = new PhoneServer(network, exchange, await PageFiles.load());
    exchange.routes.add("GET", room, (request, response) => server.#show(request, response));
    exchange.routes.addUpgrade(room, (request, wire, head) => server.#connect(request, wire, head));
    return server;
  }

  /** The path of the page, with the token where one is wanted. */
  get path(): string {
    return this.#access.path;
  }

  close(): void {
    this.#attendance.close();
    this.#feed.close();
    this.#faults.clear();
    for (const link of this.#links) link.close();
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
        (data) => void this.#wishes.take(data).then((answer) => this.#answer(link, answer)),
        () => this.#left(link),
      );
      this.#welcome(link);
    });
  }

  #welcome(link: PageLink): void {
    link.send({
      is: "welcome",
      run: this.#run,
      host: this.#network.origin.replace(/^http/, "ws"),
      methods: methodNames(),
      events: eventNames(),
    });
    link.send({ is: "network", network: this.#networkNow() });
    for (const call of this.#handset.calls) {
      link.send({ is: "call", call: call.view });
      for (const sound of call.sounds) link.send({ is: "sound", sound });
    }
    for (const message of this.#feed.past()) link.send(message);
    this.#links.add(link);
    this.#attendance.come();
  }

  #left(link: PageLink): void {
    this.#links.delete(link);
    if (this.#links.size === 0) this.#attendance.leave();
  }

  #answer(link: PageLink, answer: ToPage): void {
    this.#tellNetwork();
    link.send(answer);
  }

  #tell(message: ToPage): void {
    for (const link of this.#links) link.send(message);
  }

  #networkNow(): ReturnType<typeof networkView> {
    return networkView(this.#network, this.#exchange, this.#handset.numbers, this.#faults.rules);
  }

  #tellNetwork(): void {
    const network = this.#networkNow();
    const text = JSON.stringify(network);
    if (text === this.#networkKnown) return;
    this.#networkKnown = text;
    this.#tell({ is: "network", network });
  }
}

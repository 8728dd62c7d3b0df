import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";

import { eventNames, methodNames } from "@twinline/core/internal";
import { WebSocketServer } from "ws";

import type { Gateway } from "../gateway.js";
import type { Network } from "../network.js";
import { refuseUpgrade } from "../wire/routes.js";
import { Access, pageRoot } from "./access.js";
import { CommandHandler } from "./command-handler.js";
import { FaultRules } from "./fault-rules.js";
import { Handset } from "./handset.js";
import type { ToPage } from "./messages.js";
import { networkView } from "./network-view.js";
import { PageFiles, refuse } from "./page-files.js";
import { PageLink } from "./page-link.js";
import { PagePresence } from "./page-presence.js";
import { SessionFeed } from "./session-feed.js";
import { TimeControl } from "./time-control.js";

/** The largest message of a page, bytes. */
const longestCommand = 64 * 1024;

/** How often the pages learn what changed on the network, milliseconds of real time. */
const networkInterval = 250;

/** Serves the phone's page, and connects the pages with the one phone they show. */
export class PhoneServer {
  readonly #network: Network;
  readonly #gateway: Gateway;
  readonly #files: PageFiles;
  readonly #access: Access;
  readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: longestCommand });
  readonly #links = new Set<PageLink>();
  readonly #handset: Handset;
  readonly #faults: FaultRules;
  readonly #feed: SessionFeed;
  readonly #time: TimeControl;
  readonly #commands: CommandHandler;
  readonly #presence: PagePresence;
  readonly #run: string;
  #networkKnown = "";

  private constructor(network: Network, gateway: Gateway, files: PageFiles) {
    this.#network = network;
    this.#gateway = gateway;
    this.#files = files;
    this.#access = new Access(gateway.hosts);
    this.#run = network.id();
    const send = (message: ToPage): void => this.#send(message);
    const now = (): number => gateway.now();
    const isLive = (call_id: string): boolean => network.calls.find(call_id) !== undefined;
    const handset = new Handset(network, now, send, () => this.#links.size > 0);
    const faults = new FaultRules(gateway.faults);
    const time = new TimeControl(gateway, network.settings.clock, () => this.#sendTime());
    this.#handset = handset;
    this.#faults = faults;
    this.#time = time;
    this.#feed = new SessionFeed(gateway, isLive, send);
    this.#commands = new CommandHandler({ network, gateway, handset, faults, time });
    this.#presence = new PagePresence(networkInterval, {
      whilePresent: () => this.#sendNetwork(),
      left: () => void this.#handset.hangUpAll(),
    });
  }

  /** @throws when the page has not been built */
  static async open(network: Network, gateway: Gateway): Promise<PhoneServer> {
    const server = new PhoneServer(network, gateway, await PageFiles.load());
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
    this.#presence.close();
    this.#feed.close();
    this.#time.close();
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
        (data) => void this.#commands.handle(data).then((answer) => this.#answer(link, answer)),
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
    link.send({ is: "time", time: this.#time.view });
    for (const message of this.#feed.past()) link.send(message);
    for (const call of this.#handset.calls) link.send({ is: "call", call: call.view });
    this.#links.add(link);
    this.#presence.arrive();
  }

  #left(link: PageLink): void {
    this.#links.delete(link);
    if (this.#links.size === 0) this.#presence.leave();
  }

  #answer(link: PageLink, answer: ToPage): void {
    this.#sendNetwork();
    link.send(answer);
  }

  #send(message: ToPage): void {
    for (const link of this.#links) link.send(message);
  }

  #sendTime(): void {
    this.#send({ is: "time", time: this.#time.view });
  }

  #networkNow(): ReturnType<typeof networkView> {
    return networkView(this.#network, this.#gateway, this.#handset.numbers, this.#faults.rules);
  }

  #sendNetwork(): void {
    const network = this.#networkNow();
    const text = JSON.stringify(network);
    if (text === this.#networkKnown) return;
    this.#networkKnown = text;
    this.#send({ is: "network", network });
  }
}

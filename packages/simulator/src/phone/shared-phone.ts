import { eventNames, methodNames } from "@twinline/core/internal";

import type { ConnectionServer } from "../network/connection-server.js";
import type { FaultInjection } from "../network/fault-injection.js";
import type { Network } from "../network/network.js";
import { CommandHandler } from "./command-handler.js";
import { FaultRules } from "./fault-rules.js";
import { Handset } from "./handset.js";
import type { FaultRuleView, NetworkView, ToPage } from "./messages.js";
import { PhoneServer } from "./phone-server.js";
import { PagePresence } from "./page-presence.js";
import { SessionFeed } from "./session-feed.js";
import { TimeControl } from "./time-control.js";

/** How often changes of the network are sent to the pages, seconds of real time. */
const networkInterval = 0.25;

/** A page that shows the phone, however it is reached. */
export interface PhonePage {
  send(message: ToPage): void;
  close(): void;
}

/** The one phone that all pages show: sends them what happens, and carries out their commands. */
export class SharedPhone {
  readonly #network: Network;
  readonly #server: ConnectionServer;
  readonly #pages = new Set<PhonePage>();
  readonly #handset: Handset;
  readonly #rules: FaultRules;
  readonly #feed: SessionFeed;
  readonly #time: TimeControl;
  readonly #commands: CommandHandler;
  readonly #presence: PagePresence;
  readonly #run: string;
  #networkKnown = "";
  #pageServer: Promise<PhoneServer> | undefined;

  constructor(network: Network, server: ConnectionServer, faults: FaultInjection) {
    this.#network = network;
    this.#server = server;
    this.#run = network.id();
    const send = (message: ToPage): void => this.#send(message);
    const now = (): number => server.now();
    const isLive = (call_id: string): boolean => network.calls.find(call_id) !== undefined;
    const handset = new Handset(network, now, send, () => this.#pages.size > 0);
    const rules = new FaultRules(server.faults);
    const time = new TimeControl(server, network.settings.clock, () => this.#sendTime());
    this.#handset = handset;
    this.#rules = rules;
    this.#time = time;
    this.#feed = new SessionFeed(server, isLive, send);
    this.#commands = new CommandHandler({ network, server, faults, handset, rules, time });
    this.#presence = new PagePresence(networkInterval, {
      whilePresent: () => this.#sendNetwork(),
      left: () => void this.#handset.hangUpAll(),
    });
  }

  /** Serves the page. Resolves with its path. */
  async serve(): Promise<string> {
    this.#pageServer ??= PhoneServer.open(this, this.#server);
    return (await this.#pageServer).path;
  }

  /**
   * Links a page in this process.
   *
   * @param send gets each message to the page, JSON
   */
  link(send: (message: string) => void): { receive(data: string): void; close(): void } {
    const page: PhonePage = {
      send: (message) => send(JSON.stringify(message)),
      close: () => undefined,
    };
    this.welcome(page);
    return { receive: (data) => void this.receive(page, data), close: () => this.left(page) };
  }

  /** Sends a page what happened so far, and what happens from now on. */
  welcome(page: PhonePage): void {
    page.send({
      is: "welcome",
      run: this.#run,
      host: this.#network.files.origin.replace(/^http/, "ws"),
      methods: methodNames(),
      events: eventNames(),
    });
    page.send({ is: "network", network: this.#networkNow() });
    page.send({ is: "time", time: this.#time.view });
    for (const message of this.#feed.past()) page.send(message);
    for (const call of this.#handset.calls) page.send({ is: "call", call: call.view });
    this.#pages.add(page);
    this.#presence.arrive();
  }

  /** Carries out a command of a page, and answers it. */
  async receive(page: PhonePage, data: string): Promise<void> {
    const answer = await this.#commands.handle(data);
    this.#sendNetwork();
    page.send(answer);
  }

  /** A page is gone. */
  left(page: PhonePage): void {
    this.#pages.delete(page);
    if (this.#pages.size === 0) this.#presence.leave();
  }

  async close(): Promise<void> {
    this.#presence.close();
    this.#feed.close();
    this.#time.close();
    this.#rules.clear();
    for (const page of this.#pages) page.close();
    await this.#pageServer?.then(
      (server) => server.close(),
      () => undefined,
    );
  }

  #send(message: ToPage): void {
    for (const page of this.#pages) page.send(message);
  }

  #sendTime(): void {
    this.#send({ is: "time", time: this.#time.view });
  }

  #networkNow(): NetworkView {
    return networkView(this.#network, this.#server, this.#handset.numbers, this.#rules.rules);
  }

  #sendNetwork(): void {
    const network = this.#networkNow();
    const text = JSON.stringify(network);
    if (text === this.#networkKnown) return;
    this.#networkKnown = text;
    this.#send({ is: "network", network });
  }
}

/** The faults that are set on the network now. */
function networkView(
  network: Network,
  server: ConnectionServer,
  own: readonly string[],
  rules: readonly FaultRuleView[],
): NetworkView {
  const clients = server.connections.flatMap((connection) => {
    const session = network.sessions.of(connection);
    if (session === undefined) return [];
    const { number } = connection;
    return [
      { connection: number, project: session.names.project, contexts: [...session.contexts] },
    ];
  });
  return {
    clients,
    contexts: [...new Set(clients.flatMap(({ contexts }) => contexts))].toSorted(),
    numbers: network.directory.routes(),
    own,
    rules,
    failing: server.requestFaults.failures.map(({ method, failure }) => ({
      method,
      code: String(failure.code ?? "500"),
    })),
    refuses_authentication: network.authentication.refuses,
    pings_muted: server.pingsMuted,
    read_interval: server.readInterval,
  };
}

import { eventNames, methodNames } from "@twinline/core/internal";

import type { Gateway } from "../gateway.js";
import type { Network } from "../network.js";
import { CommandHandler } from "./command-handler.js";
import { FaultRules } from "./fault-rules.js";
import { Handset } from "./handset.js";
import type { ToPage } from "./messages.js";
import { networkView } from "./network-view.js";
import { PagePresence } from "./page-presence.js";
import { SessionFeed } from "./session-feed.js";
import { TimeControl } from "./time-control.js";

/** How often the pages learn what changed on the network, milliseconds of real time. */
const networkInterval = 250;

/** A page that shows the phone, however it is reached. */
export interface PhonePage {
  send(message: ToPage): void;
  close(): void;
}

/** The one phone that all pages show: tells them what happens, and does what they ask for. */
export class SharedPhone {
  readonly #network: Network;
  readonly #gateway: Gateway;
  readonly #pages = new Set<PhonePage>();
  readonly #handset: Handset;
  readonly #faults: FaultRules;
  readonly #feed: SessionFeed;
  readonly #time: TimeControl;
  readonly #commands: CommandHandler;
  readonly #presence: PagePresence;
  readonly #run: string;
  #networkKnown = "";

  constructor(network: Network, gateway: Gateway) {
    this.#network = network;
    this.#gateway = gateway;
    this.#run = network.id();
    const send = (message: ToPage): void => this.#send(message);
    const now = (): number => gateway.now();
    const isLive = (call_id: string): boolean => network.calls.find(call_id) !== undefined;
    const handset = new Handset(network, now, send, () => this.#pages.size > 0);
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

  /** Tells a page all there is to know, and what happens from now on. */
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

  /** Does what a page asks for, and answers it. */
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

  close(): void {
    this.#presence.close();
    this.#feed.close();
    this.#time.close();
    this.#faults.clear();
    for (const page of this.#pages) page.close();
  }

  #send(message: ToPage): void {
    for (const page of this.#pages) page.send(message);
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

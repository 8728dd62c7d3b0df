import type { Exchange } from "../exchange.js";
import type { Network } from "../network.js";
import type { FaultDesk } from "./fault-desk.js";
import type { Handset } from "./handset.js";
import type { ToPage, Wish } from "./messages.js";
import { wishOf } from "./wish.js";

/** Does what the person at the page wants. */
export class WishDesk {
  readonly #network: Network;
  readonly #exchange: Exchange;
  readonly #handset: Handset;
  readonly #faults: FaultDesk;

  constructor(network: Network, exchange: Exchange, handset: Handset, faults: FaultDesk) {
    this.#network = network;
    this.#exchange = exchange;
    this.#handset = handset;
    this.#faults = faults;
  }

  /** Never rejects: what goes wrong is the answer. */
  async take(data: string): Promise<ToPage> {
    let id = 0;
    try {
      const wish = wishOf(data);
      id = wish.id;
      const call = await this.#grant(wish);
      return { is: "done", id, call };
    } catch (error) {
      return { is: "failed", id, why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** @returns the id of a call that it made */
  async #grant(wish: Wish): Promise<string | undefined> {
    switch (wish.do) {
      case "call":
        return this.#handset.dial(wish.from, wish.to, wish.context).person.call_id;
      case "press":
        return void (await this.#personOn(wish.call).press(wish.digits));
      case "say":
        return void (await this.#personOn(wish.call).says(wish.text));
      case "hang_up":
        return void (await this.#personOn(wish.call).hang_up());
      case "answer":
        return void this.#personOn(wish.call).answer();
      case "decline":
        return void this.#personOn(wish.call).reject();
      case "own":
        return void this.#handset.own(wish.number);
      case "disown":
        return void this.#handset.disown(wish.number);
      default:
        return void this.#meddle(wish);
    }
  }

  #personOn(call_id: string): ReturnType<Handset["find"]>["person"] {
    return this.#handset.find(call_id).person;
  }

  #meddle(wish: Exclude<Wish, { do: "call" | "press" | "say" | "hang_up" | "answer" }>): void {
    const exchange = this.#exchange;
    switch (wish.do) {
      case "add_rule":
        return this.#faults.add(wish.rule);
      case "remove_rule":
        return this.#faults.remove(wish.rule);
      case "fail_next":
        return exchange.rigging.fail(wish.method, { code: wish.code });
      case "drop_connections":
        return exchange.dropConnections();
      case "half_open":
        return exchange.halfOpen();
      case "forget_sessions":
        this.#network.forget();
        return exchange.dropConnections();
      case "disconnect_clients":
        return exchange.disconnectClients(wish.restart);
      case "refuse_authentication":
        exchange.authentication.refuses = wish.on;
        return;
      case "mute_pings":
        exchange.pingsMuted = wish.on;
        return;
      case "read_slowly":
        exchange.readInterval = wish.seconds;
        return;
      default:
        return;
    }
  }
}

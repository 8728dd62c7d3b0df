import type { Exchange } from "../exchange.js";
import type { FaultDesk } from "./fault-desk.js";
import type { Handset } from "./handset.js";
import type { ToPage, Wish } from "./messages.js";
import { wishLetter } from "./wish.js";

/** Does what the person at the page wants. */
export class WishDesk {
  readonly #exchange: Exchange;
  readonly #handset: Handset;
  readonly #faults: FaultDesk;

  constructor(exchange: Exchange, handset: Handset, faults: FaultDesk) {
    this.#exchange = exchange;
    this.#handset = handset;
    this.#faults = faults;
  }

  /** Never rejects: what goes wrong is the answer. */
  async take(data: string): Promise<ToPage> {
    let id = 0;
    try {
      const letter = wishLetter(data);
      id = letter.id;
      const call = await this.#grant(letter.open());
      return { is: "done", id, call };
    } catch (error) {
      return { is: "failed", id, why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** @returns the id of a call that it made */
  async #grant(wish: Wish): Promise<string | undefined> {
    if (wish.do === "call") {
      return this.#handset.dial(wish.from, wish.to, wish.context).person.call_id;
    }
    if ("call" in wish) await this.#talk(wish);
    else this.#meddle(wish);
    return undefined;
  }

  /** What a person does on a call. */
  async #talk(wish: Exclude<Extract<Wish, { call: string }>, { do: "call" }>): Promise<void> {
    const { person } = this.#handset.find(wish.call);
    switch (wish.do) {
      case "press":
        return person.press(wish.digits);
      case "say":
        return person.says(wish.text);
      case "hang_up":
        return person.hang_up();
      case "answer":
        return person.answer();
      case "decline":
        return person.reject();
    }
  }

  /** What nobody does on a call. */
  #meddle(wish: Exclude<Wish, { call: string } | { do: "call" }>): void {
    const exchange = this.#exchange;
    switch (wish.do) {
      case "own":
        return this.#handset.own(wish.number);
      case "disown":
        return this.#handset.disown(wish.number);
      case "add_rule":
        return this.#faults.add(wish.rule);
      case "remove_rule":
        return this.#faults.remove(wish.rule);
      case "fail_next":
        return exchange.failNext(wish.method, { code: wish.code });
      case "drop_connections":
        return exchange.dropConnections();
      case "half_open":
        return exchange.halfOpen();
      case "forget_sessions":
        return exchange.forgetSessions();
      case "disconnect_clients":
        return exchange.disconnectClients(wish.restart);
      case "refuse_authentication":
        return exchange.refuseAuthentication(wish.on);
      case "mute_pings":
        return exchange.mutePings(wish.on);
      case "read_slowly":
        return exchange.readSlowly(wish.seconds);
    }
  }
}

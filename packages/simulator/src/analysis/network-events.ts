import type { ConnectionNote, DisturbanceNote } from "../notes/note.js";
import { faultWords } from "./words.js";

/** A fault that was injected, or a connection that was opened or closed. */
export interface NetworkEvent {
  readonly order: number;
  readonly at: number;
  readonly words: string;
  readonly isFault: boolean;
  /** When it was turned off again. */
  until: number | undefined;
  /** True for a switch that stays until it is turned off. */
  readonly lasts: boolean;
  /** The frame before it. */
  readonly after: number | undefined;
}

const switches = new Set(["refuse_authentication", "mute_pings", "read_slowly"]);

/** How many are kept. */
const most = 2000;

/** What was done to the network, oldest first. */
export class NetworkEvents {
  #all: NetworkEvent[] = [];
  readonly #on = new Map<string, NetworkEvent>();

  get all(): readonly NetworkEvent[] {
    return this.#all;
  }

  add(
    note: ConnectionNote | DisturbanceNote,
    at: number,
    order: number,
    after: number | undefined,
  ): void {
    if (note.is === "connection") {
      const words = `connection ${note.number} ${note.open ? "opened" : "closed"}`;
      return this.#push({
        order,
        at,
        words,
        isFault: false,
        until: undefined,
        lasts: false,
        after,
      });
    }
    const { what, detail } = note;
    const isSwitch = switches.has(what);
    const before = this.#on.get(what);
    if (before !== undefined) before.until = at;
    this.#on.delete(what);
    const isOff = isSwitch && (detail === "off" || detail === "0");
    const words = faultWords(what, detail);
    const lasts = isSwitch && !isOff;
    const event = { order, at, words, isFault: true, until: undefined, lasts, after };
    this.#push(event);
    if (lasts) this.#on.set(what, event);
  }

  #push(event: NetworkEvent): void {
    this.#all.push(event);
    if (this.#all.length > most * 1.1) this.#all = this.#all.slice(-most);
  }
}

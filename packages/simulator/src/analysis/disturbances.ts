import type { ConnectionNote, DisturbanceNote } from "../notes/note.js";
import { disturbanceWords } from "./words.js";

/** Something that was made to go wrong, or a connection that came or went. */
export interface Disturbance {
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
export class Disturbances {
  #all: Disturbance[] = [];
  readonly #on = new Map<string, Disturbance>();

  get all(): readonly Disturbance[] {
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
    const words = disturbanceWords(what, detail);
    const lasts = isSwitch && !isOff;
    const disturbance = { order, at, words, isFault: true, until: undefined, lasts, after };
    this.#push(disturbance);
    if (lasts) this.#on.set(what, disturbance);
  }

  #push(disturbance: Disturbance): void {
    this.#all.push(disturbance);
    if (this.#all.length > most * 1.1) this.#all = this.#all.slice(-most);
  }
}

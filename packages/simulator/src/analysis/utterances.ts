import type { ActNote, SoundNote } from "../notes/note.js";
import type { CallHistory, Utterance } from "./call-history.js";

/** Keys that are pressed within this many seconds are one entry. */
const togetherWithin = 2;

/** The sounds on one call. */
export class Utterances {
  readonly #history: CallHistory;
  readonly #sounds = new Map<number, Utterance>();
  #said = 0;

  constructor(history: CallHistory) {
    this.#history = history;
  }

  /** @returns the prompt that the person interrupts */
  act(act: ActNote["act"], text: string, at: number, order: number): Utterance | undefined {
    const during = this.#prompt();
    if (act !== "press" && act !== "say") return act === "hang_up" ? during : undefined;
    const last = this.#history.utterances.findLast(({ by }) => by === "me");
    if (act === "press" && last?.kind === "digits" && at - (last.until ?? 0) <= togetherWithin) {
      last.text += text;
      last.until = at;
      return during;
    }
    this.#add({
      key: `me ${(this.#said += 1)}`,
      order,
      by: "me",
      kind: act === "press" ? "digits" : "speech",
      text,
      heard: undefined,
      language: undefined,
      gender: undefined,
      paused: false,
      at,
      until: act === "press" ? at : undefined,
      bargeIn: during !== undefined,
    });
    return during;
  }

  said(text: string, at: number): void {
    const { utterances } = this.#history;
    const open = utterances.findLast(({ by, kind, until }) => {
      return by === "me" && kind === "speech" && until === undefined;
    });
    if (open === undefined) return;
    open.heard = text;
    open.until = at;
  }

  sound(note: SoundNote, order: number): void {
    const { index, kind, from, text, heard, paused, began, ended, language, gender } = note;
    const known = this.#sounds.get(index);
    if (known !== undefined) {
      Object.assign(known, { text, heard, paused, until: ended });
      return;
    }
    const utterance: Utterance = {
      key: `sound ${index}`,
      order,
      by: from === "app" ? "app" : "other",
      kind,
      text,
      heard,
      language,
      gender,
      paused,
      at: began,
      until: ended,
      bargeIn: false,
    };
    this.#sounds.set(index, utterance);
    this.#add(utterance);
  }

  /** Ends all sounds. */
  close(at: number): void {
    for (const utterance of this.#history.utterances.slice(-10)) utterance.until ??= at;
  }

  #prompt(): Utterance | undefined {
    return this.#history.utterances
      .slice(-10)
      .findLast(
        ({ by, kind, until }) =>
          by === "app" && until === undefined && (kind === "speech" || kind === "audio"),
      );
  }

  /** In order of their beginning; what begins is mostly the last. */
  #add(utterance: Utterance): void {
    const { utterances } = this.#history;
    const index = utterances.findLastIndex(({ at }) => at <= utterance.at);
    utterances.splice(index + 1, 0, utterance);
  }
}

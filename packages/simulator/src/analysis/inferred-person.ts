import { isJson, stringOf, type Json } from "@twinline/core/internal";

import { secondsPerWord } from "../media/duration.js";
import type { ActNote } from "../notes/note.js";
import type { SessionFrame } from "./session-frame.js";
import type { Utterances } from "./utterances.js";

/**
 * What a person heard and did, inferred from frames: a session that was recorded in an app has no notes.
 * Prompts are heard while they play; digits and words are those that the platform reported.
 */
export class InferredPerson {
  readonly #call_id: string;
  readonly #utterances: Utterances;
  readonly #act: (note: ActNote, at: number, order: number) => void;
  /** The sounds of each command that plays, by its control id. */
  readonly #playing = new Map<string, { index: number; text: string; at: number }[]>();
  /** The commands that collect while they play. */
  readonly #collecting = new Set<string>();
  #count = 0;

  constructor(
    call_id: string,
    utterances: Utterances,
    act: (note: ActNote, at: number, order: number) => void,
  ) {
    this.#call_id = call_id;
    this.#utterances = utterances;
    this.#act = act;
  }

  request({ method, params, at }: SessionFrame, order: number): void {
    const media = Array.isArray(params["play"]) ? params["play"].filter(isJson) : [];
    const sounds = media.flatMap((medium) => {
      const inner = isJson(medium["params"]) ? medium["params"] : {};
      const words = stringOf(inner["text"]) || stringOf(inner["url"]);
      if (words === "") return [];
      const sound = { index: (this.#count += 1), text: words, at };
      this.#sound(sound, stringOf(inner["text"]) !== "", undefined, order);
      return [sound];
    });
    if (method === "calling.play_and_collect") {
      this.#collecting.add(stringOf(params["control_id"]));
    }
    if (sounds.length > 0) this.#playing.set(stringOf(params["control_id"]), sounds);
  }

  event({ event_type, params, at }: SessionFrame, order: number): void {
    const control_id = stringOf(params["control_id"]);
    if (event_type === "calling.call.collect") {
      const result = isJson(params["result"]) ? params["result"] : {};
      this.#collected(result, at, order);
      this.#finish(control_id, at, order);
    } else if (event_type === "calling.call.play" && params["state"] !== "playing") {
      if (params["state"] !== "paused" && !this.#wasCut(control_id, at)) {
        this.#finish(control_id, at, order);
      }
    }
  }

  hangUp(at: number, order: number): void {
    this.#act({ is: "act", call_id: this.#call_id, act: "hang_up", text: "" }, at, order);
  }

  #collected(result: Json, at: number, order: number): void {
    const inner = isJson(result["params"]) ? result["params"] : {};
    const call_id = this.#call_id;
    for (const key of stringOf(inner["digits"])) {
      this.#act({ is: "act", call_id, act: "press", text: key }, at, order);
    }
    const words = stringOf(inner["text"]);
    if (words === "") return;
    this.#act({ is: "act", call_id, act: "say", text: words }, at, order);
    this.#utterances.said(words, at);
  }

  /** True for a prompt that ends long before its words could be spoken: it was interrupted. */
  #wasCut(control_id: string, at: number): boolean {
    if (!this.#collecting.has(control_id)) return false;
    const sounds = this.#playing.get(control_id) ?? [];
    const words = sounds.flatMap((sound) => sound.text.split(" ")).length;
    return at - (sounds[0]?.at ?? at) < words * secondsPerWord * 0.8;
  }

  #finish(control_id: string, at: number, order: number): void {
    for (const sound of this.#playing.get(control_id) ?? []) {
      this.#sound(sound, true, at, order);
    }
    this.#playing.delete(control_id);
  }

  #sound(
    { index, text: words, at }: { index: number; text: string; at: number },
    isSpeech: boolean,
    ended: number | undefined,
    order: number,
  ): void {
    const kind = isSpeech ? "speech" : "audio";
    const call_id = this.#call_id;
    const note = { is: "sound", call_id, index, kind, from: "app", text: words } as const;
    this.#utterances.sound({ ...note, paused: false, began: at, ended }, order);
  }
}
